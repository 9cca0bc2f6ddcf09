package guatu.plan;

import static java.util.stream.Collectors.toMap;

import guatu.catalog.Parameters;
import guatu.figures.Figure;
import guatu.figures.FigureScope;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.RegionCode;
import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Breakdown.Row;
import guatu.plan.Gauge.Ask;
import guatu.plan.Gauge.Reading;
import guatu.plan.Standing.Why;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Where the targets stand, and the places that they are shared out among: always the figure to date beside the path to
/// date, as known at a time (settled.md 7, 8).
///
/// Do not call it inside a transaction: figures are asked over everything, in transactions of their own.
@Service
public class Standings {

    private final Plans plans;
    private final Trajectories trajectories;
    private final Breakdowns breakdowns;
    private final Parameters parameters;
    private final Gauge gauge;

    Standings(Plans plans, Trajectories trajectories, Breakdowns breakdowns, Parameters parameters, Gauge gauge) {
        this.plans = plans;
        this.trajectories = trajectories;
        this.breakdowns = breakdowns;
        this.parameters = parameters;
        this.gauge = gauge;
    }

    /// A place's part in a target and where it stands.
    public record PlaceStanding(PlaceKind kind, String code, Standing standing) {}

    /// Where these targets stand at the end of a period.
    public Map<TargetId, Standing> of(List<Target> targets, Period.Cumulative period, KnownTime known) {
        var paths = trajectories.all(known);
        var bands = Bands.at(period.end(), parameters);
        var readings = gauge.read(targets.stream().flatMap(Standings::ask).toList(), period, known);
        return targets.stream().collect(toMap(Target::id, target -> standing(target, paths, readings, bands, period)));
    }

    /// Where the places stand that a target is shared out among; none where it is not.
    public List<PlaceStanding> places(Target target, Period.Cumulative period, KnownTime known) {
        var rows = breakdowns.find(target.id(), known).map(Breakdown::rows).orElse(List.of());
        if (rows.isEmpty() || target.indicator().isEmpty()) {
            return List.of();
        }
        int lastYear = plans.current().lastYear();
        var bands = Bands.at(period.end(), parameters);
        var asks = rows.stream().collect(toMap(Function.identity(), row -> ask(target, row)));
        var readings = gauge.read(asks.values(), period, known);
        return rows.stream()
                .map(row -> {
                    var path = new YearlyPath(
                            year -> Optional.ofNullable(row.amounts().get(year)));
                    var goal = Optional.ofNullable(row.amounts().get(lastYear));
                    var reading = Optional.ofNullable(readings.get(asks.get(row)));
                    return new PlaceStanding(
                            row.scope(), row.code(), judge(target, goal, path, reading, bands, period));
                })
                .toList();
    }

    private static Standing standing(
            Target target,
            Map<TargetId, Trajectory> paths,
            Map<Ask, Reading> readings,
            Bands bands,
            Period.Cumulative period) {
        if (!target.kind().hasPath()) {
            return Standing.unknown(
                    target.id(), period, new Why("结构性要求或门槛，不作进度判断", "a structure or a threshold: nothing to reach"));
        }
        var path = Optional.ofNullable(paths.get(target.id()))
                .map(Trajectory::path)
                .orElse(new YearlyPath(none -> Optional.empty()));
        var reading = ask(target).findFirst().map(readings::get);
        return judge(target, Optional.of(target.value()), path, reading, bands, period);
    }

    private static Standing judge(
            Target target,
            Optional<BigDecimal> goal,
            YearlyPath path,
            Optional<Reading> reading,
            Bands bands,
            Period.Cumulative period) {
        var course = target.kind().course();
        var judgedOn = Gauge.judgedOn(course, period);
        var share = reading.map(Reading::share).orElse(Shares.linear(period.number()));
        int places = Places.of(target);
        var trajectory = path.toDate(course, period.year(), period.number(), share, places);
        var actual = reading.flatMap(read -> read.judged().value())
                .filter(value -> value.unit().label().equals(target.unit()));
        if (actual.isPresent() && trajectory.isPresent()) {
            var rolling =
                    reading.flatMap(Reading::rolling).flatMap(Figure::value).map(Quantity::amount);
            return new Judgement(target, goal.orElse(trajectory.orElseThrow()), places, bands)
                    .of(judgedOn, actual.orElseThrow().amount(), trajectory.orElseThrow(), rolling);
        }
        return Unjudged.of(target, judgedOn, reading, actual.map(Quantity::amount), trajectory);
    }

    private static Stream<Ask> ask(Target target) {
        return target.kind().hasPath()
                ? target.indicator().stream()
                        .map(indicator -> new Ask(indicator, target.kind().course(), target.scope()))
                : Stream.empty();
    }

    private static Ask ask(Target target, Row row) {
        return new Ask(
                target.indicator().orElseThrow(), target.kind().course(), placeOf(target, row.scope(), row.code()));
    }

    private static FigureScope placeOf(Target target, PlaceKind kind, String code) {
        return switch (kind) {
            case REGION ->
                new FigureScope(
                        RegionCode.of(code),
                        Optional.empty(),
                        Optional.empty(),
                        target.scope().cluster());
            case PARK -> target.scope().in(ParkCode.of(code));
        };
    }
}
