package guatu.catalog;

import java.time.LocalDate;
import java.util.function.Predicate;

/// The working days of one place, counted once: lists ask of a thousand deadlines at a time. Days outside the counted
/// years are asked of the rule itself.
public final class Workdays implements Predicate<LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 30 * 366;

    private final Predicate<LocalDate> rule;

    /// How many lie from the first counted day up to and with each.
    private final int[] until = new int[DAYS];

    Workdays(Predicate<LocalDate> rule) {
        this.rule = rule;
        for (int i = 1; i < DAYS; i++) {
            until[i] = until[i - 1] + (rule.test(FIRST.plusDays(i)) ? 1 : 0);
        }
    }

    @Override
    public boolean test(LocalDate day) {
        int i = index(day);
        boolean counted = i > 0 && i < DAYS;
        return counted ? until[i - 1] < until[i] : rule.test(day);
    }

    /// How many lie after the one day up to and with the other; negative when they run backwards.
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int low = index(from);
        int high = index(to);
        return low >= 0 && high < DAYS
                ? until[high] - until[low]
                : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(rule).count();
    }

    private static int index(LocalDate day) {
        return Math.clamp(day.toEpochDay() - FIRST.toEpochDay(), -1, DAYS);
    }
}
