package guatu.plan.review;

import java.time.Instant;

/// What holds for a reading, or for the place of a sentence.
///
/// @param subject the number of the reading or sentence
/// @param clause for PLACED, the clause where a person put the sentence
record Decision(
        long id, int subject, Kind kind, TargetCorrection correction, String clause, Instant at, String postTitle) {

    /// What a person said.
    enum Kind {
        /// As read.
        ACCEPTED,
        /// With changes.
        CORRECTED,
        /// No target at all.
        REJECTED,
        /// The sentence stands elsewhere.
        PLACED
    }
}
