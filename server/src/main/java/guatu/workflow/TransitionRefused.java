package guatu.workflow;

import guatu.kernel.Refusal;

/// The table of transitions has no such step from where the case stands: whatever is not in it is refused.
public final class TransitionRefused extends Refusal {

    TransitionRefused(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
