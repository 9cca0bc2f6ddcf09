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
    GEOMETRIC;

    private static final MathContext EXACT_ENOUGH = new MathContext(40);

    /// The values from the year after the base to the last, which is the goal itself.
    ///
    /// @param places decimals of each value, half up
    /// @throws IllegalArgumentException where there is no such path: input is checked earlier
    public SortedMap<Integer, BigDecimal> points(
            int baseYear, BigDecimal baseValue, int lastYear, BigDecimal goal, int places) {
        int years = lastYear - baseYear;
        if (this == GIVEN || years < 1 || (this == GEOMETRIC && (baseValue.signum() <= 0 || goal.signum() <= 0))) {
            throw new IllegalArgumentException(
                    "%s has no path from %s in %d to %s in %d.".formatted(this, baseValue, baseYear, goal, lastYear));
        }
        var points = new TreeMap<Integer, BigDecimal>();
        for (int step = 1; step < years; step++) {
            var value = this == EVEN ? even(baseValue, goal, step, years) : geometric(baseValue, goal, step, years);
            points.put(baseYear + step, value.setScale(places, RoundingMode.HALF_UP));
        }
        points.put(lastYear, goal);
        return points;
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
