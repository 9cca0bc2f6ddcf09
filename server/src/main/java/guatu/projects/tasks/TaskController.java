package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Exports;
import guatu.catalog.Label;
import guatu.catalog.WorkingDays;
import guatu.kernel.Finding;
import guatu.projects.Project;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchOfficeRefused;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.TaskRepository.EventRow;
import guatu.projects.tasks.TaskRepository.TaskRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The task list (任务清单) of a project over HTTP: milestones and tasks with owner, dates and evidence; every date that
/// was planned stays.
@RestController
@Transactional(readOnly = true)
class TaskController {

    private static final String TASKS = "/api/projects/{id}/tasks";
    private static final int LONGEST = 200;
    private static final List<String> HEADER =
            List.of("类别", "名称", "权重", "完成凭证", "责任人", "责任单位", "开始", "完成", "首次计划完成", "预计", "实际完成", "改期次数", "已取消");
    private static final Set<String> KINDS = Set.of("MILESTONE", "TASK");
    private static final Set<String> EVENTS = Set.of("REPLANNED", "FORECAST", "DONE", "DROPPED");

    private final TaskRepository repository;
    private final Projects projects;
    private final DispatchRules rules;
    private final WorkingDays days;
    private final DispatchStamps stamps;

    TaskController(
            TaskRepository repository,
            Projects projects,
            DispatchRules rules,
            WorkingDays days,
            DispatchStamps stamps) {
        this.repository = repository;
        this.projects = projects;
        this.rules = rules;
        this.days = days;
        this.stamps = stamps;
    }

    /// @param kind `MILESTONE` or `TASK`
    /// @param code of a milestone: its kind in the pack, or empty
    record NewTask(
            String kind,
            String code,
            String name,
            int weight,
            String evidence,
            String person,
            String office,
            LocalDate starts,
            LocalDate due) {}

    /// @param kind `REPLANNED`, `FORECAST`, `DONE` or `DROPPED`
    record TaskMove(String kind, LocalDate starts, LocalDate due, String reason) {}

    /// @param production the day from which it is counted back
    record BackPlanBody(LocalDate production, String person, String office) {}

    /// @param kinds milestones of the pack, in their order
    /// @param production the planned day of production of the record, from which a back-plan begins
    /// @param may whether the acting post keeps the list
    record TaskView(
            List<TaskRow> tasks,
            List<EventRow> events,
            List<Label> kinds,
            Optional<LocalDate> production,
            LocalDate today,
            boolean may) {}

    @GetMapping(TASKS)
    TaskView read(@PathVariable long id) {
        return view(projects.get(new ProjectId(id)), Acting.current());
    }

    @GetMapping(TASKS + ".{form:xlsx|csv}")
    void export(@PathVariable long id, @PathVariable String form, HttpServletResponse response) throws IOException {
        projects.get(new ProjectId(id));
        var rows = repository.tasks(id).stream().map(TaskController::cells);
        Exports.write(form, "tasks-" + id, "任务清单", HEADER, rows, response);
    }

    @PostMapping(TASKS)
    @Transactional
    TaskView add(@PathVariable long id, @RequestBody NewTask task) {
        var project = mine(id);
        check(task);
        add(project, task, "");
        return view(project, Acting.current());
    }

    /// Lays the milestones of the pack back from the day of production, in working days (倒排工期).
    @PostMapping(TASKS + "/back-plan")
    @Transactional
    TaskView backPlan(@PathVariable long id, @RequestBody BackPlanBody body) {
        var project = mine(id);
        boolean laid =
                repository.tasks(id).stream().anyMatch(task -> task.kind().equals("MILESTONE") && !task.dropped());
        if (laid) {
            throw new DispatchConflict("项目已有节点，请逐个调整。", "The project has milestones; move them one by one.");
        }
        var kinds = rules.rows("milestones", stamps.today()).stream()
                .map(row -> new BackPlan.Kind(
                        row.getOrDefault("code", ""),
                        row.getOrDefault("name_zh", ""),
                        Integer.parseInt(row.getOrDefault("workdays", "0")),
                        Integer.parseInt(row.getOrDefault("weight", "0"))))
                .toList();
        var place = rules.place(project.region());
        BackPlan.of(body.production(), kinds, day -> days.isWorkday(day, place))
                .forEach(dated -> add(
                        project,
                        new NewTask(
                                "MILESTONE",
                                dated.kind().code(),
                                dated.kind().nameZh(),
                                dated.kind().weight(),
                                "",
                                body.person(),
                                body.office(),
                                dated.starts(),
                                dated.due()),
                        "倒排工期"));
        return view(project, Acting.current());
    }

    @PostMapping(TASKS + "/{task}/events")
    @Transactional
    TaskView move(@PathVariable long id, @PathVariable long task, @RequestBody TaskMove move) {
        var project = mine(id);
        var there = repository.tasks(id).stream()
                .filter(one -> one.id() == task)
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(task));
        if (there.dropped()) {
            throw new DispatchConflict("该任务已取消。", "The task was dropped.");
        }
        var findings = new ArrayList<Finding>();
        if (!EVENTS.contains(move.kind())) {
            findings.add(Finding.blocking("task-event", "kind", move.kind(), EVENTS.toString(), "请选择办理方式"));
        }
        if (move.kind().equals("DONE") && move.due().isAfter(stamps.today())) {
            findings.add(
                    Finding.blocking("task-event", "due", move.due().toString(), "a day that has come", "完成日期不能晚于今天"));
        }
        if (move.kind().equals("REPLANNED") || move.kind().equals("DROPPED")) {
            stamps.reasoned("reason", move.reason()).ifPresent(findings::add);
        }
        order(move.starts(), move.due(), findings);
        refuse(findings);
        var stamp =
                stamps.next("TASK_" + move.kind(), "project-task", id + "/" + task, Map.of("reason", move.reason()));
        repository.event(
                id, task, move.kind(), move.starts(), move.due(), move.reason().strip(), stamp);
        return view(project, Acting.current());
    }

    private void add(Project project, NewTask task, String reason) {
        var stamp = stamps.next("TASK_ADDED", "project-task", project.id() + "/" + task.name(), Map.of());
        long id = repository.task(project.id().value(), task, stamp);
        repository.event(project.id().value(), id, "PLANNED", task.starts(), task.due(), reason, stamp);
    }

    private static void check(NewTask task) {
        var findings = new ArrayList<Finding>();
        if (!KINDS.contains(task.kind())) {
            findings.add(Finding.blocking("task", "kind", task.kind(), KINDS.toString(), "请选择节点或任务"));
        }
        if (task.name().isBlank() || task.name().length() > LONGEST) {
            findings.add(Finding.blocking("task", "name", task.name(), "1 to 200 characters", "请填写名称"));
        }
        if (task.weight() < 0 || task.weight() > 100) {
            findings.add(Finding.blocking("task", "weight", Integer.toString(task.weight()), "0 to 100", "权重 0 至 100"));
        }
        order(task.starts(), task.due(), findings);
        refuse(findings);
    }

    private static void order(LocalDate starts, LocalDate due, List<Finding> findings) {
        if (starts.isAfter(due)) {
            findings.add(Finding.blocking("task", "due", due.toString(), "not before " + starts, "完成日期不能早于开始日期"));
        }
    }

    private Project mine(long id) {
        var project = projects.get(new ProjectId(id));
        if (!may(project, Acting.current())) {
            throw new DispatchOfficeRefused("任务清单由项目单位和主管部门维护。", "The unit and its offices keep the list.");
        }
        return project;
    }

    private static boolean may(Project project, Actor actor) {
        return DispatchStamps.unitOf(project, actor) || DispatchStamps.levelOf(actor) > 0;
    }

    private TaskView view(Project project, Actor actor) {
        long id = project.id().value();
        return new TaskView(
                repository.tasks(id),
                repository.events(id),
                rules.labels("milestones", stamps.today()),
                project.plannedProduction(),
                stamps.today(),
                may(project, actor));
    }

    private static List<Object> cells(TaskRow row) {
        return List.of(
                row.kind().equals("MILESTONE") ? "节点" : "任务",
                row.name(),
                row.weight(),
                row.evidence(),
                row.personZh(),
                row.office(),
                row.starts(),
                row.due(),
                row.firstDue(),
                Optional.<Object>ofNullable(row.forecast()).orElse(""),
                Optional.<Object>ofNullable(row.done()).orElse(""),
                row.moves(),
                row.dropped() ? "是" : "");
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
    }
}
