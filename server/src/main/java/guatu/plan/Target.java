package guatu.plan;

import guatu.figures.FigureScope;
import guatu.kernel.IndicatorCode;
import java.math.BigDecimal;
import java.util.Optional;

/// A number of the plan as a person reviewed it.
///
/// @param clause the clause it stands in, such as `1.3`
/// @param sentence the sentence it was read from, such as `1.3-1`
/// @param definition what is counted
/// @param unit as the plan prints it; an indicator's figures are in the same
/// @param period `by 2025`, `each year`, `2023-2025`, or empty
/// @param base what it is measured against, as printed
/// @param within the target it is a part of (其中)
/// @param scope what it is about
/// @param headline its place on the wall
/// @param source the characters it was read from
/// @param from code point within the sentence where they begin
/// @param to code point after their end
public record Target(
        TargetId id,
        String clause,
        String sentence,
        String nameZh,
        String nameEn,
        String definition,
        TargetKind kind,
        Comparison comparison,
        BigDecimal value,
        String unit,
        String period,
        String base,
        Optional<TargetId> within,
        FigureScope scope,
        Optional<IndicatorCode> indicator,
        Optional<Integer> headline,
        String source,
        int from,
        int to) {

    public Target {
        value = value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros();
    }
}
