package guatu.plan;

import guatu.figures.Figure;
import guatu.kernel.Period;
import guatu.plan.Gauge.Reading;
import guatu.plan.Standing.State;
import guatu.plan.Standing.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Why a target's state is unknown. What is there, figure or path, is shown all the same.
final class Unjudged {

    private Unjudged() {}

    static Standing of(
            Target target,
            Period period,
            Optional<Reading> reading,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> trajectory) {
        var why = reading.map(read -> why(read.judged(), actual)).orElse(notCollected());
        return new Standing(
                target.id(),
                State.UNKNOWN,
                period,
                actual.map(amount -> amount.setScale(Places.of(target), RoundingMode.HALF_UP)),
                trajectory,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                why.zh(),
                why.en());
    }

    private static Why why(Figure figure, Optional<BigDecimal> actual) {
        return switch (figure.state()) {
            case COMPUTED ->
                actual.isPresent()
                        ? new Why("该期未设轨迹", "no path is set for the period")
                        : new Why("数据与目标计量单位不同", "the figure is in another unit than the target");
            case NOT_COLLECTED -> notCollected();
            case NO_FILINGS -> new Why("当期尚无已接收数据", "nothing has been accepted for the period");
            case SUPPRESSED -> new Why("企业过少，不予显示", "too few enterprises to show");
            case UNKNOWN -> new Why("缺少系数或基数，不作推算", "a coefficient or a base is missing; nothing is guessed");
        };
    }

    private static Why notCollected() {
        return new Why("尚未采集", "not collected yet");
    }
}
