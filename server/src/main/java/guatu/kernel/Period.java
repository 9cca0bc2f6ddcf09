package guatu.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A stretch of the calendar that figures are reported for.
///
/// Text forms, after SDMX where it has one: `2025-10` a month, `2025-C10` January to October (1—10月), `2025-Q3`,
/// `2025`, and `2025-R10` the twelve months that end with October.
/// January has no filing of its own and February only 1—2月 (national reporting system), so `2025-01` and `2025-02` are
/// months of the calendar in which nothing is filed.
public sealed interface Period {

    /// First day, inclusive.
    LocalDate start();

    /// Last day, inclusive.
    LocalDate end();

    /// The same stretch one year before, the usual base of comparison.
    Period yearEarlier();

    /// Reads any of the text forms.
    static Period of(String text) {
        for (var form : Form.values()) {
            var match = form.pattern.matcher(text);
            if (match.matches()) {
                return form.read(Integer.parseInt(match.group(1)), match.groupCount() > 1 ? match.group(2) : "0");
            }
        }
        throw new Unreadable(
                "period",
                text,
                "2025-10, 2025-C10, 2025-Q3, 2025 or 2025-R10",
                "期间写作 2025-10、2025-C10（1—10月）、2025-Q3 或 2025");
    }

    /// A calendar month.
    record Month(YearMonth value) implements Period, Comparable<Month> {

        public static Month of(String text) {
            if (Period.of(text) instanceof Month month) {
                return month;
            }
            throw new Unreadable("month", text, "a month such as 2025-10", "月份写作 2025-10");
        }

        public static Month of(int year, int month) {
            return new Month(YearMonth.of(year, month));
        }

        @Override
        public Month yearEarlier() {
            return new Month(value.minusYears(1));
        }

        public Month previous() {
            return new Month(value.minusMonths(1));
        }

        public int year() {
            return value.getYear();
        }

        /// 1 to 12.
        public int number() {
            return value.getMonthValue();
        }

        /// January to this month. January alone has none: nothing is filed for it.
        public Cumulative cumulative() {
            return new Cumulative(year(), number());
        }

        @Override
        public LocalDate start() {
            return value.atDay(1);
        }

        @Override
        public LocalDate end() {
            return value.atEndOfMonth();
        }

        @Override
        public int compareTo(Month other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// January to a month of the same year (1—本月), as firms file it: never the sum of months.
    record Cumulative(int year, int number) implements Period {

        public Cumulative {
            if (number < 2 || number > 12) {
                throw new Unreadable(
                        "period", "%d-C%02d".formatted(year, number), "a last month of 02 to 12", "1月免报：累计期间从 1—2月 起");
            }
        }

        @Override
        public Cumulative yearEarlier() {
            return new Cumulative(year - 1, number);
        }

        public Month last() {
            return Month.of(year, number);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return last().end();
        }

        @Override
        public String toString() {
            return "%d-C%02d".formatted(year, number);
        }
    }

    record Quarter(int year, int number) implements Period {

        public Quarter {
            if (number < 1 || number > 4) {
                throw new Unreadable("period", "%d-Q%d".formatted(year, number), "a quarter of 1 to 4", "季度为 Q1 至 Q4");
            }
        }

        @Override
        public Quarter yearEarlier() {
            return new Quarter(year - 1, number);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 3 * number - 2, 1);
        }

        @Override
        public LocalDate end() {
            return start().plusMonths(3).minusDays(1);
        }

        @Override
        public String toString() {
            return "%d-Q%d".formatted(year, number);
        }
    }

    record Year(int value) implements Period {

        @Override
        public Year yearEarlier() {
            return new Year(value - 1);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(value, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(value, 12, 31);
        }

        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /// The twelve months that end with a month. Shown beside a yearly threshold before the year is full, and marked so.
    record Rolling(Month last) implements Period {

        @Override
        public Rolling yearEarlier() {
            return new Rolling(last.yearEarlier());
        }

        @Override
        public LocalDate start() {
            return last.value().minusMonths(11).atDay(1);
        }

        @Override
        public LocalDate end() {
            return last.end();
        }

        @Override
        public String toString() {
            return "%d-R%02d".formatted(last.year(), last.number());
        }
    }

    /// The five text forms.
    enum Form {
        MONTH("(\\d{4})-(0[1-9]|1[0-2])"),
        CUMULATIVE("(\\d{4})-C(0[2-9]|1[0-2])"),
        QUARTER("(\\d{4})-Q([1-4])"),
        ROLLING("(\\d{4})-R(0[1-9]|1[0-2])"),
        YEAR("(\\d{4})");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private Period read(int year, String part) {
            int number = Integer.parseInt(part);
            return switch (this) {
                case MONTH -> Month.of(year, number);
                case CUMULATIVE -> new Cumulative(year, number);
                case QUARTER -> new Quarter(year, number);
                case ROLLING -> new Rolling(Month.of(year, number));
                case YEAR -> new Year(year);
            };
        }
    }
}
