package guatu.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How a case stands, as rooms above need it.
///
/// @param round from 1; each submission is one
/// @param step the number of the step that waits; empty when none does
/// @param papers the hash of the papers as last handed in
/// @param holder the post that holds the case now; once closed, the last one
/// @param since since when that post holds it
/// @param reason why it was last returned, refused or withdrawn; empty before that
public record CaseStanding(
        CaseId id,
        CaseKind kind,
        Subject subject,
        Map<String, String> terms,
        CaseState state,
        int round,
        Optional<Integer> step,
        PackageHash papers,
        Holder holder,
        Instant since,
        String reason,
        Instant openedAt,
        Optional<Instant> closedAt) {

    public CaseStanding {
        terms = Map.copyOf(terms);
    }

    /// A post by its number and titles.
    public record Holder(long post, String titleZh, String titleEn) {}
}
