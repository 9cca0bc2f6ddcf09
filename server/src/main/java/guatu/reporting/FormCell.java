package guatu.reporting;

import guatu.kernel.Unit;
import guatu.reporting.rules.Expression;
import java.math.BigDecimal;
import java.util.Optional;

/// A cell of a form's edition: a fixed item in a column.
///
/// @param place where its amount stands in a filing, from 1
/// @param item the item's code as printed, such as `01`
/// @param name how expressions call the item
/// @param scale decimals of the unit; the stored integer is the amount times ten to this power
/// @param required whether it may not be empty (the February form has no single month, required or not)
/// @param within the item that this one is part of (其中), or empty
/// @param computed what the system works it out from
public record FormCell(
        int place,
        String item,
        String name,
        Column column,
        String nameZh,
        String nameEn,
        Unit unit,
        int scale,
        boolean required,
        String within,
        Optional<Expression> computed) {

    /// `01.month`.
    public String code() {
        return item + "." + column.code();
    }

    /// The amount that a stored integer stands for.
    public BigDecimal amount(long stored) {
        return BigDecimal.valueOf(stored, scale);
    }
}
