package guatu.rollup;

import guatu.kernel.Period;
import guatu.kernel.Period.Cumulative;
import guatu.kernel.Period.Month;
import guatu.kernel.Period.Quarter;
import guatu.kernel.Period.Rolling;
import guatu.kernel.Period.Year;

/// What a yearly threshold is held against: a full year stays, and anything shorter becomes the twelve months that end
/// with it (settled.md 8).
final class Yearly {

    private Yearly() {}

    static Period of(Period period) {
        return switch (period) {
            case Year year -> year;
            case Rolling rolling -> rolling;
            case Month month -> new Rolling(month);
            case Cumulative cumulative -> new Rolling(cumulative.last());
            case Quarter quarter -> new Rolling(Month.of(quarter.year(), 3 * quarter.number()));
        };
    }
}
