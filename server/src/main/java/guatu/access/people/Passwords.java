package guatu.access.people;

import guatu.access.AccessProperties;
import guatu.kernel.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id, and says what is asked of a password. The parameters of a hash are written in it, so
/// that old hashes still verify when the configuration moves on.
@Component
class Passwords {

    /// Fits no password.
    static final String NONE = "!";

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 5;

    private final Argon2PasswordEncoder encoder;
    private final AccessProperties.Password asked;
    private final Set<String> common;
    /// Computed beside the start: it takes as long as it is meant to.
    private final CompletableFuture<String> nobody;
    /// One hash takes tens of megabytes and a core for tens of milliseconds: no more at once than there are cores.
    private final Semaphore cores =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Passwords(AccessProperties properties) {
        this.asked = properties.password();
        this.encoder = new Argon2PasswordEncoder(SALT, HASH, asked.parallelism(), asked.memory(), asked.iterations());
        this.common = commonPasswords();
        this.nobody = CompletableFuture.supplyAsync(() -> encoded("nobody has this password"));
    }

    /// @throws PasswordTooWeak with all that is the matter with it
    String hash(String login, String password) {
        var findings = check(login, password);
        if (!findings.isEmpty()) {
            throw new PasswordTooWeak(findings);
        }
        return limited(() -> encoded(password));
    }

    boolean matches(String password, String hash) {
        var comparable = hash.equals(NONE) ? nobody.join() : hash;
        var same = limited(() -> encoder.matches(clipped(password), comparable));
        return same && !hash.equals(NONE);
    }

    /// Takes as long as a real comparison, and fails: for a login that nobody has.
    boolean matchesNobody(String password) {
        return matches(password, NONE);
    }

    private List<Finding> check(String login, String password) {
        var findings = new ArrayList<Finding>();
        var length = password.codePointCount(0, password.length());
        if (length < asked.minimumLength() || length > LONGEST) {
            findings.add(Finding.blocking(
                    "password-length",
                    "password",
                    length + " characters",
                    "%d to %d characters".formatted(asked.minimumLength(), LONGEST),
                    "请用一句好记的长口令"));
        }
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            findings.add(Finding.blocking(
                    "password-monotonous",
                    "password",
                    "few different characters",
                    "at least %d different characters".formatted(FEWEST_CHARACTERS),
                    "请勿重复少数几个字符"));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.contains(login)) {
            findings.add(Finding.blocking(
                    "password-common",
                    "password",
                    "a common password, or one that holds the login",
                    "one that nobody would try first",
                    "请勿使用常见口令或包含登录名"));
        }
        return findings;
    }

    private <T> T limited(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private String encoded(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static String clipped(String password) {
        return password.length() > LONGEST * 2 ? "" : password;
    }

    private static Set<String> commonPasswords() {
        try (var lines = new ClassPathResource("access/common-passwords.txt").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
