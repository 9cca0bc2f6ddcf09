package guatu.projects.months;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Labels;
import guatu.catalog.Regions;
import guatu.evidence.Evidences;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.lights.LampColour;
import guatu.projects.months.MonthView.MayView;
import guatu.projects.months.MonthView.MonthFields;
import guatu.projects.months.MonthView.MonthRow;
import guatu.projects.months.MonthView.PastView;
import guatu.projects.months.MonthView.PlanView;
import guatu.projects.months.MonthView.StepView;
import guatu.projects.months.MonthView.WindowView;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a month, and a month's list, together for people to read.
@Service
class MonthViews {

    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final String WITHHELD = LampColour.NONE.name();
    private static final Set<String> SORTS = Set.of("name", "region", "total", "invested", "state");

    private final Projects projects;
    private final MonthReports reports;
    private final MonthRepository repository;
    private final MonthDraftRepository drafts;
    private final MonthListRepository lists;
    private final MonthRights rights;
    private final DispatchRules rules;
    private final Evidences evidences;
    private final Labels labels;
    private final Regions regions;
    private final DispatchedMonths dispatched;
    private final JournalAccess journal;
    private final DispatchStamps stamps;

    MonthViews(
            Projects projects,
            MonthReports reports,
            MonthRepository repository,
            MonthDraftRepository drafts,
            MonthListRepository lists,
            MonthRights rights,
            DispatchRules rules,
            Evidences evidences,
            Labels labels,
            Regions regions,
            DispatchedMonths dispatched,
            JournalAccess journal,
            DispatchStamps stamps) {
        this.projects = projects;
        this.reports = reports;
        this.repository = repository;
        this.drafts = drafts;
        this.lists = lists;
        this.rights = rights;
        this.rules = rules;
        this.evidences = evidences;
        this.labels = labels;
        this.regions = regions;
        this.dispatched = dispatched;
        this.journal = journal;
        this.stamps = stamps;
    }

    /// What a list is asked for.
    record Search(List<MonthState> state, Optional<RegionCode> region, String q, boolean late, String sort) {}

    /// The month that is reported now, or was last.
    YearMonth latest() {
        var now = YearMonth.from(stamps.today());
        return rules.window(now).open(stamps.today()) ? now : now.minusMonths(1);
    }

    @Transactional(readOnly = true)
    Page<MonthRow> list(YearMonth month, Search search, Paging paging) {
        boolean blind = DispatchStamps.judgesBlind(Acting.current().require(Permission.READ_PROJECTS));
        var wanted = new MonthListRepository.Wanted(
                month,
                repository.locked(month),
                dispatched.least(month),
                search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE),
                search.state().stream().map(MonthState::name).toList(),
                search.q().strip(),
                search.late(),
                stamps.today());
        var found = lists.list(wanted, Sorting.of(search.sort(), SORTS), paging);
        long total = found.isEmpty() ? 0 : found.getFirst().rows();
        return new Page<>(
                found.stream().map(row -> row(row, month, blind)).toList(), total, paging.page(), paging.size());
    }

    /// A project's month. Who read it goes to the journal.
    @Transactional(readOnly = true)
    MonthView view(ProjectId id, YearMonth month) {
        var actor = Acting.current();
        var project = projects.get(id);
        journal.read("project-month", MonthReports.key(project, month, 0));
        var steps = repository.steps(id.value(), month);
        var draft = drafts.find(id.value(), month);
        boolean locked = repository.locked(month);
        var state = MonthState.of(MonthRights.last(steps), draft.isPresent(), locked);
        var there = repository.reports(id.value(), month, month);
        var filed = there.isEmpty() ? Optional.<MonthReport>empty() : Optional.of(there.getLast());
        var beside = reports.beside(project, month);
        long invested = filed.map(MonthReport::invested).orElse(0L);
        boolean blind = DispatchStamps.judgesBlind(actor) && !lists.judged(id.value(), month);
        var window = rules.window(month);
        return new MonthView(
                id.value(),
                project.code().map(code -> code.value()).orElse(""),
                project.nameZh(),
                project.unitName(),
                labels.region(project.region()),
                project.stage().name(),
                project.stage().zh(),
                project.stage().en(),
                project.total(),
                month.toString(),
                state,
                state.zh(),
                state.en(),
                filed.map(MonthReport::revision).orElse(0),
                new WindowView(
                        window.opens(), window.due(), window.open(stamps.today()), window.preset(), window.source()),
                filed.map(report -> fields(report, blind)),
                draft.map(MonthDraftRepository.Draft::values),
                draft.map(MonthDraftRepository.Draft::version).orElse(0),
                beside.yearTo(month) + invested,
                beside.sinceStart(month) + invested,
                arrived(beside.standing(), month)
                        + filed.map(MonthReport::arrived).orElse(0L),
                beside.plan().map(both -> plan(both, month)),
                project.code().flatMap(code -> repository.statistics(code.value(), month)),
                filed.map(MonthReport::findings).orElse(List.of()),
                evidences.labels(MonthEvidence.KIND, MonthEvidence.key(id, month)),
                steps.stream().map(MonthViews::step).toList(),
                beside.standing().stream()
                        .filter(report -> !report.month().isBefore(month.minusMonths(12)))
                        .map(report -> new PastView(
                                report.month().toString(), report.invested(), report.arrived(), report.revision()))
                        .toList(),
                rules.labels("progress", month.atDay(1)),
                lists.milestones(id.value()),
                may(project, month, state, actor));
    }

    private MayView may(Project project, YearMonth month, MonthState state, Actor actor) {
        var submit = rights.whyNotSubmit(project, month, actor);
        var accept = rights.whyNotDecide(project, month, actor, false);
        var giveBack = rights.whyNotDecide(project, month, actor, true);
        boolean reopen = actor.may(Permission.CLOSE_PERIOD) && state == MonthState.LOCKED;
        var why = DispatchStamps.unitOf(project, actor) ? submit : accept;
        return new MayView(
                submit.isEmpty(),
                accept.isEmpty(),
                giveBack.isEmpty(),
                reopen,
                why.map(MonthRights.WhyNot::zh).orElse(""),
                why.map(MonthRights.WhyNot::en).orElse(""));
    }

    private MonthRow row(MonthListRepository.ListRow row, YearMonth month, boolean blind) {
        var state = MonthState.valueOf(row.state());
        var due = Optional.ofNullable(row.due());
        return new MonthRow(
                row.id(),
                row.code(),
                row.nameZh(),
                row.unitName(),
                labels.region(row.region()),
                row.stage(),
                row.total(),
                month.toString(),
                state,
                state.zh(),
                state.en(),
                row.revision(),
                Optional.ofNullable(row.invested()),
                Optional.ofNullable(row.colour())
                        .map(own -> blind && !row.judged() ? WITHHELD : own)
                        .orElse(""),
                row.findings(),
                state.waitsFor() > 0 || state == MonthState.RETURNED ? due : Optional.empty(),
                (state.waitsFor() > 0 || state == MonthState.RETURNED)
                        && due.filter(stamps.today()::isAfter).isPresent());
    }

    private static PlanView plan(PlanLines.Both both, YearMonth month) {
        int of = month.getMonthValue();
        var months = both.adjusted().months();
        long expected = months.stream().limit(of).mapToLong(Long::longValue).sum();
        return new PlanView(
                both.adjusted().baseline(),
                both.adjusted().investment(),
                months.get(of - 1),
                expected,
                both.first().months().get(of - 1));
    }

    private static long arrived(List<MonthReport> standing, YearMonth month) {
        return standing.stream()
                .filter(report -> report.month().getYear() == month.getYear()
                        && report.month().isBefore(month))
                .mapToLong(MonthReport::arrived)
                .sum();
    }

    private static MonthFields fields(MonthReport report, boolean blind) {
        var funds = new LinkedHashMap<String, Long>();
        for (int i = 0; i < MonthReport.SOURCES.size(); i++) {
            funds.put(MonthReport.SOURCES.get(i), report.funds().get(i));
        }
        return new MonthFields(
                report.construction(),
                report.equipment(),
                report.other(),
                report.invested(),
                Map.copyOf(funds),
                report.progress(),
                report.milestones(),
                report.workersPlanned(),
                report.workersPresent(),
                report.stopped(),
                report.stopReason(),
                report.problems(),
                report.nextPlan(),
                report.machines(),
                blind ? WITHHELD : report.colour().name(),
                report.reasons());
    }

    private static StepView step(MonthStep step) {
        return new StepView(
                step.no(),
                step.revision(),
                step.kind().name(),
                step.level(),
                step.reason(),
                step.faults(),
                step.approver(),
                step.due(),
                step.at(),
                step.byZh(),
                step.byEn());
    }
}
