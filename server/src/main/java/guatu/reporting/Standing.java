package guatu.reporting;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import java.time.Instant;
import java.util.Optional;

/// How things stand with an enterprise's form of a month, read under its lock.
///
/// @param place where the enterprise belonged at the month's end; empty when nowhere, or out of sight
/// @param filing the latest revision
/// @param counted the revision that counts, which may be an earlier one
/// @param closedAt when the province closed the month
/// @param correctionUntil until when a correction window is open for this firm now
record Standing(
        EnterpriseId enterprise,
        CreditCode creditCode,
        String nameZh,
        Optional<Place> place,
        Optional<Latest> filing,
        Optional<Counted> counted,
        Optional<FilingWindow> window,
        Optional<Instant> closedAt,
        Optional<Instant> correctionUntil) {

    /// The latest revision and its last step.
    record Latest(
            int revision,
            String bodyHash,
            String receipt,
            Instant filedAt,
            boolean correction,
            long person,
            Optional<Step> last) {}

    /// What the ledger has open.
    record Counted(int revision, int level) {}

    FilingState state() {
        return filing.map(latest -> latest.last().map(Step::state).orElse(FilingState.SUBMITTED))
                .orElse(FilingState.NOT_FILED);
    }

    int revision() {
        return filing.map(Latest::revision).orElse(0);
    }

    boolean counts(int revision) {
        return counted.filter(open -> open.revision() == revision).isPresent();
    }
}
