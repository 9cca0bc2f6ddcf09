package guatu.workflow;

import guatu.kernel.Refusal;

/// The step needs two distinct people, and this one has signed in it already.
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded(String zh, String en) {
        super(Kind.FORBIDDEN, zh + en);
    }
}
