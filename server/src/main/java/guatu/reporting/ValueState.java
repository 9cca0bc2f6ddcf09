package guatu.reporting;

/// How an amount of a filing came to be. An imputed amount is never part of a filing.
public enum ValueState {
    /// As the firm collected it.
    COLLECTED,
    /// Mended by the firm in this revision.
    MENDED,
    /// Stood out, and the firm explained it.
    EXPLAINED
}
