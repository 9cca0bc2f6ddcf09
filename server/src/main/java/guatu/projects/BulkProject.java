package guatu.projects;

import guatu.kernel.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project that is taken over whole, with its past.
///
/// @param sheet the record by field, as the form has it; money in 元
/// @param stages how it went along the axis, S0 first
/// @param reserves the reserves that it is in, the county's first
/// @param approvalIssued the day of its 核准 document, where it has one
public record BulkProject(
        Map<String, String> sheet,
        Optional<EnterpriseId> enterprise,
        Optional<ProjectCode> code,
        List<BulkStage> stages,
        Optional<BulkStatus> status,
        List<BulkReserve> reserves,
        LocalDate confirmedOn,
        Optional<LocalDate> approvalIssued,
        List<BulkSponsor> sponsors,
        List<BulkItem> items,
        boolean demo) {

    public BulkProject {
        sheet = Map.copyOf(sheet);
        stages = List.copyOf(stages);
        reserves = List.copyOf(reserves);
        sponsors = List.copyOf(sponsors);
        items = List.copyOf(items);
    }

    public record BulkStage(Stage stage, LocalDate since, boolean partial, String reason) {}

    public record BulkStatus(SideStatus status, LocalDate since, String reason, Optional<LocalDate> plannedResume) {}

    public record BulkReserve(ReserveLevel level, LocalDate since) {}

    /// A leader, with what was raised on visits.
    ///
    /// @param seat the post that acts for him; 0 where none does
    public record BulkSponsor(
            ReserveLevel level, String leader, String leaderPost, long seat, LocalDate from, List<BulkVisit> visits) {}

    /// A visit, and what was raised or promised there.
    ///
    /// @param promised until when it is to be kept, where it is a promise
    /// @param solvedOn when the problem was solved; empty while it is open
    public record BulkVisit(
            LocalDate day, String place, String problem, Optional<LocalDate> promised, Optional<LocalDate> solvedOn) {}

    /// What happened to a preliminary procedure, by the moves of the pack.
    public record BulkItem(
            String procedure,
            int no,
            String event,
            String state,
            String holder,
            String clock,
            LocalDate day,
            String reason) {}
}
