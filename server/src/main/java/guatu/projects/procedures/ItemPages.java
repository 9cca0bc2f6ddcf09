package guatu.projects.procedures;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.RegionCode;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.ProjectRights;
import guatu.projects.Projects;
import guatu.projects.Stage;
import guatu.projects.procedures.Benchmarks.Benchmark;
import guatu.projects.procedures.Catalogue.Procedure;
import guatu.projects.procedures.ItemOffices.SponsorOffice;
import guatu.projects.procedures.ItemRepository.ItemEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The preliminary procedures of a project for people to read.
@Service
class ItemPages {

    private final Projects projects;
    private final CatalogueRepository catalogue;
    private final Items items;
    private final ProjectRights rights;
    private final WorkingDays days;
    private final Regions regions;
    private final ItemOffices offices;
    private final FollowUps followUps;
    private final Benchmarks benchmarks;
    private final Clock clock;

    ItemPages(
            Projects projects,
            CatalogueRepository catalogue,
            Items items,
            ProjectRights rights,
            WorkingDays days,
            Regions regions,
            ItemOffices offices,
            FollowUps followUps,
            Benchmarks benchmarks,
            Clock clock) {
        this.projects = projects;
        this.catalogue = catalogue;
        this.items = items;
        this.rights = rights;
        this.days = days;
        this.regions = regions;
        this.offices = offices;
        this.followUps = followUps;
        this.benchmarks = benchmarks;
        this.clock = clock;
    }

    /// All procedures of a project.
    ///
    /// @param critical the chain of open items that takes longest, by procedure
    /// @param criticalDays its working days, as promised
    /// @param startable what could start today, by procedure
    /// @param held working days so far, by who had the items; days that several had at once count for each
    record ProcedureBoard(
            List<ItemView> items,
            List<String> critical,
            int criticalDays,
            List<String> startable,
            int done,
            int open,
            List<HeldDays> held,
            List<Benchmark> benchmarks,
            boolean mayMove) {}

    record HeldDays(Holder holder, String zh, String en, int days) {}

    /// @param depth its column in a drawing: how many items lie before it
    /// @param waitsFor what of its needs is not done
    /// @param legal how it stands by law; empty before it was accepted, or where the law sets no limit
    /// @param followUp what is owed to it while it is under way
    /// @param moves what may be done with it now by the acting post
    record ItemView(
            String procedure,
            String nameZh,
            String nameEn,
            String stage,
            ItemState state,
            String stateZh,
            String stateEn,
            boolean done,
            Holder holder,
            String holderZh,
            String holderEn,
            int legalDays,
            int promisedDays,
            Optional<LimitView> legal,
            Optional<LimitView> promised,
            Optional<FollowUp> followUp,
            int depth,
            List<String> needs,
            List<String> waitsFor,
            boolean critical,
            boolean startable,
            List<SponsorOffice> offices,
            List<ItemStep> steps,
            List<MoveView> moves,
            int nextNo,
            String tag,
            String source) {}

    /// @param left working days left; negative when late
    /// @param still whether the clock stands still today
    record LimitView(LocalDate started, LocalDate due, int left, boolean still, boolean late) {}

    record ItemStep(
            int no, String event, String zh, String en, LocalDate day, String reason, String document, String byZh) {}

    record MoveView(String event, String zh, String en, boolean reason) {}

    /// The procedures of a project.
    ///
    /// @throws guatu.projects.ProjectNotFound when it is out of sight
    @Transactional(readOnly = true)
    ProcedureBoard board(ProjectId id) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var project = projects.get(id);
        var all = catalogue.read();
        var standing = items.standing(project);
        var critical = standing.graph().criticalPath();
        var startable = standing.graph().startable();
        boolean open = project.stage() != Stage.S8;
        boolean keeps = open && rights.keeps(project, actor);
        boolean handles = open && rights.handles(project, actor);
        var views = all.procedures().stream()
                .map(one -> view(
                        one,
                        all,
                        standing,
                        project,
                        critical.contains(one.code()),
                        startable.contains(one.code()),
                        keeps,
                        handles))
                .toList();
        int done = (int) views.stream().filter(ItemView::done).count();
        return new ProcedureBoard(
                views,
                critical,
                standing.graph().days(),
                startable,
                done,
                views.size() - done,
                held(all, standing, project),
                benchmarks.of(project, standing, all),
                keeps);
    }

    private ItemView view(
            Procedure one,
            Catalogue all,
            Standing standing,
            Project project,
            boolean critical,
            boolean startable,
            boolean keeps,
            boolean handles) {
        var state = standing.state(one.code());
        var holder = standing.holder(one.code());
        var steps = standing.events(one.code());
        var moves = one.code().equals(Standing.CODE)
                ? Stream.<Catalogue.Move>empty()
                : all.from(state).stream().filter(move -> move.byOffice() ? handles : keeps);
        return new ItemView(
                one.code(),
                one.nameZh(),
                one.nameEn(),
                one.stage(),
                state,
                state.zh(),
                state.en(),
                state.done(),
                holder,
                holder.zh(),
                holder.en(),
                one.legalDays(),
                one.promisedDays(),
                limit(standing, one.code(), one.legalDays(), project),
                limit(standing, one.code(), one.promisedDays(), project),
                state.underWay()
                        ? Optional.of(followUps.of(
                                one, holder, steps.getLast().day(), standing.ticks(one.code()), project.region()))
                        : Optional.empty(),
                standing.graph().depth(one.code()),
                all.needs().getOrDefault(one.code(), Set.of()).stream().toList(),
                standing.graph().waitsFor(one.code()),
                critical,
                startable,
                offices.of(one, all, project.region()),
                steps.stream().map(step -> step(step, all)).toList(),
                moves.map(move -> new MoveView(move.event(), move.nameZh(), move.nameEn(), move.reason()))
                        .toList(),
                steps.isEmpty() ? 1 : steps.getLast().no() + 1,
                one.tag(),
                one.source());
    }

    private Optional<LimitView> limit(Standing standing, String procedure, int workdays, Project project) {
        return followUps
                .limit(standing.ticks(procedure), workdays, project.region())
                .map(reading -> new LimitView(
                        reading.started(), reading.due(), reading.left(), reading.still(), reading.late()));
    }

    private static ItemStep step(ItemEvent event, Catalogue all) {
        var move = all.moves().stream()
                .filter(one -> one.event().equals(event.event()) && one.to() == event.state())
                .findFirst();
        return new ItemStep(
                event.no(),
                event.event(),
                move.map(Catalogue.Move::nameZh).orElse(event.event()),
                move.map(Catalogue.Move::nameEn).orElse(event.event()),
                event.day(),
                event.reason(),
                event.document(),
                event.byZh());
    }

    /// Each working day of an item from the day it was handed in is charged to whoever had it then.
    private List<HeldDays> held(Catalogue all, Standing standing, Project project) {
        var today = LocalDate.now(clock);
        var place = place(project);
        Map<Holder, Integer> held = new EnumMap<>(Holder.class);
        for (var one : all.procedures()) {
            var steps = new ArrayList<>(standing.events(one.code()));
            for (int at = 0; at < steps.size(); at++) {
                var until = at + 1 < steps.size() ? steps.get(at + 1).day() : today;
                var from = steps.get(at).day();
                if (steps.get(at).holder() != Holder.NOBODY && until.isAfter(from)) {
                    held.merge(steps.get(at).holder(), days.between(from, until, place), Integer::sum);
                }
            }
        }
        return held.entrySet().stream()
                .map(entry -> new HeldDays(
                        entry.getKey(), entry.getKey().zh(), entry.getKey().en(), entry.getValue()))
                .toList();
    }

    private RegionCode place(Project project) {
        return regions.ofSlot(project.region()).code();
    }
}
