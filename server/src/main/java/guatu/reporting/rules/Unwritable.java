package guatu.reporting.rules;

/// An expression that cannot be read, or asks for more than expressions may.
public final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unwritable(String message) {
        super(message);
    }
}
