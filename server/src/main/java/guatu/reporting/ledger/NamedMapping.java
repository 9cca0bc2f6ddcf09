package guatu.reporting.ledger;

import java.time.Instant;

/// A mapping as it is kept.
public record NamedMapping(String name, LedgerMapping mapping, Instant savedAt) {}
