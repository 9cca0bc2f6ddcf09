package guatu.reporting.review;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Ratios as natural logarithms in millionths, whole numbers: the same on every machine, and no float outlives
/// a line.
final class Logs {

    static final long ONE = 1_000_000;

    /// Makes the median of absolute deviations comparable to a standard deviation of normal draws: 1.4826.
    private static final long NORMAL = 1_482_600;

    private Logs() {}

    /// ln(a / b), of amounts above zero.
    static long ratio(long a, long b) {
        return Math.round(ONE * (StrictMath.log((double) a) - StrictMath.log((double) b)));
    }

    /// An amount moved by a logarithm.
    static long moved(long amount, long log) {
        return Math.round(amount * StrictMath.exp((double) log / ONE));
    }

    static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Spread about the median that a few wild values do not move: the root of the mean square, where no deviation
    /// counts
    /// for more than three times what the median deviation says.
    static long spread(long[] values) {
        long centre = median(values);
        var off = LongStream.of(values).map(value -> Math.abs(value - centre)).toArray();
        long most = 3 * median(off) * NORMAL / ONE;
        double squares = 0;
        for (long each : off) {
            double counted = Math.min(each, most);
            squares += counted * counted;
        }
        return Math.round(Math.sqrt(squares / off.length));
    }

    /// A chance in thousandths from a weight of evidence (log odds in millionths).
    static int chance(long logOdds) {
        return Math.toIntExact(Math.round(1000 / (1 + StrictMath.exp(-(double) logOdds / ONE))));
    }
}
