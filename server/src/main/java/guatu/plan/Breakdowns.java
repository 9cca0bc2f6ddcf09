package guatu.plan;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import guatu.plan.Breakdown.PlaceKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each target is shared out among prefectures and parks, editable by the provincial office and never overwritten.
@Service
public class Breakdowns {

    private final BreakdownRepository repository;
    private final Plans plans;
    private final Regions regions;
    private final Parks parks;
    private final Journal journal;
    private final KnownTimes knownTimes;
    private final Clock clock;

    Breakdowns(
            BreakdownRepository repository,
            Plans plans,
            Regions regions,
            Parks parks,
            Journal journal,
            KnownTimes knownTimes,
            Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.regions = regions;
        this.parks = parks;
        this.journal = journal;
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    /// The breakdown as known at a time; before the first was set, the first.
    @Transactional(readOnly = true)
    public Optional<Breakdown> find(TargetId target, KnownTime known) {
        return plans.find(known).flatMap(plan -> repository.find(plan.code(), target, known));
    }

    /// Every revision, the newest first.
    @Transactional(readOnly = true)
    public List<Breakdown> history(TargetId target) {
        return repository.history(plans.current().code(), target);
    }

    /// Sets a new breakdown. A difference to the path is no fault: it is shown.
    ///
    /// @throws guatu.access.NotPermitted for a post that may not edit targets
    /// @throws BreakdownRefused with every finding
    /// @throws BreakdownConflict when a colleague set another meanwhile
    @Transactional
    public Breakdown set(TargetId id, BreakdownDraft draft) {
        var actor = Acting.current().require(Permission.EDIT_TARGETS);
        var plan = plans.current();
        draft.check(plan.get(id), plan.content(), this::exists);
        int latest = repository.latestRevision(plan.code(), id);
        if (draft.replaces() != latest) {
            throw new BreakdownConflict(id, draft.replaces(), latest);
        }
        journal.record(
                actor.who(),
                "BREAKDOWN_SET",
                "target",
                "%s/%s".formatted(plan.code(), id),
                Map.of("revision", Integer.toString(latest + 1), "reason", draft.reason()));
        var breakdown = new Breakdown(
                id,
                latest + 1,
                draft.source(),
                draft.demo(),
                draft.reason(),
                clock.instant(),
                actor.titleZh(),
                draft.rows());
        if (!repository.insert(plan.code(), breakdown, knownTimes.next("breakdown"), actor.who())) {
            throw new BreakdownConflict(id, draft.replaces(), repository.latestRevision(plan.code(), id));
        }
        return breakdown;
    }

    /// The rows as stored carry the code that holds today, so only that counts here: no name, no former code.
    private boolean exists(PlaceKind kind, String code) {
        return switch (kind) {
            case REGION ->
                regions.list().stream().anyMatch(region -> region.code().value().equals(code));
            case PARK ->
                parks.list().stream().anyMatch(park -> park.code().value().equals(code));
        };
    }
}
