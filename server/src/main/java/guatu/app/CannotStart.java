package guatu.app;

/// The server cannot start, and why, in words that say what to do. Nothing was changed.
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
