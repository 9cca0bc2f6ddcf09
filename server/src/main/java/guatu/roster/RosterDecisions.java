package guatu.roster;

import guatu.access.Acting;
import guatu.catalog.Dated;
import guatu.catalog.Enterprises;
import guatu.catalog.Industries;
import guatu.catalog.Memberships;
import guatu.catalog.Move;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.catalog.Roster;
import guatu.catalog.RosterEvent;
import guatu.catalog.RosterReason;
import guatu.catalog.Succession;
import guatu.catalog.Successions;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Shares;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// County, prefecture and province accept or return. The province's acceptance changes the register in the same
/// transaction: the entry with its base, the exit, the new place, the succession.
@Service
public class RosterDecisions {

    /// The item of B204-1 that the file's output is the base of: gross output.
    private static final String OUTPUT_ITEM = "01";

    private final RosterFiles files;
    private final RosterFileRepository repository;
    private final FileRights rights;
    private final Roster roster;
    private final Memberships memberships;
    private final Successions successions;
    private final Enterprises enterprises;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    RosterDecisions(
            RosterFiles files,
            RosterFileRepository repository,
            FileRights rights,
            Roster roster,
            Memberships memberships,
            Successions successions,
            Enterprises enterprises,
            Regions regions,
            Parks parks,
            Industries industries) {
        this.files = files;
        this.repository = repository;
        this.rights = rights;
        this.roster = roster;
        this.memberships = memberships;
        this.successions = successions;
        this.enterprises = enterprises;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    /// Accepts a file at the level of the acting post. Accepting again what this post accepted last changes nothing.
    ///
    /// @throws RosterOfficeRefused when another post is to act
    /// @throws RosterFileConflict when nothing waits, or its day has not come
    @Transactional
    RosterFile accept(long id, int revision) {
        var actor = Acting.current();
        repository.lock(files.get(id).enterprise());
        var file = files.get(id);
        boolean again = file.lastStep()
                .filter(step -> step.kind() == Step.Kind.ACCEPTED
                        && step.revision() == revision
                        && step.post() == actor.who().post())
                .isPresent();
        if (again) {
            return file;
        }
        judge(file, revision);
        rights.whyNotYet(file).ifPresent(no -> {
            throw no;
        });
        int level = FileRights.levelOf(actor);
        files.step(file, revision, Step.Kind.ACCEPTED, level, "", actor);
        if (level == FileState.PROVINCE) {
            apply(file);
        }
        return files.get(id);
    }

    /// Returns a file to whoever handed it in.
    ///
    /// @throws RosterFileRefused when the reason says nothing
    @Transactional
    RosterFile giveBack(long id, int revision, String reason) {
        var actor = Acting.current();
        repository.lock(files.get(id).enterprise());
        var file = files.get(id);
        files.reasoned(reason, file);
        judge(file, revision);
        files.step(file, revision, Step.Kind.RETURNED, FileRights.levelOf(actor), reason.strip(), actor);
        return files.get(id);
    }

    private void judge(RosterFile file, int revision) {
        if (file.revision() != revision) {
            throw new RosterFileConflict(
                    "最新为第 %d 版，请刷新后办理。".formatted(file.revision()),
                    "Revision %d is the last one.".formatted(file.revision()));
        }
        rights.whyNotDecide(file, repository.steps(file.id()), Acting.current()).ifPresent(no -> {
            throw no;
        });
    }

    private void apply(RosterFile file) {
        switch (file.kind()) {
            case ENTRY -> enter(file);
            case EXIT -> roster.record(event(file.enterprise(), file, RosterReason.of(file.reason())));
            case MOVE, TRADE -> move(file);
            case MERGER -> merge(file);
            case SPLIT -> split(file);
        }
    }

    private void enter(RosterFile file) {
        var submission = repository.submissions(file.id()).getLast();
        var base = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> submission.outputOf(YearMonth.of(file.baseYear(), month)))
                .flatMap(Optional::stream)
                .toList();
        var event = new RosterEvent(
                file.enterprise(),
                file.effect(),
                RosterReason.of(file.reason()),
                document(file),
                base.size() == 12 ? Map.of(OUTPUT_ITEM, base) : Map.of());
        if (file.decided()) {
            roster.complete(event);
        } else {
            roster.record(event);
        }
    }

    private void move(RosterFile file) {
        var terms = file.terms();
        var now = memberships.at(file.enterprise(), file.effect());
        memberships.correct(new Move(
                file.enterprise(),
                terms.region()
                        .map(RegionCode::of)
                        .orElseGet(() -> regions.ofSlot(now.region()).code()),
                file.kind() == FileKind.MOVE
                        ? terms.park().map(ParkCode::of)
                        : parks.ofSlot(now.park()).map(park -> park.code()),
                terms.industry()
                        .map(IndustryCode::of)
                        .orElseGet(() -> industries.ofSlot(now.industry()).code()),
                file.effect(),
                Dated.FOREVER,
                document(file)));
    }

    private void merge(RosterFile file) {
        var events = new ArrayList<RosterEvent>();
        var gone = new ArrayList<Succession>();
        if (file.reason().equals("MERGED_NEW")) {
            events.add(event(file.enterprise(), file, RosterReason.MERGED_NEW));
        }
        for (var other : others(file)) {
            events.add(event(other, file, RosterReason.MERGED));
            gone.add(new Succession(
                    other, file.enterprise(), file.effect(), Succession.Kind.MERGER, Shares.WHOLE_PPM, document(file)));
        }
        roster.recordAll(events);
        successions.record(gone);
    }

    private void split(RosterFile file) {
        var events = new ArrayList<RosterEvent>();
        var parts = new ArrayList<Succession>();
        var others = others(file);
        for (int i = 0; i < others.size(); i++) {
            var heir = others.get(i);
            if (!roster.on(heir, file.effect())) {
                events.add(event(heir, file, RosterReason.SPLIT));
            }
            var share = file.terms().others().get(i).share().orElseThrow();
            parts.add(new Succession(
                    file.enterprise(),
                    heir,
                    file.effect(),
                    Succession.Kind.SPLIT,
                    FileOpening.ppm(share),
                    document(file)));
        }
        if (file.reason().equals("SPLIT_UP")) {
            events.add(event(file.enterprise(), file, RosterReason.SPLIT_UP));
        }
        if (!events.isEmpty()) {
            roster.recordAll(events);
        }
        successions.record(parts);
    }

    private List<EnterpriseId> others(RosterFile file) {
        return file.terms().others().stream()
                .map(other -> enterprises.get(CreditCode.of(other.creditCode())).id())
                .toList();
    }

    private static RosterEvent event(EnterpriseId enterprise, RosterFile file, RosterReason reason) {
        return new RosterEvent(enterprise, file.effect(), reason, document(file));
    }

    private static String document(RosterFile file) {
        return "申报 %d（%s）".formatted(file.id(), file.kind().zh());
    }
}
