package guatu.reporting;

import guatu.kernel.Refusal;

/// More filings in one request than are taken in one go.
public final class TooManyFilings extends Refusal {

    TooManyFilings(int met, int most) {
        super(
                Kind.TOO_LARGE,
                "一次最多 %d 张，收到 %d 张。At most %d filings in one go, met %d.".formatted(most, met, most, met));
    }
}
