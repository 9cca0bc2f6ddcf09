package guatu.projects;

import guatu.catalog.Label;
import guatu.projects.Approvals.Watch;
import guatu.projects.StageGuards.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project as its page shows it.
///
/// @param sheet the record, field by field
/// @param names the names behind the codes of the sheet, by field
/// @param next the stages that it can go on to, each with what it asks for
/// @param confirmBy until when it is to be confirmed; empty once nothing asks for it
record ProjectView(
        ProjectRow project,
        int version,
        Map<String, String> sheet,
        Map<String, Label> names,
        List<StageStep> stages,
        List<NextStep> next,
        List<StatusStep> statuses,
        List<CodeStep> codes,
        List<ApprovalStep> approvals,
        Optional<Watch> watch,
        List<VersionStep> versions,
        List<ReserveStep> reserves,
        Optional<LocalDate> confirmBy,
        ProjectMay may) {

    /// A row of the main axis.
    record StageStep(
            int no,
            Stage stage,
            String zh,
            String en,
            LocalDate since,
            boolean partial,
            boolean corrected,
            String reason,
            Instant at,
            String byZh,
            String byEn) {}

    /// A stage that the project can go on to.
    record NextStep(Stage stage, String zh, String en, int missing, List<Asked> asked) {}

    record StatusStep(
            SideStatus status,
            String zh,
            String en,
            LocalDate since,
            String reason,
            String document,
            String opinion,
            Optional<LocalDate> plannedResume,
            Instant at,
            String byZh,
            String byEn) {}

    record CodeStep(String code, boolean withdrawn, String reason, Instant at, String byZh, String byEn) {}

    record ApprovalStep(
            Approvals.Kind kind,
            String zh,
            String en,
            LocalDate day,
            LocalDate expires,
            String document,
            String reason,
            Instant at,
            String byZh,
            String byEn) {}

    /// A version, with what it has differently from the one before.
    record VersionStep(
            int no, String reason, Instant at, String byZh, String byEn, List<FieldDifference> differences) {}

    record FieldDifference(String field, String zh, String en, String unit, String from, String to) {}

    /// A reserve: whether the project is in it, or what it lacks for it.
    ///
    /// @param least the least total that it takes, 元
    record ReserveStep(
            ReserveLevel level,
            String zh,
            String en,
            long least,
            String tag,
            String source,
            boolean in,
            Optional<LocalDate> since,
            boolean mayAsk,
            String whyNotZh,
            String whyNotEn) {}

    /// What the acting post may do now.
    record ProjectMay(
            boolean revise,
            boolean confirm,
            boolean move,
            boolean decide,
            boolean correct,
            boolean issueCode,
            boolean attach) {}
}
