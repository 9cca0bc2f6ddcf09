package guatu.workflow;

import guatu.catalog.Label;
import java.time.LocalDate;
import java.util.List;

/// The two clocks of an open step as they stand now: worked out from data, never kept.
///
/// @param stoppedDays working days on which they stood still since they began
/// @param notices all of the step, those to come too
/// @param escalations the rungs of the ladder that have been reached, by the legal clock
record StepClock(
        Deadline legal,
        Deadline promised,
        boolean stopped,
        int stoppedDays,
        Colour colour,
        List<CaseNotice> notices,
        List<CaseEscalation> escalations) {

    /// A notice by the promised clock.
    ///
    /// @param due whether its day has come
    record CaseNotice(LocalDate day, String nameZh, String nameEn, boolean due) {}

    /// A rung of the ladder: who has it brought before him, and since when.
    ///
    /// @param posts by code and titles; empty where nobody holds such a post
    record CaseEscalation(int level, LocalDate since, String nameZh, String nameEn, List<Label> posts) {}
}
