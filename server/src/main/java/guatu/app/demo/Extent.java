package guatu.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// How large a demo is, and over which months it runs.
///
/// @param permille enterprises in thousandths of the outline's; totals grow with them
/// @param baseYear the year before the first filing: it gives the base amounts, and its end the first stock
/// @param last the last month that may be filed
public record Extent(int permille, int baseYear, YearMonth last) {

    /// As large as the outline, 2021-02 to 2025-10.
    public static final Extent PROVINCE = new Extent(1000, 2020, YearMonth.of(2025, 10));

    /// About so many enterprises over 22 months of filings (2023 and 2024).
    public static Extent bench(int firms) {
        return new Extent(firms * 10 / 7, 2022, YearMonth.of(2024, 12));
    }

    /// The same enterprises to another last month.
    public Extent until(YearMonth other) {
        return new Extent(permille, baseYear, other);
    }

    int of(int count) {
        return Math.toIntExact((long) count * permille / 1000);
    }

    /// The largest enterprises are single ones: they stand in a whole province only.
    boolean hasGiants() {
        return permille == 1000;
    }

    int months() {
        return (last.getYear() - baseYear + 1) * 12;
    }

    /// Place of a month in series that begin with January of the base year.
    int at(YearMonth month) {
        return (month.getYear() - baseYear) * 12 + month.getMonthValue() - 1;
    }

    /// The day on which a year's totals are weighed: its end, or that of the last month.
    LocalDate weighed(int year) {
        return year == last.getYear() ? last.atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /// The months with a filing, in order: February to December of each year.
    public List<YearMonth> filed() {
        return Stream.iterate(
                        YearMonth.of(baseYear + 1, 2), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> month.getMonthValue() > 1)
                .toList();
    }
}
