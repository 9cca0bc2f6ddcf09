package guatu.reporting;

import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// A code that a row of a form may carry: a product, an energy, a class.
///
/// @param unit what the row is counted in, where a column has no unit of its own
/// @param attributes numbers that expressions may use, such as the coefficient of an energy
public record ListEntry(
        String code,
        String nameZh,
        String nameEn,
        Unit unit,
        int scale,
        Map<String, BigDecimal> attributes,
        LocalDate validFrom,
        LocalDate validTo,
        String source) {

    public ListEntry {
        attributes = Map.copyOf(attributes);
    }

    /// Whether it may be used on a day.
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }
}
