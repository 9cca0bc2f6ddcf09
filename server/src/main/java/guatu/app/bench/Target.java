package guatu.app.bench;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// What is wanted of a measurement; what is not set is not judged.
///
/// @param p50 microseconds
/// @param over microseconds that the p50 may be above that of the hand-written SQL
record Target(Optional<Long> p50, Optional<Long> over, Optional<Long> p95, Optional<Long> perSecond) {

    static final Target NONE = new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// A read: its p50 at most so far above SQL, its p95 below a bound.
    static Target read(long over, long p95) {
        return new Target(Optional.empty(), Optional.of(over), Optional.of(p95), Optional.empty());
    }

    static Target under(long p95) {
        return new Target(Optional.empty(), Optional.empty(), Optional.of(p95), Optional.empty());
    }

    static Target within(long p50) {
        return new Target(Optional.of(p50), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Target rate(long perSecond) {
        return new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(perSecond));
    }

    boolean judges() {
        return !equals(NONE);
    }

    boolean met(Clocked own, Optional<Clocked> sql, long rate) {
        return p50.filter(most -> own.percentile(50) > most).isEmpty()
                && over.filter(most -> own.percentile(50)
                                > sql.map(beside -> beside.percentile(50)).orElse(0L) + most)
                        .isEmpty()
                && p95.filter(most -> own.percentile(95) >= most).isEmpty()
                && perSecond.filter(least -> rate < least).isEmpty();
    }

    String text() {
        var parts = new ArrayList<String>();
        p50.ifPresent(most -> parts.add("p50 ≤ " + millis(most)));
        over.ifPresent(most -> parts.add("p50 ≤ SQL + " + millis(most)));
        p95.ifPresent(most -> parts.add("p95 < " + millis(most)));
        perSecond.ifPresent(least -> parts.add("≥ %,d/s".formatted(least)));
        return String.join(", ", parts);
    }

    static String millis(long micros) {
        return "%d.%02d".formatted(micros / 1000, micros % 1000 / 10).toLowerCase(Locale.ROOT);
    }
}
