package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Regions;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectId;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.ProblemBook.Deed;
import guatu.projects.tasks.ProblemBook.Move;
import guatu.projects.tasks.ProblemBook.Standing;
import guatu.projects.tasks.ProblemRepository.EventRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The problem list (问题清单) over HTTP.
@RestController
@Transactional(readOnly = true)
class ProblemController {

    private static final String LIST = "/api/dispatch/problems";
    private static final List<String> HEADER = List.of(
            "编号", "项目代码", "项目名称", "县区", "类型", "问题", "发生日", "天数", "状态", "办理层级", "责任单位", "本级自", "本级至", "承诺时限", "改期次数",
            "逾期");

    private final ProblemBook problems;
    private final ProblemRepository repository;
    private final DispatchRules rules;
    private final Labels labels;
    private final Regions regions;
    private final DispatchStamps stamps;

    ProblemController(
            ProblemBook problems,
            ProblemRepository repository,
            DispatchRules rules,
            Labels labels,
            Regions regions,
            DispatchStamps stamps) {
        this.problems = problems;
        this.repository = repository;
        this.rules = rules;
        this.labels = labels;
        this.regions = regions;
        this.stamps = stamps;
    }

    record NewProblem(String type, String text, LocalDate since, Optional<Long> task) {}

    record OpenedProblem(long id) {}

    /// @param promised of a promise: until when
    record ProblemMove(Deed kind, String office, Optional<LocalDate> promised, String text) {}

    /// @param slips how often the promise moved
    /// @param late whether the last promise is over
    record ProblemView(
            long id,
            long project,
            String code,
            String nameZh,
            Label region,
            Label type,
            String text,
            LocalDate since,
            long daysOpen,
            ProblemState state,
            String stateZh,
            String stateEn,
            int level,
            String levelZh,
            String levelEn,
            String office,
            LocalDate heldSince,
            Optional<LocalDate> until,
            Optional<LocalDate> promised,
            int slips,
            boolean late) {}

    /// @param deeds what the acting post may do now
    record ProblemPage(ProblemView problem, List<EventRow> events, List<Deed> deeds) {}

    @GetMapping(LIST)
    Page<ProblemView> list(
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") List<ProblemState> state,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "0") long project,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(region, state, type, project, q, late);
        return new Page<>(all.stream().skip(paging.offset()).limit(size).toList(), all.size(), page, size);
    }

    @GetMapping(LIST + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") List<ProblemState> state,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "0") long project,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            HttpServletResponse response)
            throws IOException {
        Exports.write(
                form,
                "problems",
                "问题清单",
                HEADER,
                found(region, state, type, project, q, late).stream().map(ProblemController::cells),
                response);
    }

    @GetMapping(LIST + "/types")
    List<Label> types() {
        Acting.current().require(Permission.READ_PROJECTS);
        return rules.labels("problem-types", stamps.today());
    }

    @GetMapping("/api/dispatch/problems/{problem}")
    ProblemPage read(@PathVariable long problem) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var standing = problems.get(problem);
        return new ProblemPage(view(standing), repository.events(problem), problems.deeds(standing, actor));
    }

    @PostMapping("/api/projects/{id}/problems")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    OpenedProblem open(@PathVariable long id, @RequestBody NewProblem body) {
        return new OpenedProblem(problems.open(new ProjectId(id), body.type(), body.text(), body.since(), body.task()));
    }

    @PostMapping("/api/dispatch/problems/{problem}/events")
    @Transactional
    ProblemPage move(@PathVariable long problem, @RequestBody ProblemMove body) {
        problems.move(problem, body.kind(), new Move(body.office(), body.promised(), body.text()));
        return read(problem);
    }

    private List<ProblemView> found(
            Optional<RegionCode> region, List<ProblemState> states, String type, long project, String q, boolean late) {
        Acting.current().require(Permission.READ_PROJECTS);
        var slots = region.map(code -> regions.get(code).slots()).orElse(ProblemBook.ANYWHERE);
        return problems.list(slots, project).stream()
                .map(this::view)
                .filter(view -> states.isEmpty() || states.contains(view.state()))
                .filter(view -> type.isBlank() || view.type().code().equals(type))
                .filter(view -> q.isBlank() || (view.nameZh() + view.code() + view.text()).contains(q.strip()))
                .filter(view -> !late || view.late())
                .sorted(Comparator.comparing((ProblemView view) -> !view.state().open())
                        .thenComparing(view -> -view.daysOpen())
                        .thenComparing(ProblemView::id))
                .toList();
    }

    private ProblemView view(Standing standing) {
        var row = standing.row();
        var level = rules.problemLevels(stamps.today()).get(standing.level() - 1);
        var promised = Optional.ofNullable(row.promised());
        return new ProblemView(
                row.id(),
                row.project(),
                row.code(),
                row.nameZh(),
                labels.region(row.region()),
                rules.label("problem-types", row.type(), stamps.today()),
                row.text(),
                row.since(),
                standing.daysOpen(),
                standing.state(),
                standing.state().zh(),
                standing.state().en(),
                standing.level(),
                level.nameZh(),
                level.nameEn(),
                Optional.ofNullable(row.office()).orElse(""),
                standing.heldSince(),
                standing.until(),
                promised,
                row.slips(),
                standing.state().open()
                        && promised.filter(stamps.today()::isAfter).isPresent());
    }

    private static List<Object> cells(ProblemView view) {
        return List.of(
                view.id(),
                view.code(),
                view.nameZh(),
                view.region().nameZh(),
                view.type().nameZh(),
                view.text(),
                view.since(),
                view.daysOpen(),
                view.stateZh(),
                view.levelZh(),
                view.office(),
                view.heldSince(),
                view.until().map(Object.class::cast).orElse(""),
                view.promised().map(Object.class::cast).orElse(""),
                view.slips(),
                view.late() ? "是" : "");
    }
}
