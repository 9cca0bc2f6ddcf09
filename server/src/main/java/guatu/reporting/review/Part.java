package guatu.reporting.review;

import java.util.Optional;

/// One part of a score.
///
/// @param suspicion how likely it is that this is the matter, in thousandths; nothing is hidden behind it: the
/// words
/// give
/// what was compared
/// @param expected the amounts if this is the matter
/// @param better slot of the 小类 that it behaves like, where the class is in doubt
/// @param effect by how much the published totals would change: the change of each item over the province's
/// total of
/// that
/// item a year before, added over items, in billionths. A change of class counts in both classes
/// @param deviation that was measured, logarithm in millionths
/// @param spreads the deviation in the spreads that are usual here, in thousandths
public record Part(
        Kind kind,
        Measure measure,
        int suspicion,
        Four expected,
        Optional<Integer> better,
        long effect,
        long deviation,
        long spreads) {

    /// Suspicion times effect, in billionths of the totals.
    public long risk() {
        return effect * suspicion / 1000;
    }
}
