package guatu.rollup;

import guatu.rollup.RosterBook.Count;
import java.util.List;
import java.util.Set;

/// The enterprises on the roster on one day, counted by place and class.
final class Stock {

    private final ByPlace<Count> counts;

    Stock(List<Count> counts) {
        this.counts = ByPlace.of(counts, Count::region, Count::industry);
    }

    /// How many in a slice.
    ///
    /// @param classes the classes of the slice's cluster, where it has one
    int in(Slice slice, Set<Integer> classes) {
        int enterprises = 0;
        for (var count : counts.in(slice.regions(), slice.industries())) {
            boolean within = slice.parks().contains(count.park())
                    && (slice.cluster().isEmpty() || classes.contains(count.industry()));
            enterprises += within ? count.enterprises() : 0;
        }
        return enterprises;
    }
}
