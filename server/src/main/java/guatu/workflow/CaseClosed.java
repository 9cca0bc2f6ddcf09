package guatu.workflow;

import java.time.Instant;
import java.util.Map;

/// A case came to its end. Published inside the transaction that closes it, exactly once.
///
/// @param outcome [CaseState#APPROVED], [CaseState#REFUSED] or [CaseState#WITHDRAWN]
/// @param papers what was decided over
/// @param reason the opinion or reason that closed it; may be empty
public record CaseClosed(
        CaseId id,
        CaseKind kind,
        Subject subject,
        Map<String, String> terms,
        CaseState outcome,
        PackageHash papers,
        String reason,
        Instant at) {

    public CaseClosed {
        terms = Map.copyOf(terms);
    }
}
