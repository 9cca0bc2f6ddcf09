package guatu.rollup;

import guatu.kernel.Interval;
import guatu.kernel.KnownTime;

/// A scope as the database reads it: runs of slots.
///
/// @param form whose filings are counted
/// @param industries of four digits
/// @param cluster the cluster's code, or empty
/// @param level the lowest acceptance that counts
record Slice(
        String form,
        Interval regions,
        Interval parks,
        Interval industries,
        String cluster,
        int level,
        KnownTime known) {

    /// Every region, park (or none) and industry.
    static final Interval ALL = new Interval(0, 999_999);

    private static final int CLASSES = 100;

    /// Whether sums by county, industry of two digits and park suffice, as known now.
    boolean inCells() {
        boolean whole = industries.equals(ALL)
                || (industries.low() % CLASSES == 0 && industries.high() % CLASSES == CLASSES - 1);
        return whole && cluster.isEmpty() && known.equals(KnownTime.NOW);
    }

    /// Its industries in two digits.
    Interval industries2() {
        return new Interval(industries.low() / CLASSES, industries.high() / CLASSES);
    }

    Slice withParks(Interval other) {
        return new Slice(form, regions, other, industries, cluster, level, known);
    }

    /// The smallest slice around both.
    Slice around(Slice other) {
        return new Slice(
                form,
                around(regions, other.regions),
                around(parks, other.parks),
                around(industries, other.industries),
                cluster,
                level,
                known);
    }

    private static Interval around(Interval one, Interval other) {
        return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
    }
}
