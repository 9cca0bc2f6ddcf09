package guatu.plan.compiler;

import java.math.BigDecimal;
import java.util.Optional;

/// One number of the plan, read: what is counted, how much, in which unit, compared how, when, against what.
///
/// @param base what it is measured against, as printed and, where arithmetic can tell, with its years
/// @param within the name of the target it is a part of (其中)
/// @param clause the id of the clause where it stands
/// @param source the sentence
/// @param from code point in `source` where the characters it was read from begin
/// @param to code point after their end
public record TargetReading(
        Kind kind,
        String name,
        String comparator,
        BigDecimal value,
        String unit,
        Optional<PlanPeriod> period,
        Optional<String> base,
        Optional<String> within,
        String clause,
        String source,
        int from,
        int to) {

    /// What the number does: it is to be reached, it selects (投资5亿元以上项目), or it names a structure (五大, 三级).
    public enum Kind {
        TARGET,
        THRESHOLD,
        STRUCTURAL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The same reading at another time.
    TargetReading during(PlanPeriod other) {
        return new TargetReading(
                kind, name, comparator, value, unit, Optional.of(other), base, within, clause, source, from, to);
    }

    /// The value in plain digits, no exponent.
    public String plainValue() {
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
