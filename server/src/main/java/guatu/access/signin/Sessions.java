package guatu.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.access.AccessProperties;
import guatu.access.Actor;
import guatu.access.Machine;
import guatu.access.people.AccessChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who is signed in. Sessions live in the database, so that they outlive a restart; one that was looked up is believed
/// for a few seconds. They run on the system's clock, because the house's may stand or be shifted (settled.md 22).
@Service
class Sessions {

    private static final int MOST_CACHED = 50_000;
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final SessionRepository repository;
    private final Machine machine;
    private final AccessProperties properties;
    private final Clock house;
    private final Clock system;
    private final Cache<String, Session> looked;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Sessions(SessionRepository repository, Machine machine, AccessProperties properties, Clock house) {
        this.repository = repository;
        this.machine = machine;
        this.properties = properties;
        this.house = house;
        this.system = Clock.systemUTC();
        this.looked = Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .expireAfterWrite(properties.cached())
                .build();
    }

    /// The actor of a token, or empty when there is no such session, or it is over.
    Optional<Actor> find(String token) {
        return session(token).map(Session::actor);
    }

    /// The session of a token.
    Optional<Session> session(String token) {
        var hash = Token.hash(token);
        var key = HexFormat.of().formatHex(hash);
        var now = system.instant();
        var known = Optional.ofNullable(looked.getIfPresent(key));
        if (known.isPresent()) {
            return known.filter(session -> now.isBefore(session.expiresAt()));
        }
        var found = machine.run(() -> lookUp(hash, now));
        found.ifPresent(session -> looked.put(key, session));
        return found;
    }

    /// Opens a session.
    ///
    /// @return the token, which is not kept here
    String open(long person, long post) {
        var token = Token.next();
        var now = system.instant();
        machine.run(() -> {
            sweep(now);
            repository.insert(Token.hash(token), person, post, now, now.plus(properties.absolute()));
            return token;
        });
        return token;
    }

    /// Removes the sessions that are over, once a minute: before a deadline thousands sign in, and each would read all.
    private void sweep(Instant now) {
        var last = swept.get();
        if (now.isAfter(last.plus(SWEEP)) && swept.compareAndSet(last, now)) {
            repository.deleteOver(now, now.minus(properties.idle()));
        }
    }

    /// Ends a session at once.
    void end(String token) {
        var hash = Token.hash(token);
        machine.run(() -> {
            repository.delete(hash);
            return token;
        });
        looked.invalidate(HexFormat.of().formatHex(hash));
    }

    /// Ends all sessions of a person at once.
    void endOf(long person) {
        machine.run(() -> repository.deleteOf(person));
        forget(new AccessChanged(person));
    }

    Duration absolute() {
        return properties.absolute();
    }

    private Optional<Session> lookUp(byte[] hash, Instant now) {
        var found = repository
                .find(hash, LocalDate.ofInstant(house.instant(), house.getZone()))
                .filter(session -> now.isBefore(session.expiresAt())
                        && now.isBefore(session.seenAt().plus(properties.idle())));
        found.filter(session -> session.seenAt().plus(properties.seenEvery()).isBefore(now))
                .ifPresent(session -> repository.seen(hash, now));
        return found;
    }

    /// His sessions end with the change, and are forgotten when it has committed.
    @EventListener
    void on(AccessChanged change) {
        repository.deleteOf(change.person());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        looked.asMap().values().removeIf(session -> session.actor().who().person() == change.person());
    }
}
