package guatu.workflow;

import guatu.kernel.RegionCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A case as the database has it.
///
/// @param by who submitted it first
record CaseRow(
        CaseId id,
        CaseKind kind,
        Subject subject,
        Map<String, String> terms,
        String note,
        Instant openedAt,
        Hand by,
        CaseState state,
        int round,
        PackageHash papers,
        String reason,
        Optional<Instant> closedAt) {

    RegionCode region() {
        return subject.region();
    }
}
