package guatu.app.bench;

import java.util.Optional;

/// One measurement: what was asked, by whom, how many at once, and what came of it.
///
/// @param unit what the rate counts: requests, values, filings
/// @param rate how many of them a second
/// @param sql the same work by hand, where there is such work
record Line(
        String what,
        String post,
        int clients,
        Clocked own,
        long rate,
        String unit,
        Optional<Clocked> sql,
        long sqlRate,
        Target target) {

    static Line of(String what, String post, int clients, Clocked own, Optional<Clocked> sql, Target target) {
        return new Line(
                what,
                post,
                clients,
                own,
                own.perSecond(),
                "requests",
                sql,
                sql.map(Clocked::perSecond).orElse(0L),
                target);
    }

    boolean met() {
        return target.met(own, sql, rate);
    }

    /// `met`, `missed`, or nothing where no target is set.
    String verdict() {
        return target.judges() ? met() ? "met" : "missed" : "";
    }

    /// How many times the p50 of the hand-written SQL, in hundredths.
    Optional<Long> ratio() {
        return sql.filter(beside -> beside.percentile(50) > 0)
                .map(beside -> own.percentile(50) * 100 / beside.percentile(50));
    }
}
