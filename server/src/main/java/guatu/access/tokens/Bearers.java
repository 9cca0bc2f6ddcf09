package guatu.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.access.AccessProperties;
import guatu.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Lets programs in by `Authorization: Bearer`: for the doors of filing only, so often a minute, each use in the
/// journal.
/// A browser sends no such header by itself, so a request with one needs no CSRF token; its cookie is not looked at.
@Component
public class Bearers {

    private static final String SCHEME = "Bearer ";
    private static final Pattern DOORS =
            Pattern.compile("/api/forms|/api/my/filings|/api/filings/[0-9A-Za-z]{18}/[^/]+/[^/]+(/.*)?");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 100_000;

    private final Tokens tokens;
    private final int wrongFromAddress;
    private final Duration window;
    private final Cache<Long, AtomicInteger> calls;
    private final Cache<String, AtomicInteger> wrong;

    Bearers(Tokens tokens, AccessProperties properties) {
        this.tokens = tokens;
        this.wrongFromAddress = properties.throttle().byAddress();
        this.window = properties.throttle().window();
        this.calls = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(MINUTE)
                .build();
        this.wrong = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(window)
                .build();
    }

    /// Whether a request comes with a token.
    public static boolean carries(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .isPresent();
    }

    /// As whom a request acts that comes with a token.
    ///
    /// @throws TokenNotValid when it opens nothing
    /// @throws TokenDoorClosed when it opens other doors
    /// @throws TooManyCalls when it comes too often
    public Actor actor(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var failed = wrong.get(address, none -> new AtomicInteger());
        if (failed.get() >= wrongFromAddress) {
            throw new TooManyCalls(window);
        }
        var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var shown = tokens.find(token).orElseThrow(() -> {
            failed.incrementAndGet();
            return new TokenNotValid();
        });
        if (calls.get(shown.id(), none -> new AtomicInteger()).incrementAndGet() > tokens.calls()) {
            throw new TooManyCalls(MINUTE);
        }
        var actor = shown.actor().from(address);
        tokens.used(new Tokens.Shown(shown.id(), shown.name(), actor), request.getMethod(), request.getRequestURI());
        if (!DOORS.matcher(request.getRequestURI()).matches()) {
            throw new TokenDoorClosed();
        }
        return actor;
    }
}
