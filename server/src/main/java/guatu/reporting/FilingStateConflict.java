package guatu.reporting;

import guatu.kernel.Refusal;

/// What the office wants to do does not fit where the filing stands; the message says who did what.
public final class FilingStateConflict extends Refusal {

    FilingStateConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
