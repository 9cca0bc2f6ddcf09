package guatu.access.people;

import guatu.access.Acting;
import guatu.access.Machine;
import guatu.access.Permission;
import guatu.access.Role;
import guatu.journal.Journal;
import guatu.journal.Who;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The posts, and who fills them. A person who holds an administrator's role holds no other post, so that no one hand
/// both
/// gives access and uses it.
@Service
public class Posts {

    private static final int LONGEST_TITLE = 120;

    private final PostRepository repository;
    private final PersonRepository people;
    private final Journal journal;
    private final Machine machine;
    private final Today today;
    private final ApplicationEventPublisher events;

    Posts(
            PostRepository repository,
            PersonRepository people,
            Journal journal,
            Machine machine,
            Today today,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.people = people;
        this.journal = journal;
        this.machine = machine;
        this.today = today;
        this.events = events;
    }

    /// One page of the posts found.
    public Page<PostRow> list(PostSearch search, int page, int size) {
        Acting.current().require(Permission.MANAGE_PEOPLE);
        return machine.run(() -> new Page<>(
                repository.list(search, (long) page * size, size, today.day()), repository.count(search), page, size));
    }

    /// Makes a post.
    ///
    /// @throws PostRefused when a text breaks a rule, or the role does not sit in such a place
    /// @throws PostTaken when another post has the code
    public PostRow create(NewPost post) {
        var who = Acting.current().require(Permission.MANAGE_POSTS).who();
        return machine.run(() -> {
            var place = repository.place(post.role(), post.place());
            var findings = Stream.of(
                            Texts.code("code", post.code()),
                            Texts.title("titleZh", post.titleZh(), LONGEST_TITLE),
                            Texts.title("titleEn", post.titleEn(), LONGEST_TITLE),
                            place.isEmpty() ? Optional.of(misplaced(post)) : Optional.<Finding>empty())
                    .flatMap(Optional::stream)
                    .toList();
            if (!findings.isEmpty()) {
                throw new PostRefused(findings);
            }
            if (!repository.insert(post, place.orElseThrow())) {
                throw new PostTaken(post.code());
            }
            journal.record(
                    who,
                    "POST_CREATED",
                    "post",
                    post.code(),
                    Map.of("role", post.role().name()));
            return repository.get(post.code(), today.day());
        });
    }

    /// Lets a person fill a post from today on.
    ///
    /// @throws AdministratorsConflict when the person would hold an administrator's role and another post
    public PostRow assign(String code, String login) {
        return assign(
                code, login, Acting.current().require(Permission.MANAGE_PEOPLE).who());
    }

    /// Takes a post from a person, from today on; his sessions end.
    ///
    /// @throws LastAdministrator when it is one's own administration, or that of the last system administrator
    public PostRow end(String code, String login) {
        var who = Acting.current().require(Permission.MANAGE_PEOPLE).who();
        return machine.run(() -> {
            var person = people.lock(login).orElseThrow(() -> new PersonNotFound(login));
            var post = repository.lock(code).orElseThrow(() -> new PostNotFound(code));
            var own = person == who.person() && post.role().administers();
            if (own || (post.role() == Role.SYSTEM_ADMIN && repository.holders(Role.SYSTEM_ADMIN, today.day()) < 2)) {
                throw new LastAdministrator(login);
            }
            if (!repository.end(post.id(), person, today.day())) {
                throw new AssignmentNotFound(code, login);
            }
            journal.record(who, "ASSIGNMENT_ENDED", "post", code, Map.of("person", login));
            events.publishEvent(new AccessChanged(person));
            return repository.get(code, today.day());
        });
    }

    PostRow assign(String code, String login, Who who) {
        return machine.run(() -> {
            var person = people.lock(login).orElseThrow(() -> new PersonNotFound(login));
            var post = repository.lock(code).orElseThrow(() -> new PostNotFound(code));
            repository.otherRoles(person, post.id(), today.day()).stream()
                    .filter(held -> held.administers() || post.role().administers())
                    .findFirst()
                    .ifPresent(held -> {
                        throw new AdministratorsConflict(login, held, post.role());
                    });
            repository.assign(post.id(), person, today.day());
            journal.record(who, "ASSIGNED", "post", code, Map.of("person", login));
            return repository.get(code, today.day());
        });
    }

    private static Finding misplaced(NewPost post) {
        var expected = switch (post.role()) {
            case ENTERPRISE -> "the credit code of a registered enterprise";
            case PARK_OFFICE -> "a park's code, such as P01";
            case COUNTY_OFFICE -> "a county's code, such as 632801";
            case PREFECTURE_OFFICE -> "a prefecture's code, such as 632800";
            case PROVINCE_OFFICE, DEPARTMENT, CONFERENCE_OFFICE -> "the province's code";
            case LEADER -> "a region's code";
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> "no place";
        };
        return Finding.blocking("post-place", "place", post.place(), expected, "请按角色填写所在地区、园区或企业代码");
    }
}
