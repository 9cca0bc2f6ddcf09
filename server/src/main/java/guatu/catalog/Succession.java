package guatu.catalog;

import guatu.kernel.EnterpriseId;
import java.time.LocalDate;

/// One enterprise goes on with another's business, or with a part of it (合并、分立).
///
/// @param day the first day of the new order
/// @param sharePpm what part went over, in millionths
/// @param document the paper that proves it
public record Succession(
        EnterpriseId predecessor, EnterpriseId successor, LocalDate day, Kind kind, int sharePpm, String document) {

    /// Two become one, or one becomes several.
    public enum Kind {
        MERGER,
        SPLIT
    }
}
