package guatu.reporting.pack;

import guatu.catalog.WorkingDays;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Works out the filing windows of a form: a day of the next month, moved to the next working day, and working
/// days after it. January has none (settled.md 5); a yearly form has one a year.
public final class WindowCalendar {

    /// The province's clock.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The five moments of a month.
    public record Dates(
            Period.Month month,
            Instant opensAt,
            Instant firmUntil,
            Instant countyUntil,
            Instant prefectureUntil,
            Instant provinceUntil,
            String source) {}

    private final FormFile.Windows windows;
    private final WorkingDays days;

    public WindowCalendar(FormFile.Windows windows, WorkingDays days) {
        this.windows = windows;
        this.days = days;
    }

    /// The windows of all months that have one, in order.
    public List<Dates> dates() {
        var dates = new ArrayList<Dates>();
        for (var month = windows.first(); month.compareTo(windows.last()) <= 0; month = next(month)) {
            if (windows.yearly() ? month.number() == 12 : month.number() != 1) {
                dates.add(dates(month, ruleOf(month)));
            }
        }
        return dates;
    }

    private FormFile.WindowRule ruleOf(Period.Month month) {
        return windows.rules().stream()
                .filter(rule -> rule.from().compareTo(month) <= 0)
                .max(Comparator.comparing(FormFile.WindowRule::from))
                .orElseThrow(() -> new IllegalArgumentException("No window rule covers %s.".formatted(month)));
    }

    private Dates dates(Period.Month month, FormFile.WindowRule rule) {
        var opens = rule.opens().in(month);
        var firm = workday(rule.firm().in(month));
        return new Dates(
                month,
                at(opens, rule.opens().at()),
                at(firm, rule.firm().at()),
                after(firm, rule.county()),
                after(firm, rule.prefecture()),
                after(firm, rule.province()),
                rule.source());
    }

    private Instant after(LocalDate firm, FormFile.Moment moment) {
        return at(days.plus(firm, moment.workdays().orElse(0), windows.region()), moment.at());
    }

    private LocalDate workday(LocalDate day) {
        return days.isWorkday(day, windows.region()) ? day : days.plus(day, 1, windows.region());
    }

    private static Period.Month next(Period.Month month) {
        return new Period.Month(month.value().plusMonths(1));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
