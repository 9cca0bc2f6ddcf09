package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The calendar of working days: Monday to Friday, but for the national holidays and the working weekends that
/// make up for them (调休), as the State Council announces them each year, and the local days of a prefecture or
/// county. A place without an entry of its own has its prefecture's, then its province's (mechanisms.md c0.1).
@Service
public class WorkingDays {

    private final Codes codes;
    private final Regions regions;

    WorkingDays(Codes codes, Regions regions) {
        this.codes = codes;
        this.regions = regions;
    }

    /// Whether people work on a day in a place.
    public boolean isWorkday(LocalDate day, RegionCode region) {
        for (var place = Optional.of(regions.get(region)); place.isPresent(); place = above(place.get())) {
            var entry = codes.now().calendar().workday(day, place.get().code());
            if (entry.isPresent()) {
                return entry.get();
            }
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /// The day on which a limit of so many working days ends, when the first of them is the next working day
    /// after the start. With 0 it is the start itself.
    ///
    /// @param workdays 0 or more
    public LocalDate plus(LocalDate start, int workdays, RegionCode region) {
        var day = start;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkday(day, region) ? 1 : 0;
        }
        return day;
    }

    /// How many working days lie after the one day up to and with the other; negative when they run backwards.
    public int between(LocalDate from, LocalDate to, RegionCode region) {
        if (to.isBefore(from)) {
            return -between(to, from, region);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isWorkday(day, region))
                .count();
    }

    private Optional<Region> above(Region place) {
        return place.parent().map(regions::get);
    }
}
