package guatu.rollup;

import guatu.catalog.Label;
import guatu.kernel.Period;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is missing behind a figure, and what it would come to: worked out when asked, stored nowhere, never part of the
/// figure itself. Amounts are in the indicator's unit.
///
/// @param offered whether there is a method for this indicator, period and scope
/// @param received firms whose filing counts
/// @param expected firms on the roster
/// @param waiting firms that have filed, whose filing does not count yet: they are not imputed
/// @param missing firms that have filed nothing
/// @param responsePercent received in a hundred expected
/// @param imputedFirms of the missing ones those for which there is something to reckon from
/// @param imputed their part; absent when withheld
/// @param withheld whether the part is withheld, for it would tell the amounts of fewer firms than may be shown
/// @param items the missing firms in the asker's scope
/// @param hidden how many missing firms lie outside it
public record Imputation(
        boolean offered,
        Period period,
        Unit unit,
        int places,
        int received,
        int expected,
        int waiting,
        int missing,
        Optional<BigDecimal> responsePercent,
        int imputedFirms,
        Optional<BigDecimal> imputed,
        boolean withheld,
        List<Line> items,
        int hidden) {

    public Imputation {
        items = List.copyOf(items);
    }

    /// A missing firm.
    ///
    /// @param method absent where there is nothing to reckon from
    /// @param from what the method starts with: last year's amount, or that of the month before
    /// @param factor growth or season of the class, in percent: `from × factor ÷ 100` is the amount
    /// @param peers whose growth or season it is: a 大类, or absent for all industry
    /// @param firms how many firms stand behind the factor
    /// @param carried what was filed to the month before, to which the month is added
    public record Line(
            String creditCode,
            String nameZh,
            Label region,
            Optional<Label> park,
            Label industry,
            Optional<Imputing.Method> method,
            Optional<BigDecimal> value,
            Optional<BigDecimal> from,
            Optional<BigDecimal> factor,
            Optional<Label> peers,
            int firms,
            Optional<BigDecimal> carried) {}
}
