package guatu.reporting;

import guatu.reporting.Feedback.Code;
import guatu.reporting.Feedbacks.Own;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What a firm's amounts come to for a ton of standard coal or a 亩 of land.
final class Ratios {

    private Ratios() {}

    /// Output is in 千元, energy in tons of standard coal.
    static Optional<BigDecimal> of(Code code, Own facts) {
        var mu = facts.land().map(Feedback.Land::mu);
        return switch (code) {
            case GROWTH ->
                over(facts.output(), facts.base())
                        .map(growth -> growth.subtract(BigDecimal.ONE).movePointRight(2));
            case OUTPUT_PER_TCE -> over(facts.output(), facts.energy()).map(thousands -> thousands.movePointLeft(1));
            case OUTPUT_PER_MU -> over(facts.output(), mu).map(thousands -> thousands.movePointLeft(1));
            case ENERGY_PER_MU -> over(facts.energy(), mu);
        };
    }

    private static Optional<BigDecimal> over(Optional<BigDecimal> amount, Optional<BigDecimal> by) {
        return amount.flatMap(
                whole -> by.filter(part -> part.signum() > 0).map(part -> whole.divide(part, MathContext.DECIMAL64)));
    }
}
