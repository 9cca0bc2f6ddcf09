package guatu.plan;

import static java.util.Collections.unmodifiableSortedMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a target's path is shared out among places: prefectures and parks, each set on its own. The parts need not sum
/// to
/// the path; the difference is shown.
///
/// @param revision counts from 1
/// @param source where the shares come from; 演示 for a parameter of the demonstration
public record Breakdown(
        TargetId target,
        int revision,
        String source,
        boolean demo,
        String reason,
        Instant setAt,
        String postTitle,
        List<Row> rows) {

    public Breakdown {
        rows = List.copyOf(rows);
    }

    /// The part of one place, year by year, in the target's unit.
    public record Row(PlaceKind scope, String code, SortedMap<Integer, BigDecimal> amounts) {

        public Row {
            amounts = unmodifiableSortedMap(new TreeMap<>(amounts));
        }
    }

    /// What kind of place: a prefecture or county, or a park or zone.
    public enum PlaceKind {
        REGION,
        PARK
    }

    /// What the parts of one kind of place add up to in a year, beside the path.
    ///
    /// @param difference path minus sum: above zero is not shared out
    public record Sum(PlaceKind scope, int year, BigDecimal path, BigDecimal sum, BigDecimal difference) {}

    /// The sums beside the path, for every kind of place and year that has parts and a path.
    public List<Sum> sums(Trajectory trajectory) {
        return rows.stream()
                .map(Row::scope)
                .distinct()
                .sorted()
                .flatMap(kind -> years(kind).stream()
                        .flatMap(year -> trajectory.at(year).stream().map(path -> {
                            var sum = sum(kind, year);
                            return new Sum(kind, year, path, sum, path.subtract(sum));
                        })))
                .toList();
    }

    List<Row> of(PlaceKind kind) {
        return rows.stream().filter(row -> row.scope() == kind).toList();
    }

    private List<Integer> years(PlaceKind kind) {
        return of(kind).stream()
                .flatMap(row -> row.amounts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private BigDecimal sum(PlaceKind kind, int year) {
        return of(kind).stream()
                .map(row -> row.amounts().getOrDefault(year, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
