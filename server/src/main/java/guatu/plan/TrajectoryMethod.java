package guatu.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the years between a base and a goal are filled.
public enum TrajectoryMethod {
    /// Every year's value is given.
    GIVEN,
    /// Equal steps.
    EVEN,
    /// Equal growth.
    GEOMETRIC,
    /// A fall in per cent of what stood at the start, by the same rate each year (statistics.md K): falls multiply,
    /// they
    /// do not add, so that five times 2.5 % are 11.9 %.
    FALLING;

    private static final MathContext EXACT_ENOUGH = new MathContext(40);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// The values from the year after the base to the last, which is the goal itself.
    ///
    /// @param places decimals of each value, half up
    /// @throws IllegalArgumentException where there is no such path: input is checked earlier
    public SortedMap<Integer, BigDecimal> points(
            int baseYear, BigDecimal baseValue, int lastYear, BigDecimal goal, int places) {
        int years = lastYear - baseYear;
        if (this == GIVEN || years < 1 || !leads(baseValue) || !leads(goal)) {
            throw new IllegalArgumentException(
                    "%s has no path from %s in %d to %s in %d.".formatted(this, baseValue, baseYear, goal, lastYear));
        }
        var points = new TreeMap<Integer, BigDecimal>();
        for (int step = 1; step < years; step++) {
            var value = switch (this) {
                case GEOMETRIC -> geometric(baseValue, goal, step, years);
                case FALLING -> WHOLE.subtract(geometric(WHOLE.subtract(baseValue), WHOLE.subtract(goal), step, years));
                case EVEN, GIVEN -> even(baseValue, goal, step, years);
            };
            points.put(baseYear + step, value.setScale(places, RoundingMode.HALF_UP));
        }
        points.put(lastYear, goal);
        return points;
    }

    /// Whether a path of this kind can begin or end at a value.
    boolean leads(BigDecimal value) {
        return switch (this) {
            case GEOMETRIC -> value.signum() > 0;
            case FALLING -> value.compareTo(WHOLE) < 0;
            case EVEN, GIVEN -> true;
        };
    }

    private static BigDecimal even(BigDecimal base, BigDecimal goal, int step, int years) {
        return base.add(
                goal.subtract(base).multiply(BigDecimal.valueOf(step)).divide(BigDecimal.valueOf(years), EXACT_ENOUGH));
    }

    /// base^((n−s)/n) · goal^(s/n) = the n-th root of base^(n−s) · goal^s.
    private static BigDecimal geometric(BigDecimal base, BigDecimal goal, int step, int years) {
        return root(base.pow(years - step).multiply(goal.pow(step)), years);
    }

    /// The n-th root to twelve decimals, exactly: the integer root of the number scaled up. Floating point stays out.
    private static BigDecimal root(BigDecimal radicand, int degree) {
        int places = 12;
        var scaled = radicand.movePointRight(places * degree).toBigInteger();
        var low = BigInteger.ZERO;
        var high = BigInteger.ONE.shiftLeft(scaled.bitLength() / degree + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            var middle = low.add(high).shiftRight(1);
            if (middle.pow(degree).compareTo(scaled) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new BigDecimal(low, places);
    }
}
