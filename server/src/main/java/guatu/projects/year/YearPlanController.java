package guatu.projects.year;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Regions;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectId;
import guatu.projects.Stage;
import guatu.projects.year.YearPlanRepository.LineRow;
import guatu.projects.year.YearPlanRepository.PlanRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Yearly plans over HTTP.
@RestController
@Transactional(readOnly = true)
class YearPlanController {

    private static final String PLANS = "/api/year-plans";
    private static final List<String> HEADER = List.of(
            "部分", "项目代码", "项目名称", "项目单位", "县区", "阶段", "总投资（元）", "年度计划（元）", "首次印发（元）", "1月", "2月", "3月", "4月", "5月",
            "6月", "7月", "8月", "9月", "10月", "11月", "12月", "包联领导", "包联部门", "责任单位", "备注");

    private final YearPlans plans;
    private final YearPlanRepository repository;
    private final Regions regions;
    private final Labels labels;

    YearPlanController(YearPlans plans, YearPlanRepository repository, Regions regions, Labels labels) {
        this.plans = plans;
        this.repository = repository;
        this.regions = regions;
        this.labels = labels;
    }

    record NewYearPlan(RegionCode region, int year, String title) {}

    record OpenedYearPlan(long id) {}

    record PlanMove(YearPlanStep.Kind kind, String document, String paper, String reason) {}

    /// @param baseline the number of the last baseline; empty before it is issued
    record YearPlanHead(
            long id,
            int level,
            Label place,
            int year,
            String title,
            YearPlanState state,
            String stateZh,
            String stateEn,
            Optional<Integer> baseline,
            String document) {}

    /// @param pending whether the line waits for the next baseline
    /// @param firstInvestment in the first baseline, in 元
    record YearPlanLineView(
            long project,
            String code,
            String nameZh,
            String unitName,
            Label region,
            Stage stage,
            String nature,
            long total,
            String part,
            String partZh,
            String partEn,
            long investment,
            Optional<Long> firstInvestment,
            List<Long> months,
            String leader,
            String department,
            String owner,
            String note,
            boolean pending) {}

    record YearPlanStepView(
            int no,
            String kind,
            int version,
            Optional<Integer> baseline,
            String document,
            String paper,
            String reason,
            Instant at,
            String byZh,
            String byEn) {}

    /// @param takeOuts how often projects were taken out of it, of `mostTakeOuts` times a year
    /// @param may whether the acting post keeps it
    record YearPlanView(
            YearPlanHead head,
            List<YearPlanLineView> lines,
            List<YearPlanStepView> steps,
            int takeOuts,
            int mostTakeOuts,
            boolean may,
            List<YearPlanStep.Kind> next) {}

    @GetMapping(PLANS)
    List<YearPlanHead> list() {
        Acting.current().require(Permission.READ_PROJECTS);
        return repository.plans().stream().map(this::head).toList();
    }

    @PostMapping(PLANS)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    OpenedYearPlan open(@RequestBody NewYearPlan body) {
        return new OpenedYearPlan(plans.open(body.region(), body.year(), body.title()));
    }

    /// @param baseline the lines as a baseline fixed them; absent for the lines as they stand, with what waits
    @GetMapping(PLANS + "/{id:[^.]*}")
    YearPlanView read(@PathVariable long id, @RequestParam Optional<Integer> baseline) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var head = plans.get(id);
        var steps = repository.steps(id);
        int fixed = YearPlans.fixed(steps);
        int version = baseline.flatMap(number -> steps.stream()
                        .filter(step -> step.baseline().equals(Optional.of(number)))
                        .map(YearPlanStep::version)
                        .findFirst())
                .orElse(Integer.MAX_VALUE);
        boolean mine = plans.mine(head, actor);
        return new YearPlanView(
                head(head),
                repository.lines(id, version).stream()
                        .map(line -> line(line, fixed))
                        .toList(),
                steps.stream().map(YearPlanController::step).toList(),
                plans.takeOuts(id, steps).size(),
                plans.mostTakeOuts(),
                mine,
                java.util.Arrays.stream(YearPlanStep.Kind.values())
                        .filter(kind ->
                                mine && YearPlans.state(head).after(kind).isPresent())
                        .toList());
    }

    @GetMapping(PLANS + "/{id}.{form:xlsx|csv}")
    void export(
            @PathVariable long id,
            @PathVariable String form,
            @RequestParam Optional<Integer> baseline,
            HttpServletResponse response)
            throws IOException {
        var view = read(id, baseline);
        Exports.write(
                form,
                "year-plan-" + id,
                view.head().title(),
                HEADER,
                view.lines().stream().map(YearPlanController::cells),
                response);
    }

    @PutMapping(PLANS + "/{id}/lines/{project}")
    @Transactional
    YearPlanView line(@PathVariable long id, @PathVariable long project, @RequestBody YearPlans.LineBody body) {
        plans.line(id, new ProjectId(project), body);
        return read(id, Optional.empty());
    }

    @DeleteMapping(PLANS + "/{id}/lines/{project}")
    @Transactional
    YearPlanView remove(@PathVariable long id, @PathVariable long project) {
        plans.remove(id, new ProjectId(project));
        return read(id, Optional.empty());
    }

    @PostMapping(PLANS + "/{id}/steps")
    @Transactional
    YearPlanView move(@PathVariable long id, @RequestBody PlanMove body) {
        plans.step(id, body.kind(), body.document(), body.paper(), body.reason());
        return read(id, Optional.empty());
    }

    private YearPlanHead head(PlanRow row) {
        var state = YearPlans.state(row);
        return new YearPlanHead(
                row.id(),
                row.level(),
                place(row),
                row.year(),
                row.title(),
                state,
                state.zh(),
                state.en(),
                Optional.ofNullable(row.baseline()),
                Optional.ofNullable(row.document()).orElse(""));
    }

    private Label place(PlanRow row) {
        return regions.list().stream()
                .filter(region ->
                        4 - region.level() == row.level() && region.slots().low() == row.region())
                .findFirst()
                .map(region -> region.label())
                .orElseGet(() -> new Label(Integer.toString(row.region()), "", ""));
    }

    private YearPlanLineView line(LineRow line, int fixed) {
        var part = YearPlanLine.Part.valueOf(line.part());
        return new YearPlanLineView(
                line.project(),
                line.code(),
                line.nameZh(),
                line.unitName(),
                labels.region(line.region()),
                Stage.valueOf(line.stage()),
                line.nature(),
                line.total(),
                line.part(),
                part.zh(),
                part.en(),
                line.investment(),
                line.firstInvestment(),
                line.months(),
                line.leader(),
                line.department(),
                line.owner(),
                line.note(),
                line.version() > fixed);
    }

    private static YearPlanStepView step(YearPlanStep step) {
        return new YearPlanStepView(
                step.no(),
                step.kind().name(),
                step.version(),
                step.baseline(),
                step.document(),
                step.paper(),
                step.reason(),
                step.at(),
                step.byZh(),
                step.byEn());
    }

    private static List<Object> cells(YearPlanLineView line) {
        var cells = new ArrayList<Object>(List.of(
                line.partZh(),
                line.code(),
                line.nameZh(),
                line.unitName(),
                line.region().nameZh(),
                line.stage().zh(),
                line.total(),
                line.investment(),
                line.firstInvestment().map(Object.class::cast).orElse("")));
        cells.addAll(line.months());
        cells.addAll(List.of(line.leader(), line.department(), line.owner(), line.note()));
        return cells;
    }
}
