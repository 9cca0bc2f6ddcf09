package guatu.access.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers whether a login and a password belong together, and which posts a person fills today.
@Service
public class Credentials {

    /// A post that a person fills, with the numbers under which a session keeps both.
    public record Held(long person, long id, Post post) {}

    private final CredentialRepository repository;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Credentials(CredentialRepository repository, Passwords passwords, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The number of the person, when the person is active and the password is right. An unknown login takes as long as
    /// a
    /// wrong password.
    public Optional<Long> verify(String login, String password) {
        // outside the transaction: no connection waits for a hash
        var found = Optional.ofNullable(transaction.execute(status -> repository.find(login)))
                .flatMap(Function.identity());
        if (found.isEmpty()) {
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        return found.filter(person -> passwords.matches(password, person.passwordHash()))
                .filter(CredentialRepository.Credential::active)
                .map(CredentialRepository.Credential::id);
    }

    /// The posts that a person fills today, by code.
    @Transactional(readOnly = true)
    public List<Held> posts(long person) {
        return repository.posts(person, today());
    }

    /// The person of a demo post: there is one each.
    @Transactional(readOnly = true)
    public Optional<Held> demo(String post) {
        return repository.demo(post, today());
    }

    /// Replaces one's own password.
    ///
    /// @return false when the old password is wrong
    /// @throws PasswordTooWeak when the new one would be guessed
    public boolean change(String login, String old, String replacement) {
        var person = verify(login, old);
        if (person.isEmpty()) {
            return false;
        }
        var hash = passwords.hash(login, replacement);
        transaction.executeWithoutResult(status -> repository.change(person.get(), hash));
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
