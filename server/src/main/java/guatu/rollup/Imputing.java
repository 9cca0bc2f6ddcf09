package guatu.rollup;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How the amount of a missing filing is reckoned, by dated parameters (settled.md 3; docs/rules/imputation.csv).
/// Amounts
/// are as stored; the result is rounded half up to the last unit, once.
///
/// @param order the methods in force, the one to try first first
/// @param peers the fewest firms whose growth or season is taken for a class; below it all industry stands in
public record Imputing(List<Method> order, int peers) {

    public Imputing {
        order = List.copyOf(order);
    }

    /// What an amount was reckoned from.
    public enum Method {
        /// Last year's same period × the growth of the 大类.
        LAST_YEAR_GROWTH,
        /// The period before × the season of the 大类 a year ago.
        PREVIOUS_SEASON,
        /// January to the month before, as filed, and the month's imputed amount.
        CARRIED_FORWARD
    }

    /// Sums over firms that have both amounts.
    ///
    /// @param code the 大类, or `ALL`
    record Peers(String code, long now, long before, int firms) {}

    /// What is known of a firm in a column.
    ///
    /// @param lastYear the same period of last year, as counted
    /// @param previous the same column a month earlier, as counted
    /// @param growth this year over last year, of its 大类, then of all
    /// @param season the period over the one before it, a year ago, of its 大类, then of all
    record Known(OptionalLong lastYear, OptionalLong previous, List<Peers> growth, List<Peers> season) {

        Known {
            growth = List.copyOf(growth);
            season = List.copyOf(season);
        }
    }

    /// An imputed amount and how it came about: `from × peers.now ÷ peers.before`, and what was carried.
    record Imputed(Method method, long amount, long from, Peers peers, long carried) {}

    /// The amount of a column; empty where nothing is known to reckon from.
    Optional<Imputed> of(Known known) {
        return order.stream().flatMap(method -> by(method, known).stream()).findFirst();
    }

    /// January to the month, from what was filed to the month before and the month's imputed amount.
    Optional<Imputed> carried(long toMonthBefore, Known month) {
        return of(month)
                .map(one -> new Imputed(
                        Method.CARRIED_FORWARD,
                        Math.addExact(toMonthBefore, one.amount()),
                        one.from(),
                        one.peers(),
                        toMonthBefore));
    }

    private Optional<Imputed> by(Method method, Known known) {
        return switch (method) {
            case LAST_YEAR_GROWTH -> times(method, known.lastYear(), known.growth());
            case PREVIOUS_SEASON -> times(method, known.previous(), known.season());
            case CARRIED_FORWARD -> Optional.empty();
        };
    }

    private Optional<Imputed> times(Method method, OptionalLong from, List<Peers> groups) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        return groups.stream()
                .filter(group -> group.firms() >= peers && group.before() > 0)
                .findFirst()
                .map(group -> new Imputed(method, times(from.getAsLong(), group), from.getAsLong(), group, 0));
    }

    private static long times(long from, Peers group) {
        return BigDecimal.valueOf(from)
                .multiply(BigDecimal.valueOf(group.now()))
                .divide(BigDecimal.valueOf(group.before()), 0, HALF_UP)
                .longValueExact();
    }

    /// The methods by their parameters: place 1 is tried first, 0 is off.
    static List<Method> order(int lastYear, int previous) {
        var methods = new ArrayList<Method>();
        for (int place = 1; place <= 2; place++) {
            if (lastYear == place) {
                methods.add(Method.LAST_YEAR_GROWTH);
            }
            if (previous == place) {
                methods.add(Method.PREVIOUS_SEASON);
            }
        }
        return methods;
    }
}
