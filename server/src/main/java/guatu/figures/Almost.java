package guatu.figures;

import guatu.kernel.Quantity;
import java.time.Instant;

/// A filing that would count but for one missing step.
///
/// @param value what the enterprise would count with
/// @param effect what the figure would change by
/// @param reason the reason of the return, or empty
/// @param since when it was filed or returned
/// @param evidence where the filing opens
public record Almost(
        String creditCode,
        String nameZh,
        Missing missing,
        int revision,
        Quantity value,
        Quantity effect,
        String reason,
        Instant since,
        String evidence) {

    /// The step that is missing.
    public enum Missing {
        /// Filed and waiting for its first acceptance.
        ACCEPTANCE,
        /// Returned, and not filed again.
        REVISION,
        /// Proofs, signatures or a word of the enterprise are not there.
        PROOF
    }
}
