package guatu.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an office did to a filing.
///
/// @param no counts from 1 within a revision
/// @param level 1 county or park, 2 prefecture, 3 province
/// @param reason why it was returned; empty for an acceptance
/// @param due the day by which a returned filing is to be filed again; absent for an acceptance
public record Step(
        int no, Kind kind, int level, String reason, Optional<LocalDate> due, Instant at, long person, long post) {

    /// The two things an office can do.
    public enum Kind {
        ACCEPTED,
        RETURNED
    }

    /// Where the filing stands after this step.
    public FilingState state() {
        return kind == Kind.RETURNED ? FilingState.RETURNED : FilingState.accepted(level);
    }
}
