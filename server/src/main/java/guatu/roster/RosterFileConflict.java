package guatu.roster;

import guatu.kernel.Refusal;

/// Somebody was faster, or the state of the file, its window or its day of effect do not allow it now.
public final class RosterFileConflict extends Refusal {

    RosterFileConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
