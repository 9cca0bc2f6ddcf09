package guatu.conference.obligations;

import guatu.catalog.Label;
import guatu.conference.ObligationState;
import guatu.conference.PaperColour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An obligation as it stands today.
///
/// @param due as last granted; `firstDue` as first set
/// @param slips how often the date moved
/// @param acknowledgeBy until when the owner is to sign for it; empty once he has
/// @param remaining calendar days to the due day; negative when late; empty once nothing is owed
/// @param asked another date that waits for the office's answer
/// @param colour of the last supervision paper in force
/// @param newLimit what that paper set
public record Obligation(
        long id,
        long body,
        String bodyZh,
        String bodyEn,
        Optional<Long> meeting,
        Optional<Long> decision,
        Label kind,
        String text,
        long owner,
        String ownerZh,
        String ownerEn,
        List<Label> others,
        Label evidenceKind,
        String source,
        String subjectKind,
        String subjectKey,
        ObligationState state,
        String stateZh,
        String stateEn,
        Instant since,
        Optional<LocalDate> openedOn,
        LocalDate firstDue,
        LocalDate due,
        int slips,
        Optional<LocalDate> acknowledgeBy,
        Optional<Long> remaining,
        boolean late,
        boolean unacknowledged,
        Optional<LocalDate> asked,
        Optional<PaperColour> colour,
        Optional<LocalDate> newLimit,
        boolean demo) {

    public Obligation {
        others = List.copyOf(others);
    }

    /// Whether it is late, or was not signed for in time, or missed the limit of a paper.
    public boolean overdue(LocalDate today) {
        return late
                || unacknowledged
                || (state.owed() && newLimit.filter(today::isAfter).isPresent());
    }
}
