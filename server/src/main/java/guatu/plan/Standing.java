package guatu.plan;

import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.Optional;

/// Where a target, or a place's part in it, stands: the figure to date beside the path to date. Never a guess: without
/// a
/// figure or without a path it is unknown, and says why.
///
/// @param period what the figure and the path are of; for a yearly threshold the last full year
/// @param actual the figure, rounded as shown; the state is judged on the exact one
/// @param trajectory the path to date
/// @param gap actual minus path; for a value that must not be passed, path minus actual
/// @param ratioPercent actual in percent of the path, one decimal
/// @param rolling for a yearly threshold, the twelve months to date: shown beside, never judged
public record Standing(
        TargetId target,
        State state,
        Period period,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> trajectory,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> ratioPercent,
        Optional<BigDecimal> rolling,
        String whyZh,
        String whyEn) {

    /// Where it stands.
    public enum State {
        /// The plan's value itself holds.
        REACHED("已达到", "Reached"),
        /// At least the path to date, within the dated bands.
        ON_COURSE("在轨", "On course"),
        /// Below the path.
        BEHIND("落后", "Behind"),
        /// Far below the path.
        FAR_BEHIND("明显落后", "Far behind"),
        /// No figure or no path.
        UNKNOWN("未知", "Unknown");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    static Standing unknown(TargetId target, Period period, Why why) {
        return new Standing(
                target,
                State.UNKNOWN,
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                why.zh(),
                why.en());
    }

    /// A target of which there is nothing to say yet.
    public static Standing none(TargetId target, Horizon horizon) {
        return unknown(target, horizon.period(), new Why("尚未采集", "not collected yet"));
    }

    /// A reason in both languages.
    record Why(String zh, String en) {}
}
