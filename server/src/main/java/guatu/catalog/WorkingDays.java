package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        return of(region).test(day);
    }

    /// The working days of a place, for whoever asks for many: they are counted once.
    public Workdays of(RegionCode region) {
        var calendar = codes.now().calendar();
        return calendar.workdays(region, place -> new Workdays(rule(place, calendar)));
    }

    private Predicate<LocalDate> rule(RegionCode region, CalendarIndex calendar) {
        var nearest = Stream.iterate(
                        Optional.of(regions.get(region)), Optional::isPresent, place -> above(place.orElseThrow()))
                .map(place -> calendar.of(place.orElseThrow().code()))
                .filter(days -> !days.isEmpty())
                .toList();
        return day -> {
            for (var days : nearest) {
                if (days.containsKey(day)) {
                    return Objects.requireNonNull(days.get(day)).workday();
                }
            }
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        };
    }

    /// The day on which a limit of so many working days ends, when the first of them is the next working day
    /// after the start. With 0 it is the start itself.
    ///
    /// @param workdays 0 or more
    public LocalDate plus(LocalDate start, int workdays, RegionCode region) {
        var works = of(region);
        var day = start;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            left -= works.test(day) ? 1 : 0;
        }
        return day;
    }

    /// How many working days lie after the one day up to and with the other; negative when they run backwards.
    public int between(LocalDate from, LocalDate to, RegionCode region) {
        return of(region).between(from, to);
    }

    private Optional<Region> above(Region place) {
        return place.parent().map(regions::get);
    }
}
