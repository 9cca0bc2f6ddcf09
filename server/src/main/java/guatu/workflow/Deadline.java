package guatu.workflow;

import java.time.Instant;
import java.time.LocalDate;

/// When a step is due by one of its clocks, as things stand now.
///
/// @param day the last day in time
/// @param at from which instant on it is late: midnight after the day, or the hour itself
/// @param remaining working days after today up to the day that the clocks do not stand still; 0 on the day,
/// negative when late
record Deadline(LocalDate day, Instant at, int remaining) {

    boolean late(Instant now) {
        return !now.isBefore(at);
    }
}
