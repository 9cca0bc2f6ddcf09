package guatu.figures;

import static java.math.RoundingMode.HALF_UP;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import java.math.BigDecimal;

/// What is counted: the definition, its source, and the counting rule in its present version.
///
/// @param unit the unit of its figures
/// @param places how many decimal places are shown; figures themselves are exact
/// @param clause the clause of the plan that asks for it, or empty
/// @param measure the filed item it is, for the room that knows forms: `B203:12`; or empty
/// @param ruleVersion such as `GROSS_OUTPUT v1`; `docs/rules/counting.md` explains it
public record Indicator(
        IndicatorCode code,
        String nameZh,
        String nameEn,
        Unit unit,
        int places,
        Kind kind,
        String definitionZh,
        String definitionEn,
        String source,
        String clause,
        String ruleVersion,
        String ruleZh,
        String ruleEn,
        String measure) {

    /// How its figures behave in time and in sums.
    public enum Kind {
        /// Adds over places, and within a year over time: output.
        FLOW,
        /// Stands at the end of a period and adds over places: enterprises.
        STOCK,
        /// Numerator over denominator; neither adds.
        RATIO,
        /// A number of things that pass a threshold in a year.
        COUNT
    }

    /// The amount as it is shown, half up.
    public BigDecimal shown(Quantity quantity) {
        return quantity.in(unit).amount().setScale(places, HALF_UP);
    }
}
