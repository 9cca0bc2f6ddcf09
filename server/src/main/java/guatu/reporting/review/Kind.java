package guatu.reporting.review;

/// The parts of a score: what may be the matter with a filing.
public enum Kind {
    /// An item lies off the firm's own season, and nothing else explains it.
    SEASON,
    /// Output does not fit the electricity used, which itself is as usual.
    OUTPUT,
    /// Electricity does not fit the output, which itself is as usual.
    POWER,
    /// Nearly no electricity, and output as if the plant ran.
    STANDSTILL,
    /// Sales do not fit the output at the firm's own sales rate.
    SALES,
    /// Export does not fit the sales at the firm's own share.
    EXPORT,
    /// Ten or a thousand times too much or too little.
    UNIT,
    /// The figures of an earlier filing again, to the digit.
    COPY,
    /// Output and sales in each other's cells.
    SWAP,
    /// Two neighbouring digits exchanged.
    DIGITS,
    /// Last year's total carried on into this year's.
    RESET,
    /// The firm behaves like another class than the one it counts in.
    CLASS;

    /// Whether it says how the mistake came about, and not only that something does not fit.
    public boolean telling() {
        return switch (this) {
            case UNIT, COPY, SWAP, DIGITS, RESET, STANDSTILL, CLASS -> true;
            case SEASON, OUTPUT, POWER, SALES, EXPORT -> false;
        };
    }
}
