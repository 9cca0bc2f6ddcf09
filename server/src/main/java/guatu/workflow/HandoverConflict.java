package guatu.workflow;

import guatu.kernel.Refusal;

/// The hand-over was answered already, one is under way, or it is another post's to answer.
public final class HandoverConflict extends Refusal {

    HandoverConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
