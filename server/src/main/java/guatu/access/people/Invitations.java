package guatu.access.people;

import guatu.access.Machine;
import guatu.access.Role;
import guatu.journal.Who;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The way in for the first system administrator, when there is none: a code that is printed at the console once, and
/// used
/// once.
@Service
public class Invitations {

    private static final Duration VALID = Duration.ofHours(24);
    private static final NewPost POST =
            new NewPost("system-admin", "系统管理员", "System administrator", Role.SYSTEM_ADMIN, "");

    private final InvitationRepository repository;
    private final PostRepository posts;
    private final People people;
    private final Posts assignments;
    private final Machine machine;
    private final Today today;

    Invitations(
            InvitationRepository repository,
            PostRepository posts,
            People people,
            Posts assignments,
            Machine machine,
            Today today) {
        this.repository = repository;
        this.posts = posts;
        this.people = people;
        this.assignments = assignments;
        this.machine = machine;
        this.today = today;
    }

    /// Makes an invitation when nobody administers the system; an older one is void.
    ///
    /// @param hash the SHA-256 of the code
    /// @return whether one was needed
    public boolean offer(byte[] hash) {
        return machine.run(() -> {
            if (posts.holders(Role.SYSTEM_ADMIN, today.day()) > 0) {
                return false;
            }
            posts.insert(POST, new PostRepository.Place(Optional.empty(), Optional.empty(), Optional.empty()));
            repository.replace(hash, POST.code(), Clock.systemUTC().instant().plus(VALID));
            return true;
        });
    }

    /// Uses an invitation: the person is made, and administers the system from today on.
    ///
    /// @return false when the invitation is unknown, used or over
    public boolean accept(byte[] hash, String login, String name, String password) {
        if (!machine.run(() -> repository.exists(hash, Clock.systemUTC().instant()))) {
            return false;
        }
        people.create(login, name, password, Who.MACHINE);
        if (!machine.run(() -> repository.use(hash))) {
            return false;
        }
        assignments.assign(POST.code(), login, Who.MACHINE);
        return true;
    }
}
