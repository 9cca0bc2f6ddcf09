package guatu.plan;

import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.Unreadable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Reads what a page is about from its address. Without a period it is January to the month that ended last; January
/// alone is not filed, so in February it is still the year before (settled.md 5).
@Service
public class Horizons {

    private final KnownTimes knownTimes;
    private final Clock clock;

    Horizons(KnownTimes knownTimes, Clock clock) {
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    /// The horizon.
    ///
    /// @param period `2025-C10`, a month or a year; empty for the latest
    /// @param known an instant, a day (its end) or a number of the order of knowing; empty for now
    /// @throws Unreadable when one of them is neither
    public Horizon of(Optional<String> period, Optional<String> known) {
        var at = known.map(this::known).orElse(KnownTime.NOW);
        var asOf = known.filter(text -> !text.matches("\\d{1,18}"))
                .map(Horizons::instant)
                .orElseGet(() -> at.equals(KnownTime.NOW) ? clock.instant() : knownTimes.when(at));
        return new Horizon(period.map(Horizons::cumulative).orElseGet(() -> latest(asOf)), at, asOf);
    }

    private KnownTime known(String text) {
        return text.matches("\\d{1,18}") ? new KnownTime(Long.parseLong(text)) : knownTimes.at(instant(text));
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.ofHours(8))
                            .toInstant()
                            .minusMillis(1)
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME
                            // a plus sign that an address turned into a space is put back
                            .parse(text.replace(' ', '+'), OffsetDateTime::from)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(
                    "known",
                    text,
                    "an instant such as 2025-11-01T08:00:00+08:00, a day or a number",
                    "时点写作 2025-10-31 或 2025-11-01T08:00:00+08:00");
        }
    }

    private static Period.Cumulative cumulative(String text) {
        return switch (Period.of(text)) {
            case Period.Cumulative cumulative -> cumulative;
            case Period.Month month -> month.cumulative();
            case Period.Year year -> new Period.Cumulative(year.value(), 12);
            case Period.Quarter quarter -> new Period.Cumulative(quarter.year(), quarter.number() * 3);
            case Period.Rolling rolling -> rolling.last().cumulative();
        };
    }

    private Period.Cumulative latest(Instant asOf) {
        var last = LocalDate.ofInstant(asOf, clock.getZone()).minusMonths(1);
        return last.getMonthValue() == 1
                ? new Period.Cumulative(last.getYear() - 1, 12)
                : new Period.Cumulative(last.getYear(), last.getMonthValue());
    }
}
