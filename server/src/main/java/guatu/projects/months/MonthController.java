package guatu.projects.months;

import guatu.access.Exports;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectId;
import guatu.projects.months.MonthView.MonthRow;
import guatu.projects.months.MonthViews.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Month reports of projects over HTTP: a month's list, a project's month, what is done with it.
@RestController
class MonthController {

    private static final String LIST = "/api/dispatch/months";
    private static final String ONE = "/api/projects/{id}/months/{month}";
    private static final List<String> HEADER = List.of(
            "项目代码", "项目名称", "项目单位", "县区", "阶段", "总投资（元）", "月份", "状态", "版本", "本月完成（元）", "自评", "提示", "办理期限", "逾期");

    private final MonthReports reports;
    private final MonthViews views;

    MonthController(MonthReports reports, MonthViews views) {
        this.reports = reports;
        this.views = views;
    }

    /// @param version the version of the draft that was read; 0 for none
    record DraftBody(int version, MonthBody values) {}

    record DraftKept(int version) {}

    record MonthFindings(List<Finding> findings) {}

    record MonthDecision(int revision) {}

    /// @param faults a line each
    record MonthReturn(int revision, String reason, List<String> faults) {}

    /// @param approver who approved the revision
    record MonthReopening(String reason, String approver) {}

    record CurrentMonth(String month) {}

    @GetMapping(LIST + "/current")
    CurrentMonth current() {
        return new CurrentMonth(views.latest().toString());
    }

    @GetMapping(LIST + "/{month:[^.]*}")
    Page<MonthRow> list(
            @PathVariable String month,
            @RequestParam(defaultValue = "") List<MonthState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return views.list(read(month), new Search(state, region, q, late, sort), new Paging(page, size));
    }

    @GetMapping(LIST + "/{month}.{form:xlsx|csv}")
    void export(
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<MonthState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var search = new Search(state, region, q, late, sort);
        var first = views.list(read(month), search, new Paging(0, Page.LARGEST));
        var pages = Stream.iterate(0, page -> (long) page * Page.LARGEST < first.total(), page -> page + 1)
                .flatMap(page -> page == 0
                        ? first.items().stream()
                        : views.list(read(month), search, new Paging(page, Page.LARGEST)).items().stream());
        Exports.write(form, "project-months-" + month, "项目月报", HEADER, pages.map(MonthController::cells), response);
    }

    @PostMapping(LIST + "/{month}/lock")
    CurrentMonth lock(@PathVariable String month) {
        reports.lock(read(month));
        return new CurrentMonth(month);
    }

    @GetMapping(ONE)
    MonthView read(@PathVariable long id, @PathVariable String month) {
        return views.view(new ProjectId(id), read(month));
    }

    @PutMapping(ONE + "/draft")
    DraftKept draft(@PathVariable long id, @PathVariable String month, @RequestBody DraftBody body) {
        return new DraftKept(reports.draft(new ProjectId(id), read(month), body.values(), body.version()));
    }

    @PostMapping(ONE + "/check")
    MonthFindings check(@PathVariable long id, @PathVariable String month, @RequestBody MonthBody body) {
        return new MonthFindings(reports.check(new ProjectId(id), read(month), body));
    }

    @PutMapping(ONE + "/revisions/{revision}")
    MonthView submit(
            @PathVariable long id,
            @PathVariable String month,
            @PathVariable int revision,
            @RequestBody MonthBody body) {
        reports.submit(new ProjectId(id), read(month), revision, body);
        return views.view(new ProjectId(id), read(month));
    }

    @PostMapping(ONE + "/acceptance")
    MonthView accept(@PathVariable long id, @PathVariable String month, @RequestBody MonthDecision step) {
        reports.accept(new ProjectId(id), read(month), step.revision());
        return views.view(new ProjectId(id), read(month));
    }

    @PostMapping(ONE + "/return")
    MonthView giveBack(@PathVariable long id, @PathVariable String month, @RequestBody MonthReturn step) {
        reports.giveBack(new ProjectId(id), read(month), step.revision(), step.reason(), step.faults());
        return views.view(new ProjectId(id), read(month));
    }

    @PostMapping(ONE + "/reopening")
    MonthView reopen(@PathVariable long id, @PathVariable String month, @RequestBody MonthReopening step) {
        reports.reopen(new ProjectId(id), read(month), step.reason(), step.approver());
        return views.view(new ProjectId(id), read(month));
    }

    private static YearMonth read(String month) {
        return Period.Month.of(month).value();
    }

    private static List<Object> cells(MonthRow row) {
        return List.of(
                row.code(),
                row.nameZh(),
                row.unitName(),
                row.region().nameZh(),
                row.stage(),
                row.total(),
                row.month(),
                row.stateZh(),
                row.revision(),
                row.invested().map(Object.class::cast).orElse(""),
                row.colour(),
                row.findings(),
                row.due().map(Object.class::cast).orElse(""),
                row.late() ? "是" : "");
    }
}
