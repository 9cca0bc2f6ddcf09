package guatu.rollup;

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
        return slice.regions().of(byPlace).values().stream()
                .flatMap(industries -> slice.industries().of(industries).values().stream())
                .flatMap(Collection::stream)
                .filter(count -> slice.parks().contains(count.park()))
                .filter(count -> slice.cluster().isEmpty() || classes.contains(count.industry()))
                .mapToInt(Count::enterprises)
                .sum();
    }
}
