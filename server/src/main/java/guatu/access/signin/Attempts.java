package guatu.access.signin;

import guatu.access.AccessProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Bears so many failed tries to sign in within a window, for a login and for a network address. A try is written down
/// as
/// failed before the password is looked at, under a lock, so that a burst of tries at once cannot slip through.
@Service
class Attempts {

    private final AttemptRepository repository;
    private final AccessProperties.Throttle borne;
    private final Clock system;

    Attempts(AttemptRepository repository, AccessProperties properties) {
        this.repository = repository;
        this.borne = properties.throttle();
        this.system = Clock.systemUTC();
    }

    /// Opens a try.
    ///
    /// @return its number, for [#succeeded]
    /// @throws TooManyAttempts when the login or the address has failed too often; the refused try does not count
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long open(String login, String address) {
        var now = system.instant();
        var start = now.minus(borne.window());
        repository.lock(login, address);
        repository.deleteBefore(start.minus(borne.window()));
        repository
                .oldestOf(login, start, borne.byLogin())
                .or(() -> repository.oldestFrom(address, start, borne.byAddress()))
                .ifPresent(oldest -> {
                    throw new TooManyAttempts(Duration.between(now, oldest.plus(borne.window())));
                });
        return repository.insert(login, address, now);
    }

    /// Says that the password was right: the login's earlier failures are forgiven.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(long attempt) {
        repository.succeeded(attempt);
    }
}
