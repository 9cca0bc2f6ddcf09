package guatu.projects;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectFields.ProjectForm;
import guatu.projects.ProjectLists.Listed;
import guatu.projects.ProjectLists.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The record over HTTP: lists, a project's page, entering and revising.
@RestController
class ProjectController {

    private static final String PROJECTS = "/api/projects";

    private final ProjectLists lists;
    private final ProjectPages pages;
    private final ProjectFields fields;
    private final Records records;

    ProjectController(ProjectLists lists, ProjectPages pages, ProjectFields fields, Records records) {
        this.lists = lists;
        this.pages = pages;
        this.fields = fields;
        this.records = records;
    }

    /// What a list is asked for; whatever is not given is not asked for.
    record ProjectQuery(
            Optional<List<Stage>> stage,
            Optional<List<SideStatus>> status,
            Optional<List<ReserveLevel>> level,
            Optional<List<String>> cluster,
            Optional<List<Nature>> nature,
            Optional<String> region,
            Optional<String> park,
            Optional<Boolean> asleep,
            Optional<Boolean> watched,
            Optional<Long> least,
            Optional<String> q,
            Optional<String> sort) {

        Search search() {
            return new Search(
                    stage.orElse(List.of()),
                    status.orElse(List.of()),
                    level.orElse(List.of()),
                    cluster.orElse(List.of()),
                    nature.orElse(List.of()),
                    region.map(RegionCode::of),
                    park.map(ParkCode::of),
                    asleep.orElse(false),
                    watched.orElse(false),
                    least.orElse(0L),
                    q.orElse(""),
                    sort.orElse(""));
        }
    }

    /// A record by field: whole numbers in the field's unit, money in 元.
    ///
    /// @param reason why it changes; for a new one, why it is another than those that look like it
    record RecordBody(Map<String, @Nullable String> values, String reason) {}

    record CheckedRecord(List<Finding> findings) {}

    record EnteredProject(long id) {}

    /// A page of a list.
    ///
    /// @param sum planned total of all that are looked for, 元
    /// @param asleep how many of them are asleep
    record ProjectPage(List<ProjectRow> items, long total, int page, int size, long sum, long asleep) {}

    @GetMapping(PROJECTS)
    ProjectPage list(
            @ParameterObject ProjectQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Listed listed = lists.list(query.search(), new Paging(page, size));
        return new ProjectPage(
                listed.page().items(),
                listed.page().total(),
                page,
                size,
                listed.sum().total(),
                listed.sum().asleep());
    }

    @GetMapping(PROJECTS + ".{form:xlsx|csv}")
    void export(@PathVariable String form, @ParameterObject ProjectQuery query, HttpServletResponse response)
            throws IOException {
        var search = query.search();
        var first = lists.list(search, new Paging(0, Page.LARGEST)).page();
        var rows = Stream.iterate(0, page -> (long) page * Page.LARGEST < first.total(), page -> page + 1)
                .flatMap(page -> page == 0
                        ? first.items().stream()
                        : lists.list(search, new Paging(page, Page.LARGEST)).page().items().stream());
        Exports.write(form, "projects", "项目", ProjectRow.HEADER, rows.map(ProjectRow::cells), response);
    }

    @GetMapping(PROJECTS + "/form")
    ProjectForm form() {
        Acting.current().require(Permission.READ_PROJECTS);
        return fields.form();
    }

    @PostMapping(PROJECTS + "/check")
    CheckedRecord check(@RequestBody RecordBody body, @RequestParam(defaultValue = "0") long project) {
        return new CheckedRecord(records.check(body.values(), project));
    }

    @PostMapping(PROJECTS)
    @ResponseStatus(HttpStatus.CREATED)
    EnteredProject enter(@RequestBody RecordBody body) {
        return new EnteredProject(records.enter(body.values(), body.reason()).value());
    }

    @GetMapping(PROJECTS + "/{id}")
    ProjectView read(@PathVariable long id) {
        return pages.page(new ProjectId(id));
    }

    @PutMapping(PROJECTS + "/{id}/versions/{no}")
    ProjectView revise(@PathVariable long id, @PathVariable int no, @RequestBody RecordBody body) {
        records.revise(new ProjectId(id), no, body.values(), body.reason());
        return pages.page(new ProjectId(id));
    }

    @PostMapping(PROJECTS + "/{id}/confirmations")
    ProjectView confirm(@PathVariable long id) {
        records.confirm(new ProjectId(id));
        return pages.page(new ProjectId(id));
    }
}
