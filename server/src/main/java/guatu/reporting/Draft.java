package guatu.reporting;

import java.time.Instant;
import java.util.Map;

/// A half-typed form, as it was typed: no fact, and nobody's affair but the firm's.
///
/// @param version of this saving, never used twice
public record Draft(Map<String, String> values, Map<String, String> reasons, Instant savedAt, long version) {

    /// What is kept of it.
    record Body(Map<String, String> values, Map<String, String> reasons) {}

    static Draft of(Body body, Instant savedAt, long version) {
        return new Draft(body.values(), body.reasons(), savedAt, version);
    }
}
