package guatu.roster;

import java.time.Instant;
import java.time.LocalDate;

/// What was done with a file.
///
/// @param level who did it: 0 the enterprise, 1 county, 2 prefecture, 3 province
/// @param due until when whoever has it now is to act
record Step(
        int no,
        int revision,
        Kind kind,
        int level,
        String reason,
        Instant at,
        LocalDate due,
        long post,
        long person,
        String byZh,
        String byEn) {

    enum Kind {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN
    }
}
