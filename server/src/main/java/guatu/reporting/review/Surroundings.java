package guatu.reporting.review;

import guatu.reporting.review.ReviewView.Peer;
import guatu.reporting.review.ReviewView.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands around a filing: the firm's own months with the seasonal band, and its class.
record Surroundings(History filing, Norms norms, Bounds bounds, Map<Measure, Integer> scales) {

    private static final int BAND = 2;

    List<Point> history(List<Row> past) {
        var deviations = new Deviations(filing, norms, bounds);
        var season = deviations.season(Measure.OUTPUT);
        var middle = deviations.seasonal(Measure.OUTPUT);
        var points = new ArrayList<Point>();
        past.stream()
                .sorted(Comparator.comparing(Row::month))
                .forEach(row -> points.add(point(row, Optional.empty(), Optional.empty())));
        points.add(point(
                filing.current(),
                middle.flatMap(at -> season.map(off -> Logs.moved(at, -BAND * off.spread()))),
                middle.flatMap(at -> season.map(off -> Logs.moved(at, BAND * off.spread())))));
        return points;
    }

    private Point point(Row row, Optional<Long> low, Optional<Long> high) {
        return new Point(
                row.month(),
                amount(row.flow(), Measure.OUTPUT),
                amount(row.flow(), Measure.SALES),
                amount(row.flow(), Measure.POWER),
                low.map(BigDecimal::valueOf),
                high.map(BigDecimal::valueOf));
    }

    private Optional<BigDecimal> amount(Four flow, Measure measure) {
        return flow.of(measure) == Four.MISSING
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(flow.of(measure), scales.getOrDefault(measure, 0)));
    }

    /// Of exactly the 小类, and only where enough firms stand behind it.
    List<Peer> peers() {
        var row = filing.current();
        int industry = row.industry();
        int scale = scales.getOrDefault(Measure.POWER, 0);
        return Stream.of(
                        norms.exactGrowth(industry, Measure.OUTPUT)
                                .map(norm -> peer(
                                        "growth",
                                        norm,
                                        ratio(row.flow().output(), row.base().output()),
                                        100,
                                        100)),
                        norms.exactRatio(industry, Measure.OUTPUT, Measure.POWER)
                                .map(norm -> peer(
                                        "intensity",
                                        norm,
                                        ratio(row.flow().output(), row.flow().power()),
                                        tenTo(scale),
                                        0)),
                        norms.exactRatio(industry, Measure.SALES, Measure.OUTPUT)
                                .map(norm -> peer(
                                        "salesRate",
                                        norm,
                                        ratio(row.flow().sales(), row.flow().output()),
                                        100,
                                        0)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Peer peer(String measure, Norm norm, Optional<Long> own, int times, int less) {
        return new Peer(
                measure,
                norm.firms(),
                shown(norm.median() - norm.spread(), times, less),
                shown(norm.median(), times, less),
                shown(norm.median() + norm.spread(), times, less),
                own.map(log -> shown(log, times, less)));
    }

    private static Optional<Long> ratio(long above, long below) {
        return above > 0 && below > 0 ? Optional.of(Logs.ratio(above, below)) : Optional.empty();
    }

    private static int tenTo(int scale) {
        return BigDecimal.TEN.pow(scale).intValueExact();
    }

    private static BigDecimal shown(long log, int times, int less) {
        return BigDecimal.valueOf(StrictMath.exp((double) log / Logs.ONE) * times - less)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
