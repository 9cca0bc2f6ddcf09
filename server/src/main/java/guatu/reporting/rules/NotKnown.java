package guatu.reporting.rules;

/// A missing amount was reckoned with: what depends on it has no answer. It carries no stack: it is an answer, not a
/// fault.
public final class NotKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKnown() {
        super("An amount is missing.", null, false, false);
    }
}
