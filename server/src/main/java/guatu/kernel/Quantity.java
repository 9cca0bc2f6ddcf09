package guatu.kernel;

import java.math.BigDecimal;

/// An exact amount in a unit. Equal amounts are equal whatever their trailing zeros; how many are shown is the
/// indicator's affair.
public record Quantity(BigDecimal amount, Unit unit) {

    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public Quantity plus(Quantity other) {
        requireUnit(other.unit);
        return new Quantity(amount.add(other.amount), unit);
    }

    public Quantity minus(Quantity other) {
        requireUnit(other.unit);
        return new Quantity(amount.subtract(other.amount), unit);
    }

    /// The same amount in another unit of the same dimension, exactly.
    ///
    /// @throws IllegalArgumentException when the units measure different things
    public Quantity in(Unit other) {
        return new Quantity(unit.convert(amount, other), other);
    }

    /// Holds the caller to a unit. Input is checked earlier, so a mismatch here is a defect.
    ///
    /// @throws IllegalArgumentException when the units differ
    public void requireUnit(Unit expected) {
        if (unit != expected) {
            throw new IllegalArgumentException("Expected a quantity in %s, got %s.".formatted(expected, unit));
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
