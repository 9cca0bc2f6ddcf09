package guatu.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The answer "no, and here is why" to a request that was understood. Each room has its own, one type a reason;
/// `platform` turns it into a problem document (RFC 9457) whose `type` is the class name in kebab case.
public abstract class Refusal extends RuntimeException {

    /// What kind of no it is. The HTTP status follows from it, and from nothing else.
    public enum Kind {
        /// Not there, or not for the eyes of the one who asks: the two look the same (404).
        NOT_FOUND,
        /// Somebody was faster, or the state does not allow it (409).
        CONFLICT,
        /// Understood, but wrong (422).
        UNACCEPTABLE,
        /// Nobody is signed in (401).
        UNAUTHENTICATED,
        /// The post may not do this (403).
        FORBIDDEN,
        /// More than is taken in one go (413).
        TOO_LARGE,
        /// Too often; wait (429).
        THROTTLED
    }

    private final String message;
    private final transient Kind kind;
    private final transient List<Finding> findings;

    protected Refusal(Kind kind, String message, List<Finding> findings) {
        super(message);
        this.message = message;
        this.kind = kind;
        this.findings = List.copyOf(findings);
    }

    protected Refusal(Kind kind, String message) {
        this(kind, message, List.of());
    }

    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }

    /// All that is the matter, never only the first.
    public List<Finding> findings() {
        return findings;
    }

    /// How long to wait before the same can succeed; empty where waiting does not help.
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
