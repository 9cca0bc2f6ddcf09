package guatu.access.people;

import guatu.access.Acting;
import guatu.access.Machine;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.journal.Who;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The people who may sign in. The system administrator keeps them; every change goes to the journal. Nobody is
/// deleted:
/// what somebody did stays his.
@Service
public class People {

    private static final int LONGEST_NAME = 60;

    private final PersonRepository repository;
    private final Passwords passwords;
    private final Journal journal;
    private final Machine machine;
    private final Today today;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository repository,
            Passwords passwords,
            Journal journal,
            Machine machine,
            Today today,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.passwords = passwords;
        this.journal = journal;
        this.machine = machine;
        this.today = today;
        this.events = events;
    }

    /// One page of the people found: for who keeps them, and for who may end their sessions.
    public Page<PersonRow> list(PersonSearch search, int page, int size) {
        var actor = Acting.current();
        if (!actor.may(Permission.MANAGE_SESSIONS)) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
        return machine.run(() -> new Page<>(
                repository.list(search, (long) page * size, size, today.day()), repository.count(search), page, size));
    }

    /// Takes a new person in, with a first password, and no post yet.
    ///
    /// @throws PersonRefused when login or name break a rule
    /// @throws PasswordTooWeak when the password would be guessed
    /// @throws LoginTaken when another person has the login
    public PersonRow create(String login, String name, String password) {
        return create(login, name, password, keeper());
    }

    /// Changes a name, a password, or whether the person may sign in. His sessions end with the last two.
    ///
    /// @throws LastAdministrator when he would deactivate himself
    public PersonRow change(String login, PersonChange change) {
        var who = keeper();
        refuse(change.name().flatMap(name -> Texts.title("name", name, LONGEST_NAME)).stream()
                .toList());
        var hash = change.password().map(password -> passwords.hash(login, password));
        return machine.run(() -> {
            var person = repository.lock(login).orElseThrow(() -> new PersonNotFound(login));
            if (person == who.person()
                    && change.active().filter(active -> !active).isPresent()) {
                throw new LastAdministrator(login);
            }
            repository.change(person, change.name(), change.active(), hash);
            change.active().ifPresent(active -> record(who, active ? "PERSON_ACTIVATED" : "PERSON_DEACTIVATED", login));
            change.name().ifPresent(name -> record(who, "PERSON_RENAMED", login));
            hash.ifPresent(set -> record(who, "PASSWORD_RESET", login));
            if (hash.isPresent() || change.active().isPresent()) {
                events.publishEvent(new AccessChanged(person));
            }
            return repository.get(login, today.day());
        });
    }

    /// Ends all sessions of a person.
    public void endSessions(String login) {
        var who = Acting.current().require(Permission.MANAGE_SESSIONS).who();
        machine.run(() -> {
            var person = repository.lock(login).orElseThrow(() -> new PersonNotFound(login));
            record(who, "SESSIONS_ENDED", login);
            events.publishEvent(new AccessChanged(person));
            return person;
        });
    }

    PersonRow create(String login, String name, String password, Who who) {
        refuse(Stream.of(Texts.code("login", login), Texts.title("name", name, LONGEST_NAME))
                .flatMap(Optional::stream)
                .toList());
        var hash = passwords.hash(login, password);
        return machine.run(() -> {
            if (!repository.insert(login, name, hash)) {
                throw new LoginTaken(login);
            }
            record(who, "PERSON_CREATED", login);
            return repository.get(login, today.day());
        });
    }

    private static Who keeper() {
        return Acting.current().require(Permission.MANAGE_PEOPLE).who();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new PersonRefused(findings);
        }
    }

    private void record(Who who, String action, String login) {
        journal.record(who, action, "person", login, Map.of());
    }
}
