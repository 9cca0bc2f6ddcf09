package guatu.reporting.review;

/// How far something lies from what is usual.
///
/// @param log deviation as a logarithm in millionths; above zero is too much
/// @param spread what is usual, in the same unit
/// @param usual median that it was measured against
record Deviation(long log, long spread, long usual) {

    /// In spreads, in thousandths.
    long z() {
        return log * 1000 / spread;
    }

    /// The deviation if the amount above were another.
    Deviation shifted(long by) {
        return new Deviation(log + by, spread, usual);
    }

    /// The weight of evidence, as log odds in millionths, that an amount is wrong and another right: how much
    /// better
    /// the
    /// other fits. A deviation counts up to eight spreads, for what lies further off is not more certain.
    long against(Deviation other) {
        return half(this) - half(other);
    }

    private static long half(Deviation deviation) {
        long z = Math.clamp(deviation.z(), -8000, 8000);
        return z * z / 2;
    }
}
