package guatu.plan;

import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;

/// A standing as pages show it.
public record StandingView(
        Standing.State state,
        String stateZh,
        String stateEn,
        Period period,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> trajectory,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> ratioPercent,
        Optional<BigDecimal> rolling,
        String whyZh,
        String whyEn) {

    public static StandingView of(Standing standing) {
        return new StandingView(
                standing.state(),
                standing.state().zh(),
                standing.state().en(),
                standing.period(),
                standing.actual(),
                standing.trajectory(),
                standing.gap(),
                standing.ratioPercent(),
                standing.rolling(),
                standing.whyZh(),
                standing.whyEn());
    }
}
