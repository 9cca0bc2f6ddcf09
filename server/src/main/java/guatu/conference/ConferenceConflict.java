package guatu.conference;

import guatu.kernel.Refusal;

/// Somebody was faster, or the state of a meeting, an obligation or a paper does not allow it now.
public final class ConferenceConflict extends Refusal {

    public ConferenceConflict(String zh, String en) {
        super(Kind.CONFLICT, zh + en);
    }
}
