package guatu.figures;

import guatu.kernel.KnownTime;

/// Facts began or ceased to count at a known time. Published inside the transaction that wrote them; a listener that
/// keeps
/// sums joins that transaction, so totals are fresh when it commits. The facts themselves are read set-wise from the
/// published view: those with `known_from` or `known_to` equal to this time.
public record FactsChanged(KnownTime at) {}
