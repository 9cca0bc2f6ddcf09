package guatu.roster;

import guatu.access.Exports;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.roster.FileView.FileRow;
import guatu.roster.FileViews.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Roster files over HTTP: lists, a file, what is done with it.
@RestController
class RosterFileController {

    private static final String FILES = "/api/roster/files";
    private static final List<String> HEADER =
            List.of("编号", "统一社会信用代码", "单位名称", "县区", "园区", "行业", "事项", "事由", "生效日", "状态", "版本", "当前办理", "自", "至", "逾期");

    private final RosterFiles files;
    private final RosterDecisions decisions;
    private final FileViews views;
    private final RosterRules rules;

    RosterFileController(RosterFiles files, RosterDecisions decisions, FileViews views, RosterRules rules) {
        this.files = files;
        this.decisions = decisions;
        this.views = views;
        this.rules = rules;
    }

    /// What may be applied for today.
    record RosterOptions(List<ReasonOption> reasons, List<WindowOption> windows, long threshold) {}

    record ReasonOption(
            FileKind kind,
            String kindZh,
            String kindEn,
            String reason,
            String timing,
            String nameZh,
            String nameEn,
            String source) {}

    /// @param open whether files may be opened and handed in today
    record WindowOption(
            String timing, LocalDate effect, LocalDate opens, LocalDate due, boolean open, String tag, String source) {}

    /// A file was opened.
    record OpenedFile(long id) {}

    /// Amounts in 千元 by cell: `2025-03.output`, `2025-03.revenue`.
    record AmountsBody(Map<String, @Nullable String> values, String note) {}

    record CheckedFile(List<Finding> findings) {}

    record RevisionStep(int revision, String reason) {}

    @GetMapping(FILES)
    Page<FileRow> list(
            @RequestParam(defaultValue = "") List<FileKind> kind,
            @RequestParam(defaultValue = "") List<FileState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<LocalDate> effect,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return views.list(new Search(kind, state, region, effect, q, late, sort), new Paging(page, size));
    }

    @GetMapping(FILES + ".{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<FileKind> kind,
            @RequestParam(defaultValue = "") List<FileState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<LocalDate> effect,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var search = new Search(kind, state, region, effect, q, late, sort);
        var first = views.list(search, new Paging(0, Page.LARGEST));
        var pages = Stream.iterate(0, page -> (long) page * Page.LARGEST < first.total(), page -> page + 1)
                .flatMap(page -> page == 0
                        ? first.items().stream()
                        : views.list(search, new Paging(page, Page.LARGEST)).items().stream());
        Exports.write(form, "roster-files", "入退库申报", HEADER, pages.map(RosterFileController::cells), response);
    }

    @GetMapping(FILES + "/options")
    RosterOptions options() {
        var today = rules.today();
        return new RosterOptions(
                rules.reasons().stream()
                        .map(reason -> new ReasonOption(
                                reason.kind(),
                                reason.kind().zh(),
                                reason.kind().en(),
                                reason.code(),
                                reason.timing().name(),
                                reason.nameZh(),
                                reason.nameEn(),
                                reason.source()))
                        .toList(),
                rules.windows().stream()
                        .map(window -> new WindowOption(
                                window.timing().name(),
                                window.effect(),
                                window.opens(),
                                window.due(),
                                window.open(today),
                                window.tag(),
                                window.source()))
                        .toList(),
                rules.threshold(today));
    }

    @PostMapping(FILES)
    @ResponseStatus(HttpStatus.CREATED)
    OpenedFile open(@RequestBody NewFile file) {
        return new OpenedFile(files.open(file));
    }

    @GetMapping(FILES + "/{id}")
    FileView read(@PathVariable long id) {
        return views.view(id);
    }

    @PostMapping(FILES + "/{id}/check")
    CheckedFile check(@PathVariable long id, @RequestBody AmountsBody body) {
        return new CheckedFile(files.check(id, body.values()));
    }

    @PutMapping(FILES + "/{id}/revisions/{revision}")
    FileView submit(@PathVariable long id, @PathVariable int revision, @RequestBody AmountsBody body) {
        files.submit(id, revision, body.values(), body.note());
        return views.view(id);
    }

    @PostMapping(FILES + "/{id}/acceptance")
    FileView accept(@PathVariable long id, @RequestBody RevisionStep step) {
        decisions.accept(id, step.revision());
        return views.view(id);
    }

    @PostMapping(FILES + "/{id}/return")
    FileView giveBack(@PathVariable long id, @RequestBody RevisionStep step) {
        decisions.giveBack(id, step.revision(), step.reason());
        return views.view(id);
    }

    @PostMapping(FILES + "/{id}/withdrawal")
    FileView withdraw(@PathVariable long id, @RequestBody RevisionStep step) {
        files.withdraw(id, step.reason());
        return views.view(id);
    }

    private static List<Object> cells(FileRow row) {
        return List.of(
                row.id(),
                row.creditCode(),
                row.nameZh(),
                row.region().nameZh(),
                row.park().map(park -> park.nameZh()).orElse(""),
                row.industry().nameZh(),
                row.kindZh(),
                row.reasonZh(),
                row.effect(),
                row.stateZh(),
                row.revision(),
                row.holderZh(),
                row.since(),
                row.until(),
                row.late() ? "是" : "");
    }
}
