package guatu.plan.compiler;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The years of the plan itself, from its title: 2022—2025年, 2026年, or a five-year plan's number.
record PlanYears(int from, int to) {

    private static final Pattern SPAN = Pattern.compile("(20\\d{2})\\s?年?[-—–~至到]{1,2}\\s?(20\\d{2})年");
    private static final Pattern ONE = Pattern.compile("(20\\d{2})年(?!前|底|末|远景|版|以来|-)");
    private static final Pattern FIVE = Pattern.compile("十([一二三四五六七八九])五");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})[-年]");
    private static final int FIRST_OF_TENTH = 2001;

    boolean oneYear() {
        return from == to;
    }

    /// From the title.
    static Optional<PlanYears> of(String title) {
        String plain = Plain.of(title);
        var span = SPAN.matcher(plain);
        if (span.find()) {
            return Optional.of(new PlanYears(year(span.group(1)), year(span.group(2))));
        }
        var five = FIVE.matcher(plain);
        if (five.find()) {
            int from = fiveYearPlan(five.group(1));
            return Optional.of(new PlanYears(from, from + 4));
        }
        var one = ONE.matcher(plain);
        return one.find() ? Optional.of(new PlanYears(year(one.group(1)), year(one.group(1)))) : Optional.empty();
    }

    /// The year before which every figure is history.
    static int start(Optional<PlanYears> years, List<String> dates) {
        if (years.isPresent()) {
            return years.get().from();
        }
        return dates.stream()
                .map(YEAR::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToInt(m -> year(m.group(1)))
                .max()
                .orElse(0);
    }

    /// The first year of the 十N五: five years each, the 十五 ("tenth") from 2001.
    static int fiveYearPlan(String digit) {
        return FIRST_OF_TENTH + 5 * ChineseNumerals.ordinal(digit);
    }

    static int year(String text) {
        var han = ChineseNumerals.value(text);
        return han.map(java.math.BigDecimal::intValue).orElseGet(() -> Integer.parseInt(text));
    }
}
