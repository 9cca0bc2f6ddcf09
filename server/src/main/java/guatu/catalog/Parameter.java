package guatu.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A threshold, bound or weight of a rule, valid for a time, with where it comes from.
///
/// @param tag how sure it is: `S` by a source, `R` by a rule of the field, `D` a design of this house, `GK`
/// general knowledge
public record Parameter(
        String code,
        BigDecimal value,
        String unit,
        LocalDate validFrom,
        LocalDate validTo,
        String nameZh,
        String nameEn,
        String tag,
        String source) {

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return Dated.holds(validFrom, validTo, day);
    }
}
