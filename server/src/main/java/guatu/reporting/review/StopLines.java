package guatu.reporting.review;

import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.kernel.IndustryCode;
import guatu.reporting.review.Reading.Scored;
import guatu.reporting.review.ReviewView.CurvePoint;
import guatu.reporting.review.ReviewView.StopLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Where reviewing may stop: the fewest filings of a 大类 that hold the dated share of its possible error.
///
/// @param share in thousandths
record StopLines(Industries industries, long share) {

    private static final int POINTS = 40;

    List<StopLine> of(List<Scored> ranked) {
        return ranked.stream()
                .collect(Collectors.groupingBy(one -> one.filed().row().division()))
                .entrySet()
                .stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(StopLine::risk).reversed())
                .toList();
    }

    private StopLine line(int division, List<Scored> ranked) {
        long all = ranked.stream().mapToLong(one -> one.score().risk()).sum();
        long held = 0;
        int stop = 0;
        while (held * 1000 < all * share) {
            held += ranked.get(stop).score().risk();
            stop++;
        }
        return new StopLine(label(division), ranked.size(), stop, share(held, all), ReviewQueues.percent(all, 7));
    }

    private Label label(int division) {
        return industries.get(IndustryCode.of("%02d".formatted(division))).label();
    }

    /// At most so many points, from none to all.
    static List<CurvePoint> curve(List<Scored> ranked) {
        long all = ranked.stream().mapToLong(one -> one.score().risk()).sum();
        var points = new ArrayList<CurvePoint>();
        long held = 0;
        int step = Math.max(1, ranked.size() / POINTS);
        for (int i = 0; i < ranked.size(); i++) {
            held += ranked.get(i).score().risk();
            if ((i + 1) % step == 0 || i == 0 || i == ranked.size() - 1) {
                points.add(new CurvePoint(i + 1, share(held, all)));
            }
        }
        return points;
    }

    private static BigDecimal share(long part, long all) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.max(1, all)), 1, RoundingMode.HALF_UP);
    }
}
