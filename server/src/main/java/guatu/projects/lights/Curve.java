package guatu.projects.lights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a year's plan expects month by month, in 元: twelve amounts that add to the plan exactly.
///
/// @param months January first
public record Curve(List<Long> months) {

    static final int MONTHS = 12;
    private static final long WHOLE = 100;

    public Curve {
        if (months.size() != MONTHS || months.stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("A curve has twelve amounts of at least 0: " + months);
        }
        months = List.copyOf(months);
    }

    /// The plan spread by a profile of shares in percent, so that the months add to the plan: each end of month is
    /// rounded down once, and a month is the difference of two ends.
    public static Curve of(long plan, List<Integer> shares) {
        if (shares.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException("Shares that do not add to 100 %: " + shares);
        }
        var months = new ArrayList<Long>();
        int share = 0;
        long before = 0;
        for (int part : shares) {
            share += part;
            long end = Math.multiplyExact(plan, (long) share) / WHOLE;
            months.add(end - before);
            before = end;
        }
        return new Curve(months);
    }

    /// The plan in twelve like parts.
    public static Curve linear(long plan) {
        return new Curve(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month ->
                        Math.multiplyExact(plan, month) / MONTHS - Math.multiplyExact(plan, month - 1) / MONTHS)
                .toList());
    }

    /// The year's plan.
    public long plan() {
        return months.stream().mapToLong(Long::longValue).sum();
    }

    /// What is expected by the end of a month.
    public long expected(int month) {
        return expected(month, Set.of());
    }

    /// The same without months in which frost stopped the works: a stop in frost costs no lamp.
    ///
    /// @param idle months, 1 to 12, that are taken out
    public long expected(int month, Set<Integer> idle) {
        return IntStream.rangeClosed(1, month)
                .filter(of -> !idle.contains(of))
                .mapToLong(of -> months.get(of - 1))
                .sum();
    }

    /// What is expected of a month alone.
    public long of(int month) {
        return months.get(month - 1);
    }
}
