package guatu.access;

import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which posts of offices there are, and who fills them on a day: for rooms that hand work to posts. It knows no
/// posts of enterprises and none of administrators. Who may ask is asked by the caller.
@Service
public class PostDirectory {

    private static final int MOST = 50;

    private final PostDirectoryRepository repository;

    PostDirectory(PostDirectoryRepository repository) {
        this.repository = repository;
    }

    /// The posts of a role that sit in a place, in the order in which they were made.
    @Transactional(readOnly = true)
    public List<OfficePost> offices(Role role, RegionCode place) {
        return repository.offices(role, place);
    }

    /// The office's post of a number.
    @Transactional(readOnly = true)
    public Optional<OfficePost> find(long post) {
        return repository.find(post);
    }

    /// The first fifty posts whose code or title holds a text, those of offices above first.
    @Transactional(readOnly = true)
    public List<OfficePost> search(String text) {
        return repository.search(text.strip(), MOST);
    }

    /// The same among all posts of offices, those of leaders and departments with them.
    @Transactional(readOnly = true)
    public List<OfficePost> all(String text) {
        return repository.all(text.strip(), MOST);
    }

    /// Who fills a post on a day.
    @Transactional(readOnly = true)
    public List<OfficePerson> filling(long post, LocalDate day) {
        return repository.filling(post, day);
    }

    /// The name of a person; empty where there is no such number.
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long person) {
        return repository.nameOf(person);
    }
}
