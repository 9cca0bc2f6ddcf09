package guatu.projects.months;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What was done with a month report.
///
/// @param level who did it: 0 the unit, 1 county, 2 prefecture, 3 province
/// @param faults what a return lists, one a line
/// @param approver of a revision after the lock
/// @param due until when whoever has it now is to act
public record MonthStep(
        int no,
        int revision,
        Kind kind,
        int level,
        String reason,
        List<String> faults,
        String approver,
        LocalDate due,
        Instant at,
        long person,
        String byZh,
        String byEn) {

    /// What.
    public enum Kind {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        REOPENED
    }

    public MonthStep {
        faults = List.copyOf(faults);
    }
}
