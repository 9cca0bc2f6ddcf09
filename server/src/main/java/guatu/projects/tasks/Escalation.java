package guatu.projects.tasks;

import java.time.LocalDate;
import java.util.List;

/// Which level holds a problem on a day: each has so many working days, then it goes up by itself, as of the clock.
final class Escalation {

    private Escalation() {}

    /// @param since the first day on which the level holds it
    /// @param until its last day; the last level has none, and [LocalDate#MAX] stands there
    record Held(int level, LocalDate since, LocalDate until) {}

    /// Adds working days to a day.
    interface Calendar {

        LocalDate plus(LocalDate day, int workdays);
    }

    /// @param level who held it first
    /// @param since the day on which that level got it
    /// @param workdays by level, from 1; 0 for the last, which has no level above
    static Held on(LocalDate today, int level, LocalDate since, List<Integer> workdays, Calendar calendar) {
        int at = level;
        var from = since;
        while (at < workdays.size()) {
            var until = calendar.plus(from, workdays.get(at - 1));
            if (!today.isAfter(until)) {
                return new Held(at, from, until);
            }
            at++;
            from = until;
        }
        return new Held(at, from, LocalDate.MAX);
    }
}
