package guatu.workflow;

import java.time.Instant;
import java.util.Optional;

/// A round (轮次): one submission and what became of it.
record RoundRow(
        int no,
        PackageHash papers,
        String answer,
        Instant openedAt,
        Hand by,
        Optional<Instant> closedAt,
        Optional<CaseState> outcome,
        String reason) {}
