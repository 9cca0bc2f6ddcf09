package guatu.projects.months;

import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import guatu.kernel.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Reads "as known then" as addresses say it: a day (its end), an instant or a number of the order of knowing.
@Component
public class AsKnown {

    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
    private static final int DAY = 10;

    private final KnownTimes times;

    AsKnown(KnownTimes times) {
        this.times = times;
    }

    /// The number asked for; later than everything where nothing is given.
    ///
    /// @throws Unreadable when it is none of the three
    public long of(String text) {
        if (text.isBlank()) {
            return KnownTime.NOW.value();
        }
        try {
            if (text.matches("\\d{1,18}")) {
                return Long.parseLong(text);
            }
            var instant = text.length() == DAY
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(OFFICE)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return times.at(instant).value();
        } catch (DateTimeException e) {
            throw new Unreadable("known", text, "a day such as 2025-09-30", "时点写作 2025-09-30");
        }
    }
}
