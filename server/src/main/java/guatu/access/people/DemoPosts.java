package guatu.access.people;

import guatu.access.Machine;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Service;

/// The posts of the demo province, which demo mode enters with one click: every office of the catalog's tree, a leader,
/// the three administrators, and a post for each demo enterprise. They are posts, not people: each is filled by one
/// person named 演示岗位, who has no password. Loading twice adds nothing.
@Service
public class DemoPosts {

    /// Before every period of the demo.
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final DemoPostRepository repository;
    private final Machine machine;

    DemoPosts(DemoPostRepository repository, Machine machine) {
        this.repository = repository;
        this.machine = machine;
    }

    /// Makes the posts of offices and administrators, from the regions and parks of the catalog.
    ///
    /// @return how many are new
    public int load() {
        return filled(repository::insertOffices);
    }

    /// Makes a post for each demo enterprise of the register, in three statements, however many there are.
    ///
    /// @return how many are new
    public int ofEnterprises() {
        return filled(repository::insertEnterprises);
    }

    /// What the sign-in page offers: all offices; of enterprises those that a text finds, by name or credit code.
    public List<DemoPost> list(String text, int enterprises) {
        return machine.run(() -> repository.list(text, enterprises));
    }

    /// Whether the database holds a demo post or person: outside demo mode the server then refuses to start.
    public boolean exist() {
        return machine.run(repository::exist);
    }

    private int filled(IntSupplier posts) {
        return machine.run(() -> {
            var added = posts.getAsInt();
            repository.insertPeople();
            repository.insertAssignments(SINCE);
            return added;
        });
    }

    /// A post with the group under which the sign-in page shows it.
    public record DemoPost(
            String code, String titleZh, String titleEn, String role, String roleZh, String roleEn, String group) {}
}
