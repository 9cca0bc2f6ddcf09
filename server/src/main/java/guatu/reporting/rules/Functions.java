package guatu.reporting.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Set;

/// The functions of expressions. Nothing else can be called.
public final class Functions extends Decimals {

    /// Their names.
    static final Set<String> NAMES = Set.of("abs", "min", "max", "or0", "given", "same", "round", "percent", "near");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2; // decimals of a percentage: what is shown decides

    Functions() {}

    public Object abs(Object value) {
        return Decimals.of(value).abs();
    }

    public Object min(Object left, Object right) {
        return Decimals.of(left).min(Decimals.of(right));
    }

    public Object max(Object left, Object right) {
        return Decimals.of(left).max(Decimals.of(right));
    }

    /// The amount, or 0 where it is missing.
    public Object or0(Object value) {
        return value == Missing.MISSING ? BigDecimal.ZERO : value;
    }

    /// Whether all the amounts are there.
    public boolean given(Object... values) {
        return Arrays.stream(values).noneMatch(value -> value == Missing.MISSING);
    }

    /// Whether two amounts are equal, or both missing.
    public boolean same(Object left, Object right) {
        if (left == Missing.MISSING || right == Missing.MISSING) {
            return left == right;
        }
        return Decimals.of(left).compareTo(Decimals.of(right)) == 0;
    }

    /// Rounded half up to some decimals.
    public Object round(Object value, Object decimals) {
        return Decimals.of(value).setScale(Decimals.of(decimals).intValueExact(), RoundingMode.HALF_UP);
    }

    /// Part over whole in percent, as it is shown: to two decimals. Missing where the whole is not above zero.
    public Object percent(Object part, Object whole) {
        if (part == Missing.MISSING
                || whole == Missing.MISSING
                || Decimals.of(whole).signum() <= 0) {
            return Missing.MISSING;
        }
        return Decimals.of(part).multiply(HUNDRED).divide(Decimals.of(whole), SHOWN, RoundingMode.HALF_UP);
    }

    /// Whether an amount lies within some percent of another.
    public boolean near(Object value, Object other, Object percent) {
        var expected = Decimals.of(other);
        var distance = Decimals.of(value).subtract(expected).abs().multiply(HUNDRED);
        return distance.compareTo(expected.abs().multiply(Decimals.of(percent))) <= 0;
    }
}
