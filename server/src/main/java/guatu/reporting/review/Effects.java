package guatu.reporting.review;

/// How much an amount weighs in the published totals.
public final class Effects {

    private static final long BILLION = 1_000_000_000;

    private Effects() {}

    /// The change of each item over the province's total of that item a year before, added over items, in
    /// billionths.
    public static long between(Four one, Four other, Norms norms) {
        double sum = 0;
        for (var measure : Measure.values()) {
            double difference = (double) Math.max(0, one.of(measure)) - Math.max(0, other.of(measure));
            sum += share(Math.abs(difference), norms.total(measure));
        }
        return Math.round(sum);
    }

    /// A filing in another class: missing in the one total, too much in the other.
    public static long moved(Four flow, Norms norms) {
        return 2 * between(flow, Four.NONE, norms);
    }

    private static double share(double amount, long total) {
        return total > 0 ? amount / total * BILLION : 0;
    }
}
