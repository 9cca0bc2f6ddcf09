package guatu.projects.tasks;

import guatu.projects.tasks.FullSetRepository.SetRow;
import java.time.LocalDate;
import java.util.Optional;

/// The full set of dispatch (台账与任务、问题、责任三清单) that a project over the bound has: it is opened within so many
/// days of the crossing, and kept to the end of the year in which the total fell below (mechanisms.md P7).
///
/// @param least the bound, 元
/// @param applies whether the set is kept now
/// @param openBy the last day for opening it
/// @param opened when its task list began
/// @param late whether that day is over and no task list stands
/// @param keptUntil where the total fell below: to when it is kept all the same
record FullSet(
        long least,
        boolean applies,
        Optional<LocalDate> crossed,
        Optional<LocalDate> openBy,
        Optional<LocalDate> opened,
        boolean late,
        Optional<LocalDate> keptUntil,
        int tasks,
        int problems,
        int months) {

    static FullSet of(SetRow row, long total, boolean dispatched, long least, int days, LocalDate today) {
        var crossed = Optional.ofNullable(row.crossed());
        var kept = Optional.ofNullable(row.fell())
                .filter(day -> total < least)
                .map(day -> LocalDate.of(day.getYear(), 12, 31));
        boolean applies = dispatched
                && (total >= least || kept.filter(day -> !today.isAfter(day)).isPresent());
        var openBy = crossed.map(day -> day.plusDays(days));
        return new FullSet(
                least,
                applies,
                crossed,
                openBy,
                Optional.ofNullable(row.opened()),
                applies && row.tasks() == 0 && openBy.filter(today::isAfter).isPresent(),
                kept,
                row.tasks(),
                row.problems(),
                row.months());
    }
}
