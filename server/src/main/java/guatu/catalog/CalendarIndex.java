package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The days on which work differs from the week: holidays and the working weekends that make up for them (调休).
final class CalendarIndex {

    /// One such day in a region.
    record Day(LocalDate day, RegionCode region, boolean workday, String name) {}

    private final Map<RegionCode, Map<LocalDate, Day>> days = new HashMap<>();

    CalendarIndex(List<Day> exceptions) {
        exceptions.forEach(day ->
                days.computeIfAbsent(day.region(), region -> new HashMap<>()).put(day.day(), day));
    }

    /// The days of a region that differ; empty where none does.
    Map<LocalDate, Day> of(RegionCode region) {
        return days.getOrDefault(region, Map.of());
    }
}
