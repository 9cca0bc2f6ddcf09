package guatu.rollup;

import guatu.kernel.Period;
import guatu.kernel.Period.Cumulative;
import guatu.kernel.Period.Month;
import guatu.kernel.Period.Quarter;
import guatu.kernel.Period.Rolling;
import guatu.kernel.Period.Year;
import java.time.LocalDate;
import java.util.List;

/// One filed column of one month, added or taken away. A period's flow is the sum of its terms, so that year to date is
/// what was filed as 1—本月 and never a sum of months (settled.md 5).
///
/// @param month the first day of the month of the filing
record Term(int sign, LocalDate month, Column column) {

    private static final int FIRST_FILED = 2;
    private static final int LAST = 12;

    /// The terms of a period, the filing of its last month first; none where nothing is filed for it.
    static List<Term> of(Period period) {
        return switch (period) {
            case Month month ->
                month.number() > FIRST_FILED ? List.of(new Term(1, month.start(), Column.MONTH)) : List.of();
            case Cumulative cumulative -> List.of(plus(cumulative.year(), cumulative.number()));
            case Year year -> List.of(plus(year.value(), LAST));
            case Quarter quarter ->
                quarter.number() == 1
                        ? List.of(plus(quarter.year(), 3))
                        : List.of(
                                plus(quarter.year(), 3 * quarter.number()),
                                minus(quarter.year(), 3 * quarter.number() - 3));
            case Rolling rolling -> rolling(rolling.last());
        };
    }

    private static List<Term> rolling(Month last) {
        if (last.number() == LAST) {
            return List.of(plus(last.year(), LAST));
        }
        return last.number() < FIRST_FILED
                ? List.of()
                : List.of(
                        plus(last.year(), last.number()),
                        plus(last.year() - 1, LAST),
                        minus(last.year() - 1, last.number()));
    }

    private static Term plus(int year, int number) {
        return new Term(1, LocalDate.of(year, number, 1), Column.CUMULATIVE);
    }

    private static Term minus(int year, int number) {
        return new Term(-1, LocalDate.of(year, number, 1), Column.CUMULATIVE);
    }
}
