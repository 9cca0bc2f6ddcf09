package guatu.projects.months;

import guatu.kernel.Finding;
import guatu.projects.lights.LampColour;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What a unit reported of a month in a revision; amounts in 元. What adds up is computed, and is not here.
///
/// @param funds arrived in the month, by [#SOURCES]
/// @param progress a code of the list of stages of the works
/// @param milestones task number → day reached or forecast, as `2025-10-31` or `~2025-12-31`
/// @param colour the unit's own judgement: lamp S
/// @param reasons of findings that ask for one, by rule
public record MonthReport(
        long project,
        YearMonth month,
        int revision,
        long construction,
        long equipment,
        long other,
        List<Long> funds,
        String progress,
        Map<String, String> milestones,
        int workersPlanned,
        int workersPresent,
        boolean stopped,
        String stopReason,
        String problems,
        long nextPlan,
        String machines,
        LampColour colour,
        Map<String, String> reasons,
        List<Finding> findings,
        Instant at) {

    /// Where money comes from, in the order of the amounts.
    public static final List<String> SOURCES =
            List.of("own", "bank", "bond", "central", "provincial", "prefecture", "fund", "otherFunds");

    public MonthReport {
        funds = List.copyOf(funds);
        milestones = Map.copyOf(milestones);
        reasons = Map.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    /// Completed in the month.
    public long invested() {
        return construction + equipment + other;
    }

    /// Money that arrived in the month.
    public long arrived() {
        return funds.stream().mapToLong(Long::longValue).sum();
    }

    /// Whether another says the same, whoever found what in it.
    boolean same(MonthReport than) {
        return construction == than.construction
                && equipment == than.equipment
                && other == than.other
                && funds.equals(than.funds)
                && progress.equals(than.progress)
                && milestones.equals(than.milestones)
                && workersPlanned == than.workersPlanned
                && workersPresent == than.workersPresent
                && stopped == than.stopped
                && stopReason.equals(than.stopReason)
                && problems.equals(than.problems)
                && nextPlan == than.nextPlan
                && machines.equals(than.machines)
                && colour == than.colour
                && reasons.equals(than.reasons);
    }
}
