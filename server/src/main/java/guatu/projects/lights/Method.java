package guatu.projects.lights;

/// How a preset judges a dimension. Its two numbers, `yellow` and `red`, mean what stands beside each.
public enum Method {
    /// Percentage points of the year's plan below what is expected: from `yellow` yellow, above `red` red.
    POINTS(Dimension.PROGRESS),
    /// Percent of what is expected that is short: any is yellow, above `red` red.
    SHORTFALL(Dimension.PROGRESS),
    /// The month's own task: done in time green, made up since yellow, else red. No numbers.
    MONTH_TASK(Dimension.PROGRESS),
    /// Months in a row, this one included, in which a due start did not come: from `yellow` yellow, from `red` red.
    MONTHS_LATE(Dimension.START),
    /// Money arrived against money due to date: short is red. No numbers.
    AS_DUE(Dimension.FUNDS),
    /// Whole months since the start without entry into statistics: from `yellow` yellow, above `red` red.
    MONTHS_SINCE_START(Dimension.STAT_ENTRY),
    /// Days that the latest open milestone is over its date: from `yellow` yellow, above `red` red.
    DAYS_LATE(Dimension.MILESTONE),
    /// Days that an open problem is over the date promised last: from `yellow` yellow, above `red` red.
    DAYS_OVER_PROMISE(Dimension.PROBLEM);

    private final Dimension dimension;

    Method(Dimension dimension) {
        this.dimension = dimension;
    }

    public Dimension dimension() {
        return dimension;
    }
}
