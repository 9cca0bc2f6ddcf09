package guatu.access.signin;

import guatu.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/// Too many failed tries to sign in with this login, or from this address.
public final class TooManyAttempts extends Refusal {

    private final transient Duration wait;

    TooManyAttempts(Duration wait) {
        this.wait = wait.isPositive() ? wait.plusSeconds(1) : Duration.ofSeconds(1);
        super(
                Kind.THROTTLED,
                "登录失败次数过多，请在 %d 分钟后重试。Too many failed sign-ins; try again in %d minute(s)."
                        .formatted(wait.toMinutes() + 1, wait.toMinutes() + 1));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
