package guatu.app.bench;

import guatu.reporting.review.Four;
import guatu.reporting.review.History;
import guatu.reporting.review.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// The checks of B204-1 that ask for a reason, as the review trial counts them: what a reviewer without a queue
/// goes
/// by.
///
/// @param bounds a dated parameter by its code
record AskingRules(Function<String, BigDecimal> bounds) {

    private static final List<String> SLIPS = List.of("E14_RATIO_1", "E14_RATIO_2", "E14_RATIO_3");

    /// E07, E09, E12 or E14.
    boolean ask(History filing) {
        var flow = filing.current().flow();
        var base = filing.current().base();
        boolean february = filing.current().opensTheYear();
        var before = filing.past().stream()
                .findFirst()
                .map(row -> row.flow())
                .filter(row -> !february)
                .orElse(Four.NONE);
        return salesRate(flow)
                || growth(flow.output(), base.output(), "E09_YEAR")
                || growth(flow.output(), before.output(), "E09_MONTH")
                || flow.output() > 0 != flow.power() > 0
                || slip(flow, before, base);
    }

    private boolean salesRate(Four flow) {
        return flow.positive(Measure.OUTPUT)
                && outside(100.0 * Math.max(0, flow.sales()) / flow.output(), "E07_LOW", "E07_HIGH");
    }

    private boolean growth(long now, long before, String rule) {
        return before > 0 && outside(100.0 * now / before - 100, rule + "_LOW", rule + "_HIGH");
    }

    private boolean slip(Four flow, Four before, Four base) {
        for (var measure : Measure.values()) {
            long other = before.positive(measure) ? before.of(measure) : base.of(measure);
            if (other > 0 && flow.positive(measure)) {
                double ratio = (double) flow.of(measure) / other;
                double tolerance = bound("E14_TOLERANCE") / 100;
                if (SLIPS.stream().anyMatch(slip -> Math.abs(ratio / bound(slip) - 1) <= tolerance)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean outside(double percent, String low, String high) {
        return percent < bound(low) || percent > bound(high);
    }

    private double bound(String code) {
        return bounds.apply(code).doubleValue();
    }
}
