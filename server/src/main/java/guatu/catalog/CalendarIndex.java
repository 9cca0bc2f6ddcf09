package guatu.catalog;

import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The days on which work differs from the week: holidays and the working weekends that make up for them (调休).
final class CalendarIndex {

    /// One such day in a region.
    record Day(LocalDate day, RegionCode region, boolean workday, String name) {}

    private final Map<RegionCode, Map<LocalDate, Day>> days = new HashMap<>();

    /// Kept as long as these codes hold: with others the calendar is another one too.
    private final Map<RegionCode, Workdays> counted = new ConcurrentHashMap<>();

    CalendarIndex(List<Day> exceptions) {
        exceptions.forEach(day ->
                days.computeIfAbsent(day.region(), region -> new HashMap<>()).put(day.day(), day));
    }

    /// The days of a region that differ; empty where none does.
    Map<LocalDate, Day> of(RegionCode region) {
        return days.getOrDefault(region, Map.of());
    }

    /// The working days of a place, counted by its rule when they are first asked for.
    Workdays workdays(RegionCode region, Function<RegionCode, Workdays> count) {
        return counted.computeIfAbsent(region, count);
    }
}
