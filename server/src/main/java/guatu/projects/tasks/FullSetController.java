package guatu.projects.tasks;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.projects.ProjectId;
import guatu.projects.Projects;
import guatu.projects.Stage;
import guatu.projects.months.DispatchStamps;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The full set of a project over HTTP: whether it is due, by when, and what there is of it.
@RestController
@Transactional(readOnly = true)
class FullSetController {

    private final FullSetRepository repository;
    private final Projects projects;
    private final Parameters parameters;
    private final DispatchStamps stamps;

    FullSetController(FullSetRepository repository, Projects projects, Parameters parameters, DispatchStamps stamps) {
        this.repository = repository;
        this.projects = projects;
        this.parameters = parameters;
        this.stamps = stamps;
    }

    /// @param mayOpenProblem whether the acting post may open a problem of the project
    record FullSetView(FullSet set, boolean mayOpenProblem) {}

    @GetMapping("/api/projects/{id}/full-set")
    FullSetView read(@PathVariable long id) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var project = projects.get(new ProjectId(id));
        var today = stamps.today();
        long least = parameters.get("DISPATCH_TOTAL", today).value().longValueExact();
        int days = parameters.get("DISPATCH_OPEN_DAYS", today).value().intValueExact();
        boolean dispatched =
                project.stage().compareTo(Stage.S2) >= 0 && project.stage().compareTo(Stage.S6) <= 0;
        return new FullSetView(
                FullSet.of(repository.of(id, least), project.total(), dispatched, least, days, today),
                ProblemBook.mayOpen(project, actor));
    }
}
