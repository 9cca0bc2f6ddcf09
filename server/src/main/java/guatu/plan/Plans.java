package guatu.plan;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The plan in force and its earlier versions.
@Service
public class Plans {

    private final PlanRepository repository;
    private final PlanContents contents;
    private final Journal journal;
    private final KnownTimes knownTimes;
    private final Clock clock;

    Plans(PlanRepository repository, PlanContents contents, Journal journal, KnownTimes knownTimes, Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.journal = journal;
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    /// The version in force as known at a time; before the first was published here, the first. Empty where there is
    /// none
    /// at all.
    @Transactional(readOnly = true)
    public Optional<Plan> find(KnownTime known) {
        return repository.find(known).map(contents::read);
    }

    /// The version in force now.
    ///
    /// @throws PlanNotFound when none has been published
    @Transactional(readOnly = true)
    public Plan current() {
        return find(KnownTime.NOW).orElseThrow(PlanNotFound::new);
    }

    /// An earlier version of the plan in force.
    ///
    /// @throws PlanNotFound when there is none of that number
    @Transactional(readOnly = true)
    public Plan version(int no) {
        return repository.list(current().code()).stream()
                .filter(row -> row.version().no() == no)
                .findFirst()
                .map(contents::read)
                .orElseThrow(PlanNotFound::new);
    }

    /// All versions of the plan in force, the newest first.
    @Transactional(readOnly = true)
    public List<PlanVersion> versions() {
        return repository.find(KnownTime.NOW).stream()
                .flatMap(row -> repository.list(row.code()).stream())
                .map(PlanRepository.VersionRow::version)
                .toList();
    }

    /// What changed from one version to another.
    ///
    /// @throws PlanNotFound when there is none of that number
    @Transactional(readOnly = true)
    public List<PlanChange> changes(int from, int to) {
        return PlanDifference.between(version(from).content(), version(to).content());
    }

    /// The difference between two contents, by the ids of clauses, sentences and targets.
    public List<PlanChange> compare(PlanContent before, PlanContent after) {
        return PlanDifference.between(before, after);
    }

    /// Publishes the next version. It never changes again. The same content as the version in force is no new version.
    ///
    /// @param basis the number of the version that the editor saw; 0 where there was none
    /// @param draft the reviewed draft it comes from; empty for a pack
    /// @throws guatu.access.NotPermitted for a post that may not publish
    /// @throws PlanVersionConflict when a colleague published meanwhile
    @Transactional
    public Plan publish(PlanContent content, int basis, Optional<Long> draft, String note) {
        var actor = Acting.current().require(Permission.PUBLISH_PLAN);
        var latest = repository.list(content.code()).stream().findFirst();
        var hash = ContentHash.of(content);
        if (latest.filter(row -> row.version().hash().equals(hash)).isPresent()) {
            return contents.read(latest.orElseThrow());
        }
        int no = latest.map(row -> row.version().no()).orElse(0);
        if (no != basis) {
            throw new PlanVersionConflict(no);
        }
        var version = new PlanVersion(no + 1, hash, clock.instant(), actor.titleZh(), draft, note);
        write(content, version, actor);
        return new Plan(content, version);
    }

    private void write(PlanContent content, PlanVersion version, Actor actor) {
        journal.record(
                actor.who(),
                "PLAN_PUBLISHED",
                "plan",
                "%s/%d".formatted(content.code(), version.no()),
                Map.of("hash", version.hash(), "note", version.note()));
        var known = version.no() == 1 ? knownTimes.beginning("plan") : knownTimes.next("plan");
        if (!repository.insert(content, version, known, actor.who())) {
            throw new PlanVersionConflict(version.no());
        }
        contents.insert(content, version.no());
    }
}
