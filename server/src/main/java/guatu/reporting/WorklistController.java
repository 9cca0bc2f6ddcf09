package guatu.reporting;

import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.platform.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Work lists over HTTP, and exactly the same lists as spreadsheets.
@RestController
class WorklistController {

    private static final List<String> HEADER = List.of(
            "统一社会信用代码",
            "单位名称",
            "县区",
            "园区",
            "行业",
            "月份",
            "版本",
            "状态",
            "报送时间",
            "截止时间",
            "迟报",
            "主要指标本月",
            "主要指标1—本月",
            "累计同比（%）",
            "审核提示数",
            "未办结质询",
            "逾期",
            "当前经办");
    private static final int MOST_ROWS = 1_000_000;

    private final Worklists lists;
    private final Regions regions;
    private final Parks parks;

    WorklistController(Worklists lists, Regions regions, Parks parks) {
        this.lists = lists;
        this.regions = regions;
        this.parks = parks;
    }

    @GetMapping("/api/filings")
    Page<WorkRow> list(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam(defaultValue = "") List<FilingState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return lists.list(
                search(form, month, state, region, park, q, mine, only, sort, page, Math.min(size, Page.LARGEST)));
    }

    @GetMapping("/api/filings/summary")
    Worklists.Summary summary(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park) {
        return lists.summary(search(form, month, List.of(), region, park, "", false, "", "", 0, 1));
    }

    @GetMapping("/api/my/filings")
    List<Worklists.OwnMonth> own(@RequestParam Optional<FormCode> form) {
        return lists.own(form);
    }

    @GetMapping("/api/forms")
    List<Worklists.FormLine> forms() {
        return lists.forms();
    }

    @GetMapping("/api/filings.xlsx")
    void xlsx(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam(defaultValue = "") List<FilingState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(search(form, month, state, region, park, q, mine, only, sort, 0, MOST_ROWS));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        attach(response, form + "-" + month + ".xlsx");
        Sheets.xlsx(form + " " + month, HEADER, rows, response.getOutputStream());
    }

    @GetMapping("/api/filings.csv")
    void csv(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam(defaultValue = "") List<FilingState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(search(form, month, state, region, park, q, mine, only, sort, 0, MOST_ROWS));
        response.setContentType("text/csv;charset=UTF-8");
        attach(response, form + "-" + month + ".csv");
        Sheets.csv(HEADER, rows, response.getOutputStream());
    }

    private WorkSearch search(
            FormCode form,
            Period.Month month,
            List<FilingState> states,
            Optional<RegionCode> region,
            Optional<ParkCode> park,
            String q,
            boolean mine,
            String only,
            String sort,
            int page,
            int size) {
        return new WorkSearch(
                form,
                month,
                states,
                region.map(code -> regions.get(code).slots()),
                park.map(code -> parks.get(code).slots()),
                q.strip(),
                mine,
                only.strip(),
                Arrays.stream(sort.split(",")).filter(key -> !key.isBlank()).toList(),
                Math.max(page, 0),
                Math.max(size, 1));
    }

    private Stream<List<Object>> rows(WorkSearch search) {
        return lists.list(search).items().stream().map(WorklistController::cells);
    }

    private static List<Object> cells(WorkRow row) {
        return List.of(
                row.creditCode(),
                row.nameZh(),
                row.region().nameZh(),
                row.park().map(park -> park.nameZh()).orElse(""),
                row.industry().nameZh(),
                row.month().toString(),
                row.revision(),
                row.state().zh(),
                moment(row.filedAt()),
                moment(row.due()),
                row.late() ? "是" : "",
                row.output(),
                row.outputCumulative(),
                row.growth(),
                row.findings(),
                row.queries(),
                row.overdue() ? "是" : "",
                row.holderZh());
    }

    private static String moment(Optional<Instant> at) {
        return at.map(FilingGate.MOMENT::format).orElse("");
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
