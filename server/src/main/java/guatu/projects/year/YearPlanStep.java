package guatu.projects.year;

import java.time.Instant;
import java.util.Optional;

/// What was done with a plan.
///
/// @param version its lines up to this one are meant
/// @param baseline 0 the first, then the adjustments by number; empty for a step that fixes nothing
/// @param document its number (文号)
/// @param paper the decision that an adjustment rests on
record YearPlanStep(
        int no,
        Kind kind,
        int version,
        Optional<Integer> baseline,
        String document,
        String paper,
        String reason,
        Instant at,
        String byZh,
        String byEn) {

    /// What.
    public enum Kind {
        CIRCULATED,
        TO_CONFERENCE,
        RETURNED,
        ISSUED,
        ADJUSTED,
        CLOSED
    }
}
