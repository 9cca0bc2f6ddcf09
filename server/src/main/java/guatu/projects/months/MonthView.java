package guatu.projects.months;

import guatu.catalog.Label;
import guatu.kernel.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project's month as its page shows it. Amounts in 元; what adds up is computed here, and nowhere typed.
///
/// @param draftVersion 0 without a draft
/// @param thisYear completed since January, this month included
/// @param sinceStart completed since the start of the works, this month included
/// @param arrived money since January, this month included
/// @param plan the month and the year in the adjusted baseline
/// @param statistics what form 206-1 has of the same code to this month; empty where it has nothing
/// @param papers labels of what is attached
record MonthView(
        long project,
        String code,
        String nameZh,
        String unitName,
        Label region,
        String stage,
        String stageZh,
        String stageEn,
        long total,
        String month,
        MonthState state,
        String stateZh,
        String stateEn,
        int revision,
        WindowView window,
        Optional<MonthFields> filed,
        Optional<MonthBody> draft,
        int draftVersion,
        long thisYear,
        long sinceStart,
        long arrived,
        Optional<PlanView> plan,
        Optional<Long> statistics,
        List<Finding> findings,
        List<String> papers,
        List<StepView> steps,
        List<PastView> past,
        List<Label> progressList,
        List<TaskRow> tasks,
        MayView may) {

    record WindowView(LocalDate opens, LocalDate due, boolean open, String preset, String source) {}

    /// What was handed in last, in 元.
    record MonthFields(
            long construction,
            long equipment,
            long other,
            long invested,
            Map<String, Long> funds,
            String progress,
            Map<String, String> milestones,
            int workersPlanned,
            int workersPresent,
            boolean stopped,
            String stopReason,
            String problems,
            long nextPlan,
            String machines,
            String colour,
            Map<String, String> reasons) {}

    /// @param baseline its number: 0 the first
    /// @param first the month in the first baseline
    record PlanView(int baseline, long year, long month, long expected, long first) {}

    record StepView(
            int no,
            int revision,
            String kind,
            int level,
            String reason,
            List<String> faults,
            String approver,
            LocalDate due,
            Instant at,
            String byZh,
            String byEn) {}

    /// A month before, as it counts or was handed in last.
    record PastView(String month, long invested, long arrived, int revision) {}

    /// A milestone of the project.
    record TaskRow(long id, String name, LocalDate due) {}

    /// What the acting post may do now, and why not the main thing.
    record MayView(
            boolean submit, boolean accept, boolean giveBack, boolean reopen, String whyNotZh, String whyNotEn) {}

    /// A row of a month's list.
    record MonthRow(
            long project,
            String code,
            String nameZh,
            String unitName,
            Label region,
            String stage,
            long total,
            String month,
            MonthState state,
            String stateZh,
            String stateEn,
            int revision,
            Optional<Long> invested,
            String colour,
            int findings,
            Optional<LocalDate> due,
            boolean late) {}
}
