package guatu.kernel;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Optional;

/// A rate as its parts: a numerator over a denominator in one unit. It is never stored as a quotient, and the quotient
/// is rounded only to be shown.
///
/// @param denominator greater than zero; where the base is zero or negative a rate says nothing, and there is none
public record Rate(Quantity numerator, Quantity denominator) {

    private static final int PLACES = 2;

    public Rate {
        numerator.requireUnit(denominator.unit());
        if (denominator.amount().signum() <= 0) {
            throw new IllegalArgumentException("A rate over %s says nothing.".formatted(denominator));
        }
    }

    /// The rate, or empty over a base that is zero or negative.
    public static Optional<Rate> of(Quantity numerator, Quantity denominator) {
        return denominator.amount().signum() > 0 ? Optional.of(new Rate(numerator, denominator)) : Optional.empty();
    }

    /// The growth from one quantity to another; empty over a base that is zero or negative.
    public static Optional<Rate> growth(Quantity base, Quantity now) {
        return of(now.minus(base), base);
    }

    /// In percent, half up to two decimals: `6.25` is 6.25 %.
    public BigDecimal percent() {
        return numerator.amount().movePointRight(2).divide(denominator.amount(), PLACES, HALF_UP);
    }
}
