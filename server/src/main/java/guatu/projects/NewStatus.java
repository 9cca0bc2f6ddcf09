package guatu.projects;

import java.time.LocalDate;
import java.util.Optional;

/// A side status that is to hold.
///
/// @param document the paper behind it
/// @param opinion what the deciding office says
/// @param plannedResume when it is to go on; asked for a stop
record NewStatus(
        SideStatus status,
        LocalDate since,
        String reason,
        String document,
        String opinion,
        Optional<LocalDate> plannedResume) {}
