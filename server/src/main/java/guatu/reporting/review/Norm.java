package guatu.reporting.review;

/// What is usual of something among the firms of a class, without naming any: a median and a robust spread.
///
/// @param median logarithm in millionths
/// @param spread in the same unit, comparable to a standard deviation
/// @param firms how many stand behind it
record Norm(long median, long spread, int firms) {

    static Norm of(long[] values) {
        return new Norm(Logs.median(values), Logs.spread(values), values.length);
    }
}
