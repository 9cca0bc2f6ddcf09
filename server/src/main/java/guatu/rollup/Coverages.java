package guatu.rollup;

import guatu.catalog.Clusters;
import guatu.figures.Figure.Coverage;
import guatu.kernel.ClusterCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who stands behind a figure, of those who should: received filings of its last month against the roster at its end.
@Component
class Coverages {

    private final RosterBook roster;
    private final Clusters clusters;

    Coverages(RosterBook roster, Clusters clusters) {
        this.roster = roster;
        this.clusters = clusters;
    }

    Coverage of(Slice slice, LocalDate month, Map<Integer, Integer> byLevel) {
        int received = byLevel.values().stream().mapToInt(Integer::intValue).sum();
        return new Coverage(received, expected(slice, month.plusMonths(1).minusDays(1)), byLevel);
    }

    /// How many were on the roster on a day.
    int expected(Slice slice, LocalDate day) {
        return roster.on(day, slice.known().value()).in(slice, classes(slice, day));
    }

    private Set<Integer> classes(Slice slice, LocalDate day) {
        if (slice.cluster().isEmpty()) {
            return Set.of();
        }
        var cluster = ClusterCode.of(slice.cluster());
        return clusters.shares(day).stream()
                .filter(share -> share.cluster().equals(cluster))
                .map(share -> Integer.valueOf(share.industry().value()))
                .collect(Collectors.toSet());
    }
}
