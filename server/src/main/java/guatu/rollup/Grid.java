package guatu.rollup;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Sums over a slice as they came from the database, to be folded into the figures of narrower slices.
final class Grid {

    private final GridQuery query;
    private final Map<LocalDate, ByPlace<GridRow>> byMonth = new HashMap<>();
    private final Set<LocalDate> counted;

    /// @param counted the months for which anything counts, anywhere
    Grid(GridQuery query, List<GridRow> rows, Set<LocalDate> counted) {
        this.query = query;
        this.counted = Set.copyOf(counted);
        rows.stream()
                .collect(groupingBy(GridRow::month))
                .forEach((month, those) -> byMonth.put(month, ByPlace.of(those, GridRow::region, GridRow::industry)));
    }

    /// Whether anything counts for every month of the terms, anywhere.
    boolean complete(List<Term> terms) {
        return terms.stream().map(Term::month).allMatch(counted::contains);
    }

    /// The sum of a place over a slice and the terms of a period.
    long sum(Slice slice, List<Term> terms, int place) {
        int position = query.places().indexOf(place);
        return terms.stream()
                .mapToLong(term -> term.sign()
                        * total(slice, term.month(), row -> row.sums().get(position)))
                .sum();
    }

    /// Filings whose class has no value-added rate, over all terms.
    long uncovered(Slice slice, List<Term> terms) {
        return overAll(slice, terms, GridRow::uncovered);
    }

    /// Filings whose base has no value-added rate, over all terms.
    long uncoveredBase(Slice slice, List<Term> terms) {
        return overAll(slice, terms, GridRow::uncoveredBase);
    }

    /// How many filings of a month count, by acceptance level.
    Map<Integer, Integer> byLevel(Slice slice, LocalDate month) {
        var levels = new HashMap<Integer, Integer>();
        for (var row : rows(slice, month)) {
            levels.merge(row.level(), row.filings(), Integer::sum);
        }
        return levels;
    }

    private long overAll(Slice slice, List<Term> terms, ToLongFunction<GridRow> amount) {
        return terms.stream()
                .mapToLong(term -> total(slice, term.month(), amount))
                .sum();
    }

    private long total(Slice slice, LocalDate month, ToLongFunction<GridRow> amount) {
        long total = 0;
        for (var row : rows(slice, month)) {
            total += amount.applyAsLong(row);
        }
        return total;
    }

    private List<GridRow> rows(Slice slice, LocalDate month) {
        var rows = Optional.ofNullable(byMonth.get(month))
                .map(all -> all.in(
                        query.byRegion() ? slice.regions() : Slice.ALL,
                        query.byIndustry() ? slice.industries() : Slice.ALL))
                .orElse(List.of());
        return query.byPark()
                ? rows.stream()
                        .filter(row -> slice.parks().contains(row.park()))
                        .toList()
                : rows;
    }
}
