package guatu.reporting.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.jexl3.JexlArithmetic;
import org.jspecify.annotations.Nullable;

/// Exact decimal arithmetic; a missing amount has no result. Division keeps 34 digits.
class Decimals extends JexlArithmetic {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    Decimals() {
        super(true, DIGITS, Integer.MIN_VALUE);
    }

    /// @throws NotKnown of a missing amount
    static BigDecimal of(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Number written -> new BigDecimal(written.toString()); // 0.8 as it was written
            case Missing none -> throw new NotKnown();
            case null, default -> throw new ArithmeticException("%s is no number".formatted(value));
        };
    }

    /// Amounts reach functions as they are.
    @Override
    public boolean narrowArguments(Object[] arguments) {
        return false;
    }

    @Override
    public Object add(@Nullable Object left, @Nullable Object right) {
        return of(left).add(of(right));
    }

    @Override
    public Object subtract(@Nullable Object left, @Nullable Object right) {
        return of(left).subtract(of(right));
    }

    @Override
    public Object multiply(@Nullable Object left, @Nullable Object right) {
        return of(left).multiply(of(right));
    }

    /// Nothing is known of a division by zero.
    @Override
    public Object divide(@Nullable Object left, @Nullable Object right) {
        var divisor = of(right);
        if (divisor.signum() == 0) {
            throw new NotKnown();
        }
        return of(left).divide(divisor, DIGITS);
    }

    @Override
    public Object negate(@Nullable Object value) {
        return of(value).negate();
    }

    @Override
    public boolean equals(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String || left instanceof Boolean) {
            return left.equals(right);
        }
        return of(left).compareTo(of(right)) == 0;
    }

    @Override
    public boolean lessThan(@Nullable Object left, @Nullable Object right) {
        return of(left).compareTo(of(right)) < 0;
    }

    @Override
    public boolean lessThanOrEqual(@Nullable Object left, @Nullable Object right) {
        return of(left).compareTo(of(right)) <= 0;
    }

    @Override
    public boolean greaterThan(@Nullable Object left, @Nullable Object right) {
        return of(left).compareTo(of(right)) > 0;
    }

    @Override
    public boolean greaterThanOrEqual(@Nullable Object left, @Nullable Object right) {
        return of(left).compareTo(of(right)) >= 0;
    }
}
