package guatu.projects.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 倒排工期: dates counted back from the day of production in working days, so that the last is that day.
final class BackPlan {

    private BackPlan() {}

    /// A kind of milestone.
    ///
    /// @param workdays from the one before to this one
    record Kind(String code, String nameZh, int workdays, int weight) {}

    /// A milestone with its dates.
    record Dated(Kind kind, LocalDate starts, LocalDate due) {}

    /// Working days of a place.
    interface Calendar {

        boolean workday(LocalDate day);
    }

    /// @param kinds in their order, the last the production itself
    static List<Dated> of(LocalDate production, List<Kind> kinds, Calendar calendar) {
        var dated = new ArrayList<Dated>();
        var due = production;
        for (var kind : kinds.reversed()) {
            var starts = back(due, kind.workdays(), calendar);
            dated.addFirst(new Dated(kind, starts, due));
            due = starts;
        }
        return dated;
    }

    /// The day so many working days before.
    static LocalDate back(LocalDate day, int workdays, Calendar calendar) {
        var at = day;
        for (int left = workdays; left > 0; ) {
            left -= calendar.workday(at) ? 1 : 0;
            at = at.minusDays(1);
        }
        return at;
    }
}
