package guatu.reporting.review;

import guatu.catalog.Industries;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.Page;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.platform.Sheets;
import guatu.reporting.FilingKey;
import guatu.reporting.FilingState;
import guatu.reporting.review.ReviewView.Item;
import guatu.reporting.review.ReviewView.Opened;
import guatu.reporting.review.ReviewView.Queue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The review queue over HTTP, and the same as a spreadsheet. Acceptance and return have their own addresses.
@RestController
class ReviewController {

    private static final List<String> HEADER = List.of(
            "统一社会信用代码", "单位名称", "县区", "园区", "行业", "月份", "版本", "状态", "审核提示数", "理由", "疑点（%）", "影响（占全省各指标合计%）", "风险（%）");
    private static final int MOST_ROWS = 1_000_000;

    private final ReviewQueues queues;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    ReviewController(ReviewQueues queues, Regions regions, Parks parks, Industries industries) {
        this.queues = queues;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    @GetMapping("/api/review/queue")
    Queue queue(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam(defaultValue = "") List<FilingState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park,
            @RequestParam Optional<IndustryCode> industry,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queues.queue(
                choice(form, month, region, park, industry),
                state,
                Math.max(page, 0),
                Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/review/queue.{kind:xlsx|csv}")
    void export(
            @PathVariable String kind,
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam(defaultValue = "") List<FilingState> state,
            @RequestParam Optional<RegionCode> region,
            @RequestParam Optional<ParkCode> park,
            @RequestParam Optional<IndustryCode> industry,
            HttpServletResponse response)
            throws IOException {
        var rows =
                queues.queue(choice(form, month, region, park, industry), state, 0, MOST_ROWS).items().items().stream()
                        .map(ReviewController::cells);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"review-%s-%s.%s\"".formatted(form, month, kind));
        if (kind.equals("xlsx")) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            Sheets.xlsx("审核队列 " + month, HEADER, rows, response.getOutputStream());
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            Sheets.csv(HEADER, rows, response.getOutputStream());
        }
    }

    /// Nothing is filed: 204.
    @GetMapping("/api/review/filings/{creditCode}/{form}/{month}")
    ResponseEntity<Opened> open(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        return queues.open(new FilingKey(creditCode, form, month))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Choice choice(
            FormCode form,
            Period.Month month,
            Optional<RegionCode> region,
            Optional<ParkCode> park,
            Optional<IndustryCode> industry) {
        return new Choice(
                form,
                month,
                region.map(code -> regions.get(code).slots()),
                park.map(code -> parks.get(code).slots()),
                industry.map(code -> industries.get(code).slots()),
                Optional.empty());
    }

    private static List<Object> cells(Item item) {
        return List.of(
                item.creditCode(),
                item.nameZh(),
                item.region().nameZh(),
                item.park().map(park -> park.nameZh()).orElse(""),
                item.industry().nameZh(),
                item.month().toString(),
                item.revision(),
                item.state().zh(),
                item.findings(),
                item.reasonZh(),
                item.suspicion(),
                item.effect(),
                item.risk());
    }
}
