package guatu.workflow;

import guatu.kernel.Refusal;

/// Only the post that submitted a case hands it in again or takes it back.
public final class NotYourCase extends Refusal {

    NotYourCase(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
