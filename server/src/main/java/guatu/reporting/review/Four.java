package guatu.reporting.review;

/// One amount for each item, whole numbers at the item's scale as filed (千元; hundredths of 万千瓦时), [#MISSING] where
/// the filing has none.
public record Four(long output, long sales, long export, long power) {

    /// Stands for a missing amount; it is not zero.
    public static final long MISSING = Long.MIN_VALUE;

    public static final Four NONE = new Four(MISSING, MISSING, MISSING, MISSING);

    public long of(Measure measure) {
        return switch (measure) {
            case OUTPUT -> output;
            case SALES -> sales;
            case EXPORT -> export;
            case POWER -> power;
        };
    }

    /// Whether there is an amount above zero: only those have a logarithm.
    public boolean positive(Measure measure) {
        return of(measure) > 0;
    }

    /// The same with one amount replaced.
    public Four with(Measure measure, long amount) {
        return new Four(
                measure == Measure.OUTPUT ? amount : output,
                measure == Measure.SALES ? amount : sales,
                measure == Measure.EXPORT ? amount : export,
                measure == Measure.POWER ? amount : power);
    }
}
