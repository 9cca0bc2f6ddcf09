package guatu.access.tokens;

import guatu.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/// A token calls too often, or an address shows too many that are not valid.
public final class TooManyCalls extends Refusal {

    private final transient Duration wait;

    TooManyCalls(Duration wait) {
        this.wait = wait;
        super(Kind.THROTTLED, "调用过于频繁，请稍后重试。Too many calls; wait and try again.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
