package guatu.projects.chart;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.chart.CurveRepository.MonthRow;
import guatu.projects.chart.DifferenceRepository.DifferenceRow;
import guatu.projects.months.DispatchStamps;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A month now and as reported then: what differs, because of which later revision. And S-curves.
@RestController
@Transactional(readOnly = true)
class DifferenceController {

    private static final String DIFFERENCES = "/api/chart/differences/{month:[^.]*}";
    private static final int MOST_YEARS = 10;
    private static final Map<String, String> DEEDS = Map.of(
            "PLANNED",
            " 列入计划",
            "REPLANNED",
            " 调整计划",
            "FORECAST",
            " 预计",
            "DONE",
            " 完成",
            "DROPPED",
            " 取消",
            "ENTERED",
            "补报",
            "CORRECTED",
            "更正");
    private static final List<String> HEADER = List.of(
            "类别", "项目代码", "项目名称", "县区", "事项", "当时版次", "现版次", "当时（元）", "现在（元）", "差额（元）", "当时", "现在", "原因", "批准或依据", "由",
            "时间");

    private final DifferenceRepository repository;
    private final CurveRepository curves;
    private final Charts charts;
    private final Labels labels;
    private final DispatchStamps stamps;

    DifferenceController(
            DifferenceRepository repository,
            CurveRepository curves,
            Charts charts,
            Labels labels,
            DispatchStamps stamps) {
        this.repository = repository;
        this.curves = curves;
        this.charts = charts;
        this.labels = labels;
        this.stamps = stamps;
    }

    /// What differs.
    enum Kind {
        MONTH("月报修订"),
        PLAN("方案调整"),
        STAGE("阶段补报或更正"),
        MILESTONE("节点补报或调整"),
        PROBLEM("问题补报");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }
    }

    /// One difference. Amounts in 元.
    ///
    /// @param what which milestone or problem
    /// @param deed of a milestone or a stage: what was told of it, `DONE`, `REPLANNED`, `CORRECTED` …
    /// @param noThen the revision or baseline that counted then; empty where none did
    /// @param approver who approved it, or the decision that it rests on
    record Difference(
            long project,
            String code,
            String nameZh,
            String nameEn,
            Label region,
            Kind kind,
            String what,
            String deed,
            String noThen,
            String noNow,
            Optional<Long> amountThen,
            Optional<Long> amountNow,
            String textThen,
            String textNow,
            String reason,
            String approver,
            String byZh,
            String byEn,
            Optional<Instant> at) {

        private long change() {
            return amountNow.orElse(0L) - amountThen.orElse(0L);
        }
    }

    /// @param reported whether the month has been reported, so that there is a "then"
    /// @param then the number in the order of knowing with which it is compared
    /// @param change what its months add up to more now than then, 元
    record Differences(boolean reported, long then, long change, List<Difference> items) {}

    /// A month of a curve: since January of the first year, 元.
    ///
    /// @param first as first planned; empty without a plan
    /// @param done as accepted; empty after the last month that counts
    /// @param projects how many projects' reports count in the month itself
    record SPoint(String month, Optional<Long> first, Optional<Long> adjusted, Optional<Long> done, int projects) {}

    /// @param then with what a month is compared: a number, a day or an instant; by default how it was locked
    @GetMapping(DIFFERENCES)
    Differences differences(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Optional<RegionCode> region) {
        long before = then(month, then);
        var items = found(month, before, region);
        long change = items.stream()
                .filter(item -> item.kind() == Kind.MONTH)
                .mapToLong(Difference::change)
                .sum();
        boolean reported = before != KnownTime.NOW.value();
        return new Differences(reported, reported ? before : 0, change, items);
    }

    @GetMapping(DIFFERENCES + ".{form:xlsx|csv}")
    void export(
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String then,
            @RequestParam Optional<RegionCode> region,
            HttpServletResponse response)
            throws IOException {
        var items = found(month, then(month, then), region);
        Exports.write(
                form, "differences-" + month, "差异", HEADER, items.stream().map(DifferenceController::cells), response);
    }

    /// Cumulative investment of a project, a place or a sponsor, over whole years.
    @GetMapping("/api/chart/curve")
    List<SPoint> curve(
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "0") long project,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String known) {
        Acting.current().require(Permission.READ_PROJECTS);
        int last = to == 0 ? stamps.today().getYear() : to;
        int first = Math.clamp(from == 0 ? last : from, last - MOST_YEARS, last);
        var months = curves.months(new CurveRepository.Asked(
                charts.slots(region), project, leader, first, last, stamps.today(), charts.known(known)));
        return points(months);
    }

    private static List<SPoint> points(List<MonthRow> months) {
        boolean planned = months.stream().anyMatch(row -> row.adjusted() != null);
        int counted = 0;
        for (int at = 0; at < months.size(); at++) {
            counted = months.get(at).projects() > 0 ? at + 1 : counted;
        }
        var points = new ArrayList<SPoint>();
        long first = 0;
        long adjusted = 0;
        long done = 0;
        for (int at = 0; at < months.size(); at++) {
            var row = months.get(at);
            first += orNone(row, MonthRow::first);
            adjusted += orNone(row, MonthRow::adjusted);
            done += orNone(row, MonthRow::done);
            points.add(new SPoint(
                    row.month(),
                    planned ? Optional.of(first) : Optional.empty(),
                    planned ? Optional.of(adjusted) : Optional.empty(),
                    at < counted ? Optional.of(done) : Optional.empty(),
                    row.projects()));
        }
        return points;
    }

    private static long orNone(MonthRow row, Function<MonthRow, @Nullable Long> amount) {
        return Objects.requireNonNullElse(amount.apply(row), 0L);
    }

    private long then(String month, String then) {
        Acting.current().require(Permission.READ_PROJECTS);
        return then.isBlank() ? charts.lockedWith(Period.Month.of(month).value()) : charts.known(then);
    }

    private List<Difference> found(String month, long then, Optional<RegionCode> region) {
        var of = Period.Month.of(month).value();
        return repository.differences(of.atDay(1), then, KnownTime.NOW.value(), charts.slots(region)).stream()
                .map(this::difference)
                .toList();
    }

    private Difference difference(DifferenceRow row) {
        return new Difference(
                row.project(),
                row.code(),
                row.nameZh(),
                row.nameEn(),
                labels.region(row.region()),
                Kind.valueOf(row.kind()),
                row.what(),
                row.deed(),
                Objects.requireNonNullElse(row.noThen(), ""),
                Objects.requireNonNullElse(row.noNow(), ""),
                Optional.ofNullable(row.amountThen()),
                Optional.ofNullable(row.amountNow()),
                row.textThen(),
                row.textNow(),
                row.reason(),
                row.approver(),
                row.byZh(),
                row.byEn(),
                Optional.ofNullable(row.at()).map(OffsetDateTime::toInstant));
    }

    private static List<Object> cells(Difference one) {
        return List.of(
                one.kind().zh,
                one.code(),
                one.nameZh(),
                one.region().nameZh(),
                one.what() + DEEDS.getOrDefault(one.deed(), ""),
                one.noThen(),
                one.noNow(),
                one.amountThen().map(Object.class::cast).orElse(""),
                one.amountNow().map(Object.class::cast).orElse(""),
                one.change(),
                one.textThen(),
                one.textNow(),
                one.reason(),
                one.approver(),
                one.byZh(),
                one.at().map(Object::toString).orElse(""));
    }
}
