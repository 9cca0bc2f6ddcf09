package guatu.plan;

import guatu.kernel.Period;
import guatu.plan.Standing.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Holds a figure against a path.
///
/// @param goal what the plan, or a place's part, asks for at the end
/// @param places decimals that figure and path are shown with
record Judgement(Target target, BigDecimal goal, int places, Bands bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// The standing.
    ///
    /// @param trajectory the path to date, rounded to `places`
    Standing of(Period period, BigDecimal actual, BigDecimal trajectory, Optional<BigDecimal> rolling) {
        var shown = actual.setScale(places, RoundingMode.HALF_UP);
        var gap = mustNotPass() ? trajectory.subtract(shown) : shown.subtract(trajectory);
        var state = state(actual, trajectory);
        var why = GapWords.of(target, state, gap, period, rolling.map(this::rounded));
        return new Standing(
                target.id(),
                state,
                period,
                Optional.of(shown),
                Optional.of(trajectory),
                Optional.of(gap),
                ratio(actual, trajectory),
                rolling.map(this::rounded),
                why.zh(),
                why.en());
    }

    private State state(BigDecimal actual, BigDecimal trajectory) {
        if (target.comparison().holds(actual, goal, bands.tolerance()) && !mustNotPass()) {
            return State.REACHED;
        }
        if (covers(actual, trajectory, onCourse())) {
            return State.ON_COURSE;
        }
        return covers(actual, trajectory, bands.farBehind()) ? State.BEHIND : State.FAR_BEHIND;
    }

    private BigDecimal onCourse() {
        return target.comparison() == Comparison.ABOUT
                ? bands.onCourse().subtract(bands.tolerance())
                : bands.onCourse();
    }

    /// Whether the figure is at least so many percent of the path; where less is better, the path of the figure.
    private boolean covers(BigDecimal actual, BigDecimal trajectory, BigDecimal percent) {
        var above = mustNotPass() ? trajectory : actual;
        var below = mustNotPass() ? actual : trajectory;
        return above.multiply(HUNDRED).compareTo(below.multiply(percent)) >= 0;
    }

    /// 不超过: a cap is kept until the end, never reached early.
    private boolean mustNotPass() {
        return target.comparison() == Comparison.AT_MOST;
    }

    private static Optional<BigDecimal> ratio(BigDecimal actual, BigDecimal trajectory) {
        return trajectory.signum() > 0
                ? Optional.of(actual.multiply(HUNDRED).divide(trajectory, 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }
}
