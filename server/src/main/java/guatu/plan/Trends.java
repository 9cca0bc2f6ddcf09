package guatu.plan;

import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.Figures;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.plan.TargetKind.Course;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// How a target's figure runs through the year, beside its path and the year before.
///
/// Do not call it inside a transaction: figures are asked over everything, in transactions of their own.
@Service
public class Trends {

    private static final int FIRST = 2; // January is not filed
    private static final int LAST = 12;

    private final Figures figures;
    private final Shares shares;
    private final Trajectories trajectories;

    Trends(Figures figures, Shares shares, Trajectories trajectories) {
        this.figures = figures;
        this.shares = shares;
        this.trajectories = trajectories;
    }

    /// The three lines and where they should end.
    ///
    /// @param goal the path's value of the year
    public record Trend(List<Point> actual, List<Point> trajectory, List<Point> lastYear, Optional<BigDecimal> goal) {

        public Trend {
            actual = List.copyOf(actual);
            trajectory = List.copyOf(trajectory);
            lastYear = List.copyOf(lastYear);
        }
    }

    /// The value at the end of a month.
    public record Point(Period.Month month, BigDecimal value) {}

    /// The lines of the horizon's year. A yearly threshold runs on twelve months to date.
    public Trend of(Target target, Horizon horizon) {
        int year = horizon.period().year();
        var path = Optional.ofNullable(trajectories.all(horizon.known()).get(target.id()));
        var course = target.kind().course();
        var known = target.indicator()
                .filter(indicator -> course != Course.NONE)
                .map(indicator -> query(indicator, target, horizon));
        var actual = known.map(
                        query -> points(query, target, year, horizon.period().number()))
                .orElse(List.of());
        var lastYear = actual.isEmpty()
                ? List.<Point>of()
                : known.map(query -> points(query, target, year - 1, LAST)).orElse(List.of());
        var share = actual.isEmpty() || course != Course.FLOW
                ? Map.<Integer, BigDecimal>of()
                : known.map(query -> shares.everyMonth(query, year)).orElse(Map.of());
        var line = path.map(found -> line(target, found, year, share)).orElse(List.of());
        return new Trend(actual, line, lastYear, path.flatMap(found -> found.at(year)));
    }

    private static FigureQuery query(IndicatorCode indicator, Target target, Horizon horizon) {
        return new FigureQuery(indicator, target.scope(), horizon.period(), horizon.known(), false);
    }

    private List<Point> points(FigureQuery query, Target target, int year, int last) {
        var periods = IntStream.rangeClosed(FIRST, last)
                .mapToObj(month -> period(target.kind().course(), year, month))
                .toList();
        var found = figures.series(query, periods);
        return IntStream.range(0, periods.size())
                .boxed()
                .flatMap(i -> point(found.get(i), Period.Month.of(year, FIRST + i), Places.of(target)))
                .toList();
    }

    private static Period period(Course course, int year, int month) {
        return course == Course.LAST_FULL_YEAR
                ? new Period.Rolling(Period.Month.of(year, month))
                : new Period.Cumulative(year, month);
    }

    private static Stream<Point> point(Figure figure, Period.Month month, int places) {
        return figure.value().stream()
                .map(Quantity::amount)
                .map(amount -> new Point(month, amount.setScale(places, RoundingMode.HALF_UP)));
    }

    private static List<Point> line(Target target, Trajectory path, int year, Map<Integer, BigDecimal> share) {
        var course = target.kind().course() == Course.LAST_FULL_YEAR
                ? Course.DIRECT
                : target.kind().course();
        return IntStream.rangeClosed(FIRST, LAST)
                .boxed()
                .flatMap(month -> path
                        .path()
                        .toDate(course, year, month, share.getOrDefault(month, Shares.linear(month)), Places.of(target))
                        .stream()
                        .map(value -> new Point(Period.Month.of(year, month), value)))
                .toList();
    }
}
