package guatu.workflow;

import java.time.Instant;
import java.util.Map;

/// A case was returned to its submitter. Published inside the transaction that returns it.
///
/// @param round the round that this closes
/// @param reason why, as the signer wrote it
/// @param byZh who returned it, by post and person
public record CaseReturned(
        CaseId id,
        CaseKind kind,
        Subject subject,
        Map<String, String> terms,
        int round,
        String reason,
        String byZh,
        Instant at) {

    public CaseReturned {
        terms = Map.copyOf(terms);
    }
}
