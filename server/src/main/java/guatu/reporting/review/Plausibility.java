package guatu.reporting.review;

import java.util.List;
import java.util.Optional;

/// Whether a firm behaves like the class it counts in: output per power, sales rate and the course of the year,
/// against
/// each class with enough firms. The chance that it belongs to another 大类 follows from how well each fits and
/// from how
/// rarely a class is wrong (Bayes' rule); within a 大类 a wrong 小类 moves no published total and only takes away
/// doubt.
final class Plausibility {

    /// What one feature can say at most, in halves of squared spreads.
    private static final long MOST = 18 * Logs.ONE;

    private final Norms norms;
    private final Bounds bounds;

    Plausibility(Norms norms, Bounds bounds) {
        this.norms = norms;
        this.bounds = bounds;
    }

    Optional<Part> of(Deviations deviations) {
        var row = deviations.row();
        var habits = deviations.habits();
        var intensity = habits.pattern(Measure.OUTPUT, Measure.POWER);
        var sales = habits.pattern(Measure.SALES, Measure.OUTPUT);
        var own = norms.patterns().stream()
                .filter(pattern -> pattern.industry() == row.industry())
                .findFirst();
        if (intensity.isEmpty() || sales.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        var firm = new Firm(intensity.get().median(), sales.get().median(), habits.courses());
        var movedFrom = habits.movedFrom();
        long here = misfit(own.get(), firm);
        double elsewhere = 0;
        double siblings = 0;
        double most = 0;
        int best = row.industry();
        for (var pattern : norms.patterns()) {
            if (pattern.industry() == row.industry()) {
                continue;
            }
            boolean back =
                    movedFrom.filter(before -> before == pattern.industry()).isPresent();
            long odds = back ? bounds.movedOdds() : bounds.classOdds();
            double weight = StrictMath.exp((double) (here - misfit(pattern, firm) - odds) / Logs.ONE);
            if (pattern.division() == row.division()) {
                siblings += weight;
            } else {
                elsewhere += weight;
                if (weight > most) {
                    most = weight;
                    best = pattern.industry();
                }
            }
        }
        int suspicion = (int) Math.round(1000 * elsewhere / (1 + siblings + elsewhere));
        long off = firm.intensity() - own.get().intensity().median();
        long spread = Math.max(own.get().intensity().spread(), bounds.classFloor());
        return Optional.of(new Part(
                Kind.CLASS,
                Measure.OUTPUT,
                suspicion,
                row.flow(),
                Optional.of(best),
                Effects.moved(row.flow(), norms),
                off,
                off * 1000 / spread));
    }

    private record Firm(long intensity, long sales, List<long[]> courses) {}

    /// Half the sum of squared spreads, in millionths: the smaller, the better a class fits. The months of a
    /// course
    /// move
    /// together, so that all of them weigh as much as half of them; of two years the
    /// better counts, for one may be disturbed.
    private long misfit(Norms.ClassPattern pattern, Firm firm) {
        long sum = misfit(firm.intensity(), pattern.intensity(), bounds.classFloor())
                + misfit(firm.sales(), pattern.sales(), bounds.salesFloor());
        return sum
                + firm.courses().stream()
                                .mapToLong(course -> misfit(course, pattern))
                                .min()
                                .orElse(0)
                        / 2;
    }

    private long misfit(long[] course, Norms.ClassPattern pattern) {
        long months = 0;
        for (int at = 0; at < course.length; at++) {
            months += misfit(course[at], pattern.course().get(at), bounds.floor());
        }
        return months;
    }

    private static long misfit(long value, Norm norm, long floor) {
        double spreads = (double) (value - norm.median()) / Math.max(norm.spread(), floor);
        return Math.min(MOST, Math.round(spreads * spreads / 2 * Logs.ONE));
    }
}
