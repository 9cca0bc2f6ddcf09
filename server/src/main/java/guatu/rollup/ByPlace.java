package guatu.rollup;

import guatu.kernel.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Things sorted by county and class. A table of every county and class asks as often as it has rows, so those of a
/// slice are found by search and not by walking all.
final class ByPlace<T> {

    private static final long CLASSES = 1_000_000;

    private final List<T> things;
    /// The county and class of each.
    private final long[] slots;
    /// Each county once.
    private final int[] counties;

    private ByPlace(List<T> things, long[] slots, int[] counties) {
        this.things = things;
        this.slots = slots;
        this.counties = counties;
    }

    static <T> ByPlace<T> of(Collection<T> things, ToIntFunction<T> county, ToIntFunction<T> industry) {
        var sorted = things.stream()
                .sorted(Comparator.comparingInt(county).thenComparingInt(industry))
                .toList();
        return new ByPlace<>(
                sorted,
                sorted.stream()
                        .mapToLong(thing -> slot(county.applyAsInt(thing), industry.applyAsInt(thing)))
                        .toArray(),
                sorted.stream().mapToInt(county).distinct().toArray());
    }

    List<T> in(Interval regions, Interval industries) {
        var found = new ArrayList<T>();
        int searched = Arrays.binarySearch(counties, regions.low());
        for (int at = searched < 0 ? -searched - 1 : searched;
                at < counties.length && counties[at] <= regions.high();
                at++) {
            int from = before(slot(counties[at], industries.low()));
            int to = before(slot(counties[at], industries.high()) + 1);
            found.addAll(things.subList(from, to));
        }
        return found;
    }

    private static long slot(int county, int industry) {
        return county * CLASSES + industry;
    }

    /// How many lie before a slot, of which there may be several.
    private int before(long slot) {
        int from = 0;
        int to = slots.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (slots[middle] < slot) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
