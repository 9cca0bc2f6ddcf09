package guatu.reporting;

import guatu.kernel.Refusal;

/// The office is not the one that accepts this filing.
public final class NotResponsible extends Refusal {

    NotResponsible(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
