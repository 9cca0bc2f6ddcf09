package guatu.projects.counts;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;

/// A rate whose parts do not divide to what is printed cannot be kept (145 signed, 120 landed are not 81.1 %).
public final class RateDoesNotDivide extends Refusal {

    RateDoesNotDivide(long numerator, long denominator, BigDecimal printed, BigDecimal right) {
        super(
                Kind.UNACCEPTABLE,
                "%d÷%d＝%s%%，不是 %s%%。The parts divide to %s %%."
                        .formatted(
                                numerator,
                                denominator,
                                right.toPlainString(),
                                printed.toPlainString(),
                                right.toPlainString()),
                List.of(Finding.blocking(
                        "rate-divides",
                        "printed",
                        printed.toPlainString(),
                        right.toPlainString(),
                        "请核对分子、分母与小数位数，比率须能由两者重新算出")));
    }
}
