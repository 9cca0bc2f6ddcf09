package guatu.projects.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How long an item has taken and may still take, on working days: from the day after it was accepted, without the days
/// on which its clock stood still, both ends of a stop included (mechanisms.md c0.1).
final class ItemClock {

    private static final int LONGEST = 3000;

    private ItemClock() {}

    /// What an event does to the clock.
    enum Effect {
        NONE,
        RUNS,
        STOPS,
        ENDS
    }

    /// A change of the clock.
    ///
    /// @param fresh whether the item was handed in anew: the clock begins again
    record Tick(LocalDate day, Effect effect, boolean fresh) {}

    /// A limit as it stands.
    ///
    /// @param due the last day; where the clock stands still today it moves on with each day
    /// @param left working days left; negative when it is late
    /// @param ended when the item came to its end
    record Reading(LocalDate started, LocalDate due, int left, boolean still, Optional<LocalDate> ended) {

        boolean late() {
            return left < 0;
        }
    }

    private record Stretch(LocalDate from, LocalDate to) {}

    /// The limit of so many working days, read on a day; empty before the clock first runs.
    static Optional<Reading> read(List<Tick> ticks, int limit, LocalDate today, Predicate<LocalDate> workday) {
        Optional<LocalDate> started = Optional.empty();
        Optional<LocalDate> stopped = Optional.empty();
        Optional<LocalDate> ended = Optional.empty();
        var stops = new ArrayList<Stretch>();
        for (var tick : ticks) {
            if (tick.fresh()) {
                started = Optional.empty();
                stopped = Optional.empty();
                ended = Optional.empty();
                stops.clear();
            }
            switch (tick.effect()) {
                case RUNS -> {
                    stopped.ifPresent(from -> stops.add(new Stretch(from, tick.day())));
                    stopped = Optional.empty();
                    started = started.or(() -> Optional.of(tick.day()));
                }
                case STOPS -> stopped = stopped.or(() -> Optional.of(tick.day()));
                case ENDS -> {
                    stopped.ifPresent(from -> stops.add(new Stretch(from, tick.day())));
                    stopped = Optional.empty();
                    ended = Optional.of(tick.day());
                }
                case NONE -> {
                    // before acceptance, or while papers are being supplied: it stays as it is
                }
            }
        }
        if (started.isEmpty()) {
            return Optional.empty();
        }
        var until = ended.orElse(today);
        stopped.ifPresent(from -> stops.add(new Stretch(from, until)));
        var due = due(started.get(), limit, stops, workday);
        int spent = spent(started.get(), until, stops, workday);
        return Optional.of(new Reading(started.get(), due, limit - spent, stopped.isPresent(), ended));
    }

    private static LocalDate due(LocalDate started, int limit, List<Stretch> stops, Predicate<LocalDate> workday) {
        var day = started;
        int left = limit;
        for (int guard = 0; left > 0 && guard < LONGEST; guard++) {
            day = day.plusDays(1);
            left -= counts(day, stops, workday) ? 1 : 0;
        }
        return day;
    }

    private static int spent(LocalDate started, LocalDate until, List<Stretch> stops, Predicate<LocalDate> workday) {
        return until.isAfter(started)
                ? (int) started.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(day -> counts(day, stops, workday))
                        .count()
                : 0;
    }

    private static boolean counts(LocalDate day, List<Stretch> stops, Predicate<LocalDate> workday) {
        return workday.test(day)
                && stops.stream().noneMatch(stop -> !day.isBefore(stop.from()) && !day.isAfter(stop.to()));
    }
}
