package guatu.access.tokens;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Machine;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.journal.Journal;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tokens of a firm. Only the firm's own post makes and revokes them, and no token makes another. Days are the
/// house's; a token holds to the end of its last day.
@Service
public class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PREFIX = "guatu_";
    private static final int LONGEST_NAME = 60;

    private final TokenRepository repository;
    private final Parameters parameters;
    private final Machine machine;
    private final Journal journal;
    private final Clock clock;

    Tokens(TokenRepository repository, Parameters parameters, Machine machine, Journal journal, Clock clock) {
        this.repository = repository;
        this.parameters = parameters;
        this.machine = machine;
        this.journal = journal;
        this.clock = clock;
    }

    /// A new token, shown this once: only its hash is kept.
    public record Made(String token, TokenView view) {}

    /// A token that was shown at a door.
    ///
    /// @param actor the firm's post, as which it acts
    record Shown(long id, String name, Actor actor) {}

    /// The firm's tokens, those that no longer hold among them, and the last day that a new one may have.
    @Transactional(readOnly = true)
    public List<TokenView> list() {
        return repository.list(firm(), now());
    }

    /// The last day that a token made today may have.
    public LocalDate latest() {
        var today = LocalDate.now(clock);
        return today.plusDays(number("TOKEN_DAYS", today));
    }

    /// Makes a token.
    ///
    /// @param lastDay the last day on which it holds
    /// @throws TokenRefused when name or day are not in order, or the firm has as many as it may
    @Transactional
    public Made make(String name, LocalDate lastDay) {
        var firm = firm();
        var actor = Acting.current();
        var today = LocalDate.now(clock);
        var now = now();
        repository.lock(firm);
        var text = name.strip();
        long most = number("TOKEN_COUNT", today);
        long held = repository.list(firm, now).stream().filter(TokenView::valid).count();
        var findings = findings(text, lastDay, today, held, most);
        if (!findings.isEmpty()) {
            throw new TokenRefused(findings);
        }
        var token = next();
        var expires = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        long id = repository.insert(hash(token), firm, actor.who(), text, now, expires);
        journal.record(
                actor.who(),
                "TOKEN_MADE",
                "token",
                Long.toString(id),
                Map.of("name", text, "until", lastDay.toString()));
        return new Made(token, new TokenView(id, text, now, expires, Optional.empty(), Optional.empty(), true));
    }

    /// Revokes a token at once; again, it changes nothing.
    ///
    /// @throws TokenNotFound when the firm has none of this number
    @Transactional
    public void revoke(long id) {
        var firm = firm();
        var now = now();
        if (repository.list(firm, now).stream().noneMatch(token -> token.id() == id)) {
            throw new TokenNotFound(id);
        }
        if (repository.revoke(firm, id, now)) {
            journal.record(Acting.current().who(), "TOKEN_REVOKED", "token", Long.toString(id), Map.of());
        }
    }

    /// Whose a token is, while it holds.
    Optional<Shown> find(String token) {
        return machine.run(() -> repository
                .find(hash(token), now(), LocalDate.now(clock))
                .map(found -> new Shown(found.id(), found.name(), found.actor())));
    }

    /// Writes that a token was used, at which door.
    void used(Shown token, String method, String path) {
        machine.run(() -> {
            repository.used(token.id(), now());
            journal.record(
                    token.actor().who(),
                    "TOKEN_USED",
                    "token",
                    Long.toString(token.id()),
                    Map.of("name", token.name(), "method", method, "path", path));
            return token;
        });
    }

    /// How often a token may call in a minute.
    long calls() {
        return number("TOKEN_CALLS", LocalDate.now(clock));
    }

    private List<Finding> findings(String name, LocalDate lastDay, LocalDate today, long held, long most) {
        var findings = new ArrayList<Finding>();
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME || name.codePoints().anyMatch(Tokens::hidden)) {
            findings.add(Finding.blocking(
                    "token-name", "name", name, "1 … " + LONGEST_NAME + " characters", "请给令牌起个名字，如“ERP 月报”，不超过 60 个字"));
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(latest())) {
            findings.add(Finding.blocking(
                    "token-day",
                    "lastDay",
                    lastDay.toString(),
                    today + " … " + latest(),
                    "有效期最长 %d 天，请选择范围内的日期".formatted(number("TOKEN_DAYS", today))));
        }
        if (held >= most) {
            findings.add(
                    Finding.blocking("token-count", "name", Long.toString(held), "< " + most, "有效令牌已达上限，请先撤销不用的令牌"));
        }
        return findings;
    }

    private static boolean hidden(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point) || type == Character.SURROGATE || type == Character.FORMAT;
    }

    private static EnterpriseId firm() {
        return Acting.current()
                .require(Permission.FILE)
                .scope()
                .enterprise()
                .orElseThrow(guatu.access.NotPermitted::new);
    }

    private long number(String parameter, LocalDate day) {
        return parameters.get(parameter, day).value().longValueExact();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
