package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.Finding;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The day by which a firm is to answer a query or to file a returned form again: as the office says, or so many
/// working
/// days of the firm's place. The day is over at midnight, Asia/Shanghai.
@Service
class Dues {

    static final String QUERY = "QUERY_WORKDAYS";
    static final String RETURN = "RETURN_WORKDAYS";

    private static final String LONGEST = "DUE_LONGEST";
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Parameters parameters;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    Dues(Parameters parameters, WorkingDays days, Regions regions, Clock clock) {
        this.parameters = parameters;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WindowCalendar.ZONE);
    }

    /// The day that holds where the office names none.
    LocalDate standard(String parameter, int region) {
        var today = today();
        var workdays = parameters.get(parameter, today).value().intValueExact();
        return days.plus(today, workdays, regions.ofSlot(region).code());
    }

    /// The day that the office names, or the standard one.
    ///
    /// @throws DueRefused when it is not ahead, or too far ahead
    LocalDate of(Optional<LocalDate> named, String parameter, int region) {
        if (named.isEmpty()) {
            return standard(parameter, region);
        }
        var today = today();
        var last = today.plusDays(parameters.get(LONGEST, today).value().longValueExact());
        var day = named.get();
        if (day.isBefore(today) || day.isAfter(last)) {
            throw new DueRefused(List.<Finding>of(
                    Texts.finding("due", "range", BLOCKS, "due", day.toString(), today + " … " + last, today, last)));
        }
        return day;
    }

    /// The last moment of a day.
    static Instant end(LocalDate day) {
        return day.atTime(LAST).atZone(WindowCalendar.ZONE).toInstant();
    }
}
