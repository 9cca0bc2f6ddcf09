package guatu.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.Unreadable;
import java.math.BigDecimal;

/// How a value is held against a target's value (settled.md 18).
public enum Comparison {
    /// 达到, 以上, 不低于, 至少, 力争.
    AT_LEAST(">="),
    /// 超, 超过.
    MORE(">"),
    /// 不超过, 以下, 控制在…以内.
    AT_MOST("<="),
    /// 左右: reached within a dated tolerance below.
    ABOUT("~"),
    /// A bare number of things to be built.
    EXACTLY("=");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    @JsonCreator
    public static Comparison of(String sign) {
        for (var comparison : values()) {
            if (comparison.sign.equals(sign)) {
                return comparison;
            }
        }
        throw new Unreadable("comparator", sign, "one of >=, >, <=, ~, =", "比较符为 >=、>、<=、~、= 之一");
    }

    /// Whether an amount satisfies the target's value.
    ///
    /// @param tolerance percent below the value that 左右 forgives; the other comparisons forgive nothing
    boolean holds(BigDecimal actual, BigDecimal value, BigDecimal tolerance) {
        return switch (this) {
            case AT_LEAST, EXACTLY -> actual.compareTo(value) >= 0;
            case MORE -> actual.compareTo(value) > 0;
            case AT_MOST -> actual.compareTo(value) <= 0;
            case ABOUT -> actual.multiply(HUNDRED).compareTo(value.multiply(HUNDRED.subtract(tolerance))) >= 0;
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return sign;
    }
}
