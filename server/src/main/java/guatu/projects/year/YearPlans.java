package guatu.projects.year;

import static guatu.projects.year.YearPlanChecks.months;
import static guatu.projects.year.YearPlanChecks.part;
import static guatu.projects.year.YearPlanChecks.refuse;
import static guatu.projects.year.YearPlanChecks.text;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.months.Yuan;
import guatu.projects.year.YearPlanRepository.PlanRow;
import guatu.projects.year.YearPlanStep.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps yearly plans: drafted, sent for opinions, put to the joint conference, issued with a document number. What was
/// issued is a baseline and stays; it is adjusted by numbered baselines, each with the decision that it rests on.
@Service
class YearPlans {

    private final YearPlanRepository repository;
    private final Projects projects;
    private final DispatchRules rules;
    private final Regions regions;
    private final Parameters parameters;
    private final DispatchStamps stamps;

    YearPlans(
            YearPlanRepository repository,
            Projects projects,
            DispatchRules rules,
            Regions regions,
            Parameters parameters,
            DispatchStamps stamps) {
        this.repository = repository;
        this.projects = projects;
        this.rules = rules;
        this.regions = regions;
        this.parameters = parameters;
        this.stamps = stamps;
    }

    /// A line as an office types it: amounts in 万元. Without months the profile of the place's altitude stands in.
    record LineBody(
            String part,
            String investment,
            List<String> months,
            String leader,
            String department,
            String owner,
            String note) {}

    /// @throws DispatchConflict when the place has one for the year
    @Transactional
    long open(RegionCode place, int year, String title) {
        var actor = Acting.current();
        var region = regions.get(place);
        office(region, actor);
        var findings = new ArrayList<Finding>();
        int now = stamps.today().getYear();
        if (year < now - 1 || year > now + 1) {
            findings.add(Finding.blocking(
                    "year-plan",
                    "year",
                    Integer.toString(year),
                    "%d to %d".formatted(now - 1, now + 1),
                    "请填写本年度或相邻年度"));
        }
        text("title", title, findings);
        refuse(findings);
        var stamp = stamps.next("YEAR_PLAN_OPENED", "year-plan", place + "/" + year, Map.of());
        return repository
                .open(4 - region.level(), region.slots().low(), year, title.strip(), stamp)
                .orElseThrow(() -> new DispatchConflict("该地区本年度方案已存在。", "The place has a plan for the year."));
    }

    /// Puts a project into the plan, or changes its line. In an issued plan it waits for the next adjustment.
    @Transactional
    void line(long plan, ProjectId id, LineBody body) {
        var head = editable(plan);
        var project = projects.get(id);
        var findings = new ArrayList<Finding>();
        var part = part(body.part(), findings);
        long investment = Yuan.read("investment", body.investment(), findings);
        text("leader", body.leader().isBlank() ? "-" : body.leader(), findings);
        text("department", body.department().isBlank() ? "-" : body.department(), findings);
        text("note", body.note().isBlank() ? "-" : body.note(), findings);
        var months = months(body.months(), investment, findings);
        refuse(findings);
        var spread = months.orElseGet(() -> rules.profile(project.altitude(), LocalDate.of(head.year(), 1, 1))
                .spread(investment)
                .months());
        var line = new YearPlanLine(
                id.value(),
                part,
                investment,
                spread,
                body.leader().strip(),
                body.department().strip(),
                body.owner().isBlank() ? project.unitName() : body.owner().strip(),
                body.note().strip());
        write(plan, line, false);
    }

    /// Takes a project out.
    @Transactional
    void remove(long plan, ProjectId id) {
        editable(plan);
        var there = repository.lines(plan, repository.version(plan)).stream()
                .filter(line -> line.project() == id.value())
                .findFirst()
                .orElseThrow(() -> new DispatchConflict("该项目不在方案中。", "The project is not in the plan."));
        write(
                plan,
                new YearPlanLine(
                        id.value(),
                        YearPlanLine.Part.valueOf(there.part()),
                        there.investment(),
                        there.months(),
                        there.leader(),
                        there.department(),
                        there.owner(),
                        there.note()),
                true);
    }

    /// Moves the plan on. What is issued or adjusted is fixed from here on.
    ///
    /// @param document its number, which issuing asks for
    /// @param paper the decision, which an adjustment asks for
    @Transactional
    void step(long plan, Kind kind, String document, String paper, String reason) {
        repository.lock(plan);
        var head = get(plan);
        office(head);
        if (state(head).after(kind).isEmpty()) {
            throw new DispatchConflict(
                    "方案当前为“%s”，不能办理此步。".formatted(state(head).zh()), "The plan’s state does not allow it.");
        }
        var findings = new ArrayList<Finding>();
        if (kind == Kind.ISSUED) {
            text("document", document, findings);
        }
        if (kind == Kind.ADJUSTED) {
            text("paper", paper, findings);
        }
        if (kind == Kind.ADJUSTED || kind == Kind.RETURNED) {
            stamps.reasoned("reason", reason).ifPresent(findings::add);
        }
        int version = repository.version(plan);
        var steps = repository.steps(plan);
        int fixed = fixed(steps);
        boolean fixes = kind == Kind.ISSUED || kind == Kind.ADJUSTED;
        if (fixes && version <= fixed) {
            findings.add(Finding.blocking("year-plan", "lines", "", "at least one changed line", "没有新增或变更的项目行"));
        }
        if (kind == Kind.ADJUSTED) {
            takenOut(plan, steps, fixed, version, findings);
        }
        refuse(findings);
        long baselines =
                steps.stream().filter(step -> step.baseline().isPresent()).count();
        var stamp = stamps.next(
                "YEAR_PLAN_" + kind, "year-plan", Long.toString(plan), Map.of("document", document, "paper", paper));
        repository.step(
                plan,
                new YearPlanStep(
                        steps.size() + 1,
                        kind,
                        version,
                        fixes ? Optional.of((int) baselines) : Optional.empty(),
                        document.strip(),
                        paper.strip(),
                        reason.strip(),
                        stamp.at(),
                        "",
                        ""),
                stamp);
    }

    /// Projects leave an issued plan for objective reasons, and so many times a year only: one adjustment takes all of
    /// them together (mechanisms.md P2).
    private void takenOut(long plan, List<YearPlanStep> steps, int fixed, int version, List<Finding> findings) {
        int most = mostTakeOuts();
        var earlier = takeOuts(plan, steps);
        if (repository.takesOut(plan, fixed, version) && earlier.size() >= most) {
            var last = earlier.getLast();
            findings.add(Finding.blocking(
                    "year-plan-take-out",
                    "lines",
                    Integer.toString(earlier.size() + 1),
                    "at most %d a year".formatted(most),
                    "本年度方案已于基线 %d（%s）调出过项目，每年最多 %d 次：请恢复被调出的项目行，其他调整可照常进行"
                            .formatted(last.baseline().orElse(0), last.paper(), most)));
        }
    }

    int mostTakeOuts() {
        return parameters.get("YEAR_PLAN_TAKE_OUTS", stamps.today()).value().intValueExact();
    }

    /// The adjustments that took projects out.
    List<YearPlanStep> takeOuts(long plan, List<YearPlanStep> steps) {
        var found = new ArrayList<YearPlanStep>();
        int from = 0;
        for (var step : steps) {
            if (step.baseline().isPresent()) {
                if (step.kind() == Kind.ADJUSTED && repository.takesOut(plan, from, step.version())) {
                    found.add(step);
                }
                from = step.version();
            }
        }
        return List.copyOf(found);
    }

    PlanRow get(long plan) {
        return repository.plans().stream()
                .filter(row -> row.id() == plan)
                .findFirst()
                .orElseThrow(() -> new YearPlanNotFound(plan));
    }

    static YearPlanState state(PlanRow head) {
        return Optional.ofNullable(head.kind())
                .map(Kind::valueOf)
                .map(kind -> switch (kind) {
                    case CIRCULATED -> YearPlanState.CIRCULATED;
                    case TO_CONFERENCE -> YearPlanState.AT_CONFERENCE;
                    case RETURNED -> YearPlanState.DRAFT;
                    case ISSUED -> YearPlanState.EXECUTING;
                    case ADJUSTED -> YearPlanState.ADJUSTED;
                    case CLOSED -> YearPlanState.CLOSED;
                })
                .orElse(YearPlanState.DRAFT);
    }

    /// The last version that a baseline fixed; 0 for none.
    static int fixed(List<YearPlanStep> steps) {
        return steps.stream()
                .filter(step -> step.baseline().isPresent())
                .mapToInt(YearPlanStep::version)
                .max()
                .orElse(0);
    }

    boolean mine(PlanRow head, Actor actor) {
        return actor.may(Permission.REGISTER_PROJECTS)
                && DispatchStamps.levelOf(actor) == head.level()
                && covers(head, actor);
    }

    private PlanRow editable(long plan) {
        repository.lock(plan);
        var head = get(plan);
        office(head);
        if (state(head) == YearPlanState.CLOSED) {
            throw new DispatchConflict("方案已结束。", "The plan is closed.");
        }
        return head;
    }

    private void office(PlanRow head) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        if (!mine(head, actor)) {
            throw new DispatchOfficeRefused("年度方案由本级主管部门编制。", "The office of the plan’s own level keeps it.");
        }
    }

    private static void office(Region region, Actor actor) {
        boolean may = actor.require(Permission.READ_PROJECTS).may(Permission.REGISTER_PROJECTS)
                && DispatchStamps.levelOf(actor) == 4 - region.level()
                && actor.scope().coversRegions(region.slots());
        if (!may) {
            throw new DispatchOfficeRefused("年度方案由本级主管部门编制。", "The office of the plan’s own level keeps it.");
        }
    }

    private static boolean covers(PlanRow head, Actor actor) {
        return actor.scope().regions().stream().anyMatch(run -> run.contains(head.region()));
    }

    private void write(long plan, YearPlanLine line, boolean removed) {
        int version = repository.version(plan) + 1;
        var stamp = stamps.next(
                removed ? "YEAR_PLAN_LINE_REMOVED" : "YEAR_PLAN_LINE_SET",
                "year-plan",
                plan + "/" + line.project() + "/" + version,
                Map.of("part", line.part().name(), "investment", Long.toString(line.investment())));
        repository.line(plan, version, removed, line, stamp);
    }
}
