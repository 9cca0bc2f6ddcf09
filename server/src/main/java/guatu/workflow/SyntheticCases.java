package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.catalog.Regions;
import guatu.journal.Who;
import guatu.kernel.RegionCode;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets posts of the demo do in the past what they would have done, through the same doors as everybody. Only the
/// machine may ask for it.
@Service
public class SyntheticCases {

    private final PostDirectory directory;
    private final Regions regions;
    private final TaskRepository tasks;
    private final CaseWork work;
    private final Deciding deciding;
    private final StopClocks stops;
    private final TransactionTemplate transaction;

    SyntheticCases(
            PostDirectory directory,
            Regions regions,
            TaskRepository tasks,
            CaseWork work,
            Deciding deciding,
            StopClocks stops,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.regions = regions;
        this.tasks = tasks;
        this.work = work;
        this.deciding = deciding;
        this.stops = stops;
        this.transaction = transaction;
    }

    /// Does something in a transaction of its own, as the first post of a role in a place, at a time.
    ///
    /// @throws NotPermitted when anybody but the machine asks
    public <T> T as(Role role, RegionCode place, Instant at, Supplier<T> deed) {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
        var post = directory.offices(role, place).getFirst();
        return ScopedValue.where(CaseWork.PRETENDED, at)
                .call(() -> Acting.as(actor(post, place), () -> transaction.execute(status -> deed.get())));
    }

    /// Signs the open task that the acting post holds.
    ///
    /// @param decision as [Decision] spells it
    public boolean decide(CaseId id, String decision, String text) {
        long post = work.actor().who().post();
        var task = tasks.ofItem(id).stream()
                .filter(one -> one.post() == post && one.state() == TaskRow.State.OPEN)
                .findFirst();
        task.ifPresent(open -> deciding.decide(
                id, open.id(), Decision.valueOf(decision), text, work.get(id).papers()));
        return task.isPresent();
    }

    /// Stops the clocks of a case.
    public boolean stop(CaseId id, String reason, String document) {
        stops.stop(id, reason, document);
        return true;
    }

    private Actor actor(OfficePost post, RegionCode place) {
        var person = directory.filling(post.id(), work.today()).getFirst();
        return new Actor(
                new Who(person.id(), post.id(), "demo"),
                post.code(),
                post.titleZh(),
                post.titleEn(),
                post.role(),
                Scope.ofRegion(regions.get(place).slots()));
    }
}
