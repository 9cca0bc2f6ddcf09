package guatu.wall;

import guatu.access.Actor;
import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.kernel.KnownTime;
import guatu.plan.Horizon;
import guatu.wall.AlertRepository.NearRow;
import guatu.wall.AlertRepository.StageRow;
import guatu.wall.AlertRepository.Window;
import guatu.wall.WallView.WallAlert;
import guatu.wall.WallView.WallAlert.Kind;
import guatu.wall.WallView.WallAlert.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What waits in the month's filings, within the actor's scope: firms that are late or due, offices that hold too long,
/// filings that went back, firms near the roster's threshold.
@Component
class Waiting {

    private static final BigDecimal THOUSAND_YUAN_IN_TEN_THOUSAND = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NAMED = 5;

    private final AlertRepository repository;
    private final Regions regions;
    private final Parameters parameters;

    Waiting(AlertRepository repository, Regions regions, Parameters parameters) {
        this.repository = repository;
        this.regions = regions;
        this.parameters = parameters;
    }

    @Transactional(readOnly = true)
    public List<WallAlert> of(Horizon horizon, Actor actor) {
        var month = horizon.period().last();
        int level = actor.scope().coversRegions(regions.province().slots()) ? 2 : 3;
        var filings = repository.windows(month, horizon.asOf()).stream()
                .flatMap(window ->
                        repository.stages(window.form(), month, level, horizon.known(), horizon.asOf()).stream()
                                .flatMap(row -> alert(row, window, horizon).stream()));
        return Stream.concat(filings, roster(horizon).stream()).toList();
    }

    private static Optional<WallAlert> alert(StageRow row, Window window, Horizon horizon) {
        var now = horizon.asOf();
        return switch (row.stage()) {
            case "UNFILED" ->
                Optional.of(
                        now.isAfter(window.firmUntil())
                                ? unfiled(row, window, horizon, Kind.LATE, Severity.HIGH, "已过报送截止", "past the deadline")
                                : unfiled(
                                        row,
                                        window,
                                        horizon,
                                        Kind.DUE,
                                        Severity.LOW,
                                        "截止还有 %d 天".formatted(days(now, window.firmUntil())),
                                        "%d day(s) left".formatted(days(now, window.firmUntil()))));
            case "COUNTY" -> overdue(row, window, horizon, window.countyUntil(), "县区经办", "County office");
            case "PREFECTURE" -> overdue(row, window, horizon, window.prefectureUntil(), "市州主管", "Prefecture office");
            case "PROVINCE" -> overdue(row, window, horizon, window.provinceUntil(), "省级主管处室", "Provincial office");
            case "RETURNED" -> Optional.of(returned(row, window, horizon));
            default -> Optional.empty();
        };
    }

    private static WallAlert unfiled(
            StageRow row, Window window, Horizon horizon, Kind kind, Severity severity, String whenZh, String whenEn) {
        return new WallAlert(
                kind,
                severity,
                "%s %d 户企业未报".formatted(row.nameZh(), row.firms()),
                "%s: %d firm(s) have not filed".formatted(row.nameEn(), row.firms()),
                "%s %s，%s".formatted(monthZh(horizon), window.form(), whenZh),
                "%s for %s, %s".formatted(window.form(), horizon.period().last(), whenEn),
                row.nameZh() + "企业",
                "Firms of " + row.nameEn(),
                link(row, window, horizon, "NOT_FILED"));
    }

    private static Optional<WallAlert> overdue(
            StageRow row, Window window, Horizon horizon, Instant until, String holderZh, String holderEn) {
        if (!horizon.asOf().isAfter(until)) {
            return Optional.empty();
        }
        long days = Duration.between(until, horizon.asOf()).toDays() + 1;
        var state = switch (row.stage()) {
            case "COUNTY" -> "SUBMITTED";
            case "PREFECTURE" -> "ACCEPTED_COUNTY";
            default -> "ACCEPTED_PREFECTURE";
        };
        return Optional.of(new WallAlert(
                Kind.OVERDUE,
                Severity.MEDIUM,
                "%s %d 份报表超时未审".formatted(row.nameZh(), row.firms()),
                "%s: %d filing(s) wait too long".formatted(row.nameEn(), row.firms()),
                "%s %s，审核时限已过 %d 天".formatted(monthZh(horizon), window.form(), days),
                "%s for %s, %d day(s) past the limit"
                        .formatted(window.form(), horizon.period().last(), days),
                row.nameZh() + holderZh,
                holderEn + ", " + row.nameEn(),
                link(row, window, horizon, state)));
    }

    private static WallAlert returned(StageRow row, Window window, Horizon horizon) {
        return new WallAlert(
                Kind.RETURNED,
                Severity.MEDIUM,
                "%s %d 份报表已退回".formatted(row.nameZh(), row.firms()),
                "%s: %d filing(s) returned".formatted(row.nameEn(), row.firms()),
                "%s %s，待企业说明或更正".formatted(monthZh(horizon), window.form()),
                "%s for %s, waiting for the firms"
                        .formatted(window.form(), horizon.period().last()),
                row.nameZh() + "企业",
                "Firms of " + row.nameEn(),
                link(row, window, horizon, "RETURNED"));
    }

    /// Only after closing: before, a distance to the threshold would invite steering (settled.md 17).
    private Optional<WallAlert> roster(Horizon horizon) {
        return repository.closedMonth(horizon.period().last(), horizon.asOf()).flatMap(closed -> {
            var day = LocalDate.ofInstant(horizon.asOf(), ZoneOffset.ofHours(8));
            var threshold = parameters.get("ROSTER_THRESHOLD", day).value();
            var margin = threshold
                    .multiply(parameters.get("ROSTER_NEAR_PERCENT", day).value())
                    .divide(HUNDRED);
            var near = repository.nearRosterThreshold(
                    closed,
                    horizon.known().equals(KnownTime.NOW) ? KnownTime.NOW : horizon.known(),
                    threshold.subtract(margin).multiply(THOUSAND_YUAN_IN_TEN_THOUSAND),
                    threshold.add(margin).multiply(THOUSAND_YUAN_IN_TEN_THOUSAND));
            return near.isEmpty() ? Optional.empty() : Optional.of(roster(closed.toString(), near, threshold));
        });
    }

    private static WallAlert roster(String closed, List<NearRow> near, BigDecimal threshold) {
        var names = near.stream().limit(NAMED).map(NearRow::nameZh).collect(Collectors.joining("、"));
        return new WallAlert(
                Kind.ROSTER,
                Severity.LOW,
                "%d 户企业临近入库线".formatted(near.size()),
                "%d firm(s) near the roster threshold".formatted(near.size()),
                "截至 %s 近12个月产值接近 %s 万元：%s%s"
                        .formatted(closed, threshold.toPlainString(), names, near.size() > NAMED ? " 等" : ""),
                "twelve months to %s close to %s × 10,000 CNY: %s%s"
                        .formatted(closed, threshold.toPlainString(), names, near.size() > NAMED ? " and others" : ""),
                "统计与工信经办",
                "Statistics and industry offices",
                "/enterprises?roster=on");
    }

    private static String monthZh(Horizon horizon) {
        return "%d年%d月".formatted(horizon.period().year(), horizon.period().number());
    }

    private static long days(Instant now, Instant until) {
        return Duration.between(now, until).toDays();
    }

    private static String link(StageRow row, Window window, Horizon horizon, String state) {
        return "/filings?form=%s&month=%s&state=%s&region=%s"
                .formatted(window.form(), horizon.period().last(), state, row.code());
    }
}
