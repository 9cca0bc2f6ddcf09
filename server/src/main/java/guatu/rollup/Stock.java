package guatu.rollup;

import guatu.kernel.Interval;
import guatu.rollup.RosterBook.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The enterprises on the roster on one day, counted by place and class.
final class Stock {

    private final NavigableMap<Integer, NavigableMap<Integer, List<Count>>> byPlace = new TreeMap<>();

    Stock(List<Count> counts) {
        counts.forEach(count -> byPlace.computeIfAbsent(count.region(), region -> new TreeMap<>())
                .computeIfAbsent(count.industry(), industry -> new ArrayList<>())
                .add(count));
    }

    /// How many in a slice.
    ///
    /// @param classes the classes of the slice's cluster, where it has one
    int in(Slice slice, Set<Integer> classes) {
        return within(byPlace, slice.regions()).values().stream()
                .flatMap(industries -> within(industries, slice.industries()).values().stream())
                .flatMap(Collection::stream)
                .filter(count -> slice.parks().contains(count.park()))
                .filter(count -> slice.cluster().isEmpty() || classes.contains(count.industry()))
                .mapToInt(Count::enterprises)
                .sum();
    }

    private static <T> NavigableMap<Integer, T> within(NavigableMap<Integer, T> slots, Interval run) {
        return slots.subMap(run.low(), true, run.high(), true);
    }
}
