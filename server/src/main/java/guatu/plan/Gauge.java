package guatu.plan;

import static java.util.stream.Collectors.groupingBy;

import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.plan.TargetKind.Course;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the figures that a set of targets or places is judged on, one question an indicator and period for all of
/// them.
@Component
class Gauge {

    private final Figures figures;
    private final Shares shares;

    Gauge(Figures figures, Shares shares) {
        this.figures = figures;
        this.shares = shares;
    }

    /// What is to be read.
    record Ask(IndicatorCode indicator, Course course, FigureScope scope) {}

    /// What was read.
    ///
    /// @param judged the figure that is held against the path
    /// @param rolling for a yearly threshold, the twelve months to date
    /// @param share for a flow, the share of January to the month in a full year
    record Reading(Figure judged, Optional<Figure> rolling, BigDecimal share) {}

    /// The period that a course is judged on: for a yearly threshold the last full year (settled.md 8).
    static Period judgedOn(Course course, Period.Cumulative period) {
        return course == Course.LAST_FULL_YEAR
                ? new Period.Year(period.number() == 12 ? period.year() : period.year() - 1)
                : period;
    }

    Map<Ask, Reading> read(Collection<Ask> asks, Period.Cumulative period, KnownTime known) {
        return figures.together(() -> readAll(asks, period, known));
    }

    private Map<Ask, Reading> readAll(Collection<Ask> asks, Period.Cumulative period, KnownTime known) {
        var readings = new HashMap<Ask, Reading>();
        asks.stream()
                .distinct()
                .collect(groupingBy(ask -> new Batch(ask.indicator(), ask.course(), family(ask.scope()))))
                .forEach((batch, members) -> read(batch, members, period, known, readings));
        return readings;
    }

    private void read(
            Batch batch, List<Ask> asks, Period.Cumulative period, KnownTime known, Map<Ask, Reading> readings) {
        var scopes = asks.stream().map(Ask::scope).toList();
        var query = new FigureQuery(batch.indicator, scopes.getFirst(), judgedOn(batch.course, period), known, false);
        var judged = figures.across(query, scopes);
        var share = batch.course == Course.FLOW && anyValue(judged)
                ? shares.across(query, scopes, period)
                : Map.<FigureScope, BigDecimal>of();
        var rolling = batch.course == Course.LAST_FULL_YEAR && anyValue(judged)
                ? figures.across(query.over(new Period.Rolling(period.last())), scopes)
                : List.<Figure>of();
        for (int i = 0; i < asks.size(); i++) {
            var scope = scopes.get(i);
            readings.put(
                    asks.get(i),
                    new Reading(
                            judged.get(i),
                            rolling.isEmpty() ? Optional.empty() : Optional.of(rolling.get(i)),
                            share.getOrDefault(scope, Shares.linear(period.number()))));
        }
    }

    private static boolean anyValue(List<Figure> found) {
        return found.stream().anyMatch(figure -> figure.value().isPresent());
    }

    /// Places of one kind are asked for together: withholding one of them looks at the others of its kind.
    private static String family(FigureScope scope) {
        return "%s %s"
                .formatted(
                        scope.park().isPresent(),
                        scope.cluster().map(ClusterCode::value).orElse(""));
    }

    private record Batch(IndicatorCode indicator, Course course, String family) {}
}
