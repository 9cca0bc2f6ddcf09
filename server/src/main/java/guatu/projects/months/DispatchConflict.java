package guatu.projects.months;

import guatu.kernel.Refusal;

/// Somebody was faster, or the state, the window or the lock of what was asked for does not allow it now.
public final class DispatchConflict extends Refusal {

    public DispatchConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
