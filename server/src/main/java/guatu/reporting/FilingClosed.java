package guatu.reporting;

import guatu.kernel.Refusal;

/// The form of the month may not be filed now: the window is not open yet, or over, and nothing was returned.
public final class FilingClosed extends Refusal {

    FilingClosed(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
