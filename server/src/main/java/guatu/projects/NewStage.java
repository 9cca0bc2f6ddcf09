package guatu.projects;

import java.time.LocalDate;
import java.util.Optional;

/// A stage that a project is to enter.
///
/// @param no the number of this move: one more than the last on record
/// @param since since when it holds
/// @param partial whether part of the lines produce; for S4 to S6
/// @param works what has begun on the site; for S4
/// @param wayOut why it is archived; for S8
record NewStage(
        int no,
        Stage stage,
        LocalDate since,
        boolean partial,
        Optional<Works> works,
        Optional<WayOut> wayOut,
        String reason) {}
