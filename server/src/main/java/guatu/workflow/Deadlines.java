package guatu.workflow;

import guatu.catalog.WorkingDays;
import guatu.kernel.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/// Works deadlines out: from data, as of the clock, never from a job that ran or did not. The rule in words and its
/// examples: `docs/rules/deadlines.csv` and `docs/rules/workflow.md`.
@Service
class Deadlines {

    private final WorkingDays days;
    private final Clock clock;

    Deadlines(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// When so much of a unit is over that began at an instant, in a place, with the clocks stopped on some days.
    Deadline of(Instant start, int amount, LimitUnit unit, RegionCode place, List<Pause> pauses) {
        var from = day(start);
        if (unit == LimitUnit.HOUR) {
            return hours(start, amount, place, pauses);
        }
        var due = switch (unit) {
            case WORKDAY -> count(from, amount, pauses, days.of(place));
            case DAY -> count(from, amount, pauses, day -> true);
            case MONTH_END ->
                moved(from, from.plusMonths(amount).with(TemporalAdjusters.lastDayOfMonth()), place, pauses);
            case MONTH_DAY -> moved(from, monthDay(from, amount), place, pauses);
            case HOUR -> throw new IllegalStateException("read above");
        };
        return new Deadline(
                due, due.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), remaining(due, place, pauses));
    }

    /// The day so many working days before (negative) or after another.
    LocalDate shifted(LocalDate day, int workdays, RegionCode place) {
        if (workdays >= 0) {
            return days.plus(day, workdays, place);
        }
        var works = days.of(place);
        var found = day;
        for (int left = -workdays; left > 0; ) {
            found = found.minusDays(1);
            left -= works.test(found) ? 1 : 0;
        }
        return found;
    }

    /// How many working days lie after the one day up to and with the other; negative when they run backwards.
    int between(LocalDate from, LocalDate to, RegionCode place) {
        return days.between(from, to, place);
    }

    /// The working days of a place from one day to another, both inclusive.
    List<LocalDate> workdays(LocalDate first, LocalDate last, RegionCode place) {
        return last.isBefore(first)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).filter(days.of(place)).toList();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The day on which so many days have passed that count and on which the clocks do not stand still.
    private static LocalDate count(LocalDate from, int amount, List<Pause> pauses, Predicate<LocalDate> counts) {
        var day = from;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= counts.test(day) && !Pause.any(pauses, day) ? 1 : 0;
        }
        return day;
    }

    /// A fixed day, later by the working days on which the clocks stood still on the way to it.
    private LocalDate moved(LocalDate from, LocalDate fixed, RegionCode place, List<Pause> pauses) {
        var works = days.of(place);
        var due = fixed;
        for (var day = from.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (Pause.any(pauses, day) && works.test(day)) {
                due = days.plus(due, 1, place);
            }
        }
        return due;
    }

    private static LocalDate monthDay(LocalDate from, int dayOfMonth) {
        var here = from.withDayOfMonth(dayOfMonth);
        return here.isAfter(from) ? here : here.plusMonths(1);
    }

    /// Hours run day and night; each day on which the clocks stand still puts them off by a day.
    private Deadline hours(Instant start, int amount, RegionCode place, List<Pause> pauses) {
        var at = start.plus(Duration.ofHours(amount));
        for (var day = day(start); !day.isAfter(day(at)); day = day.plusDays(1)) {
            at = Pause.any(pauses, day) ? at.plus(Duration.ofDays(1)) : at;
        }
        return new Deadline(day(at), at, remaining(day(at), place, pauses));
    }

    private int remaining(LocalDate due, RegionCode place, List<Pause> pauses) {
        var today = today();
        if (due.isBefore(today) || pauses.isEmpty()) {
            return days.between(today, due, place);
        }
        return (int) today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(days.of(place).and(day -> !Pause.any(pauses, day)))
                .count();
    }
}
