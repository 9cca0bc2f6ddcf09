package guatu.figures;

import guatu.kernel.Period;
import guatu.kernel.Period.Cumulative;
import guatu.kernel.Period.Month;
import guatu.kernel.Period.Quarter;
import guatu.kernel.Period.Rolling;
import guatu.kernel.Period.Year;
import guatu.kernel.Unreadable;
import java.util.ArrayList;
import java.util.List;

/// The periods of a series, from one month or year to another, of one kind. Months in which nothing is filed are left
/// out.
final class Spans {

    static final int LONGEST = 240;

    private static final int FIRST_FILED = 2;

    private Spans() {}

    /// @param kind `month`, `cumulative`, `rolling`, `quarter` or `year`
    /// @param from a month `2024-02` or a year `2021`
    static List<Period> of(String kind, String from, String to) {
        var first = month(from, 1);
        var last = month(to, 12);
        var periods = new ArrayList<Period>();
        for (var month = first;
                !month.value().isAfter(last.value());
                month = new Month(month.value().plusMonths(1))) {
            add(periods, kind, month);
            if (periods.size() > LONGEST) {
                throw new Unreadable("to", to, "at most " + LONGEST + " periods", "区间过长，请缩短");
            }
        }
        return periods;
    }

    private static void add(List<Period> periods, String kind, Month month) {
        boolean filed = month.number() >= FIRST_FILED;
        switch (kind) {
            case "month" -> addIf(month.number() > FIRST_FILED, periods, month);
            case "cumulative" -> {
                if (filed) {
                    periods.add(new Cumulative(month.year(), month.number()));
                }
            }
            case "rolling" -> addIf(filed, periods, new Rolling(month));
            case "quarter" ->
                addIf(month.number() % 3 == 0, periods, new Quarter(month.year(), (month.number() + 2) / 3));
            case "year" -> addIf(month.number() == 12, periods, new Year(month.year()));
            default ->
                throw new Unreadable(
                        "kind",
                        kind,
                        "month, cumulative, rolling, quarter or year",
                        "序列种类为 month、cumulative、rolling、quarter 或 year");
        }
    }

    private static void addIf(boolean wanted, List<Period> periods, Period period) {
        if (wanted) {
            periods.add(period);
        }
    }

    private static Month month(String text, int ofYear) {
        return switch (Period.of(text)) {
            case Month month -> month;
            case Year year -> Month.of(year.value(), ofYear);
            case Cumulative cumulative -> cumulative.last();
            case Rolling rolling -> rolling.last();
            case Quarter quarter -> Month.of(quarter.year(), 3 * quarter.number());
        };
    }
}
