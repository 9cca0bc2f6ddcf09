package guatu.projects.leader;

import guatu.catalog.Label;
import guatu.kernel.Page;
import guatu.projects.SideStatus;
import guatu.projects.Stage;
import guatu.projects.lights.LampColour;
import guatu.projects.tasks.SponsoredProblems.SponsoredProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A leader's page.
///
/// @param known what to say when the post has looked
/// @param lookedAt when it last did
/// @param month whose lights are shown
/// @param visitsDue projects whose next visit is due soon, or was
/// @param promisesLate promises whose date is over
/// @param answers escalated problems that nobody has answered, at most fifty, the first due first
/// @param items what was raised and promised on its visits and is not done, at most fifty
record LeaderHome(
        LocalDate today,
        long known,
        Optional<Instant> lookedAt,
        String month,
        int projects,
        int changed,
        int visitsDue,
        int toAnswer,
        int promisesLate,
        int cases,
        List<HeldCase> held,
        List<SponsoredProblem> answers,
        List<LeaderItem> items,
        Page<SponsoredView> sponsored) {

    /// Which of the projects are listed.
    enum Only {
        ALL,
        CHANGED,
        VISIT,
        PROBLEM
    }

    /// In which order: what waits for the leader first, the greatest, by name, or whose next visit is due first.
    enum Order {
        URGENT,
        TOTAL,
        NAME,
        VISIT
    }

    record HeldCase(long id, String titleZh, String titleEn, Instant since) {}

    /// @param slips how often the date moved
    record LeaderItem(
            long project,
            String nameZh,
            int visit,
            int no,
            String kind,
            String text,
            LocalDate day,
            Optional<LocalDate> due,
            int slips,
            boolean late) {}

    /// Something that happened to a project, and how often.
    record LeaderChange(String kind, int times) {}

    /// @param colour its light in the month; NONE where it is not dispatched
    /// @param visitBy until when the next visit is due
    /// @param open problems that are not solved
    record SponsoredView(
            long id,
            String code,
            String nameZh,
            Label region,
            Stage stage,
            String stageZh,
            String stageEn,
            SideStatus status,
            String statusZh,
            String statusEn,
            long total,
            long sponsorship,
            String leader,
            LampColour colour,
            boolean hatched,
            List<LeaderChange> changes,
            LocalDate visitBy,
            boolean visitDue,
            int open) {}
}
