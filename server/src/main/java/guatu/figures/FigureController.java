package guatu.figures;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.figures.Certificates.Replay;
import guatu.figures.DrillViews.AlmostView;
import guatu.figures.DrillViews.BridgeView;
import guatu.figures.DrillViews.MemberView;
import guatu.figures.DrillViews.MembersView;
import guatu.figures.FigureView.PointView;
import guatu.figures.FigureView.RowView;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import guatu.kernel.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures over HTTP, opened down to what they count.
@RestController
class FigureController {

    static final Set<String> SORTS = Set.of(
            "value", "base", "contribution", "nameZh", "creditCode", "industry", "region", "park", "revision", "level");

    private static final int MOST_ALMOST = 200;

    private final Figures figures;
    private final Certificates certificates;
    private final FigureReading reading;

    FigureController(Figures figures, Certificates certificates, FigureReading reading) {
        this.figures = figures;
        this.certificates = certificates;
        this.reading = reading;
    }

    @GetMapping("/api/indicators")
    List<Indicator> indicators() {
        Acting.current().require(Permission.READ_FIGURES);
        return figures.indicators();
    }

    /// One figure. Opening it certifies it; `certify=false` only looks.
    @GetMapping("/api/figures/{indicator}")
    FigureView figure(
            @PathVariable IndicatorCode indicator,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "true") boolean certify) {
        return reading.figure(reading.query(indicator, request), certify);
    }

    /// Breakdowns of many indicators in one answer.
    @GetMapping("/api/figures")
    Map<IndicatorCode, List<RowView>> table(
            @ModelAttribute FigureRequest request,
            @RequestParam List<IndicatorCode> indicators,
            @RequestParam(defaultValue = "region") String by) {
        var codes = indicators.stream().distinct().toList();
        if (codes.isEmpty()) {
            throw new Unreadable("indicators", "", "one indicator or more, such as GROSS_OUTPUT", "请给出指标代码");
        }
        return reading.table(reading.query(codes.getFirst(), request), codes, by);
    }

    @GetMapping("/api/figures/{indicator}/series")
    List<PointView> series(
            @PathVariable IndicatorCode indicator,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "cumulative") String kind,
            @RequestParam String from,
            @RequestParam String to) {
        return reading.series(reading.query(indicator, request.within(to)), Spans.of(kind, from, to));
    }

    @GetMapping("/api/figures/{indicator}/breakdown")
    List<RowView> breakdown(
            @PathVariable IndicatorCode indicator,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "region") String by) {
        return reading.breakdown(reading.query(indicator, request), by);
    }

    @GetMapping("/api/figures/{indicator}/members")
    MembersView members(
            @PathVariable IndicatorCode indicator,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "-value") String sort) {
        var paging = new Paging(page, size);
        var wanted = new MemberPage(Math.toIntExact(paging.offset()), size, sorting(sort));
        var found = figures.members(reading.query(indicator, request), wanted);
        return new MembersView(
                found.items().stream().map(MemberView::of).toList(), found.total(), found.hidden(), page, size);
    }

    /// The way from last year's figure to this one.
    ///
    /// @throws BridgeNotFound where the indicator or the period has none
    @GetMapping("/api/figures/{indicator}/bridge")
    BridgeView bridge(@PathVariable IndicatorCode indicator, @ModelAttribute FigureRequest request) {
        var query = reading.query(indicator, request);
        return figures.bridge(query).map(BridgeView::of).orElseThrow(() -> new BridgeNotFound(query));
    }

    @GetMapping("/api/figures/{indicator}/almost")
    List<AlmostView> almost(@PathVariable IndicatorCode indicator, @ModelAttribute FigureRequest request) {
        return figures.almost(reading.query(indicator, request), MOST_ALMOST).stream()
                .map(AlmostView::of)
                .toList();
    }

    @GetMapping("/api/certificates/{hash}")
    Replay certificate(@PathVariable String hash) {
        Acting.current().require(Permission.READ_FIGURES);
        return certificates.replay(hash);
    }

    static String sorting(String sort) {
        var first = Sorting.of(sort, SORTS);
        return first.keys().isEmpty() ? "-value" : first.keys().getFirst().toString();
    }
}
