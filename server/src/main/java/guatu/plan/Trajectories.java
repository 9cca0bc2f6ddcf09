package guatu.plan;

import guatu.access.Acting;
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

/// The yearly path to each target, editable by the provincial office and never overwritten.
@Service
public class Trajectories {

    private final TrajectoryRepository repository;
    private final Plans plans;
    private final Journal journal;
    private final KnownTimes knownTimes;
    private final Clock clock;

    Trajectories(TrajectoryRepository repository, Plans plans, Journal journal, KnownTimes knownTimes, Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.journal = journal;
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    /// The path as known at a time. Before the first was set, the first: a past month is held against the path that was
    /// then drawn for it.
    @Transactional(readOnly = true)
    public Optional<Trajectory> find(TargetId target, KnownTime known) {
        return Optional.ofNullable(all(known).get(target));
    }

    /// The path of every target as known at a time.
    @Transactional(readOnly = true)
    public Map<TargetId, Trajectory> all(KnownTime known) {
        return plans.find(known).map(plan -> repository.all(plan.code(), known)).orElse(Map.of());
    }

    /// Every revision, the newest first.
    @Transactional(readOnly = true)
    public List<Trajectory> history(TargetId target) {
        return repository.history(plans.current().code(), target);
    }

    /// Sets a new path. It counts from now on; figures as known earlier keep the old one.
    ///
    /// @throws guatu.access.NotPermitted for a post that may not edit targets
    /// @throws TrajectoryRefused with every finding
    /// @throws TrajectoryConflict when a colleague set another meanwhile
    @Transactional
    public Trajectory set(TargetId id, TrajectoryDraft draft) {
        var actor = Acting.current().require(Permission.EDIT_TARGETS);
        var plan = plans.current();
        var target = plan.get(id);
        var points = draft.points(target, plan.content());
        int latest = repository.latestRevision(plan.code(), id);
        if (draft.replaces() != latest) {
            throw new TrajectoryConflict(id, draft.replaces(), latest);
        }
        journal.record(
                actor.who(),
                "TRAJECTORY_SET",
                "target",
                "%s/%s".formatted(plan.code(), id),
                Map.of(
                        "revision",
                        Integer.toString(latest + 1),
                        "points",
                        points.toString(),
                        "reason",
                        draft.reason()));
        var trajectory = new Trajectory(
                id,
                latest + 1,
                draft.method(),
                draft.baseYear(),
                draft.baseValue(),
                draft.baseSource(),
                points,
                draft.demo(),
                draft.reason(),
                clock.instant(),
                actor.titleZh());
        if (!repository.insert(plan.code(), trajectory, knownTimes.next("trajectory"), actor.who())) {
            throw new TrajectoryConflict(id, draft.replaces(), repository.latestRevision(plan.code(), id));
        }
        return trajectory;
    }
}
