package guatu.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Sums over a slice as they came from the database, to be folded into the figures of narrower slices.
final class Grid {

    private static final NavigableMap<Integer, NavigableMap<Integer, List<GridRow>>> NOWHERE =
            Collections.unmodifiableNavigableMap(new TreeMap<>());

    private final GridQuery query;
    /// By month, county and class: a table of every county and class asks as often as it has rows.
    private final Map<LocalDate, NavigableMap<Integer, NavigableMap<Integer, List<GridRow>>>> byMonth = new HashMap<>();
    private final Set<LocalDate> counted;

    /// @param counted the months for which anything counts, anywhere
    Grid(GridQuery query, List<GridRow> rows, Set<LocalDate> counted) {
        this.query = query;
        this.counted = Set.copyOf(counted);
        rows.forEach(row -> byMonth.computeIfAbsent(row.month(), month -> new TreeMap<>())
                .computeIfAbsent(row.region(), region -> new TreeMap<>())
                .computeIfAbsent(row.industry(), industry -> new ArrayList<>())
                .add(row));
    }

    /// Whether anything counts for every month of the terms, anywhere.
    boolean complete(List<Term> terms) {
        return terms.stream().map(Term::month).allMatch(counted::contains);
    }

    /// The sum of a place over a slice and the terms of a period.
    long sum(Slice slice, List<Term> terms, int place) {
        int position = query.places().indexOf(place);
        return fold(slice, terms, row -> row.sums().get(position));
    }

    /// Filings whose class has no value-added rate, over all terms.
    long uncovered(Slice slice, List<Term> terms) {
        return terms.stream()
                .mapToLong(term ->
                        rows(slice, term.month()).mapToLong(GridRow::uncovered).sum())
                .sum();
    }

    long uncoveredBase(Slice slice, List<Term> terms) {
        return terms.stream()
                .mapToLong(term -> rows(slice, term.month())
                        .mapToLong(GridRow::uncoveredBase)
                        .sum())
                .sum();
    }

    /// How many filings of a month count, by acceptance level.
    Map<Integer, Integer> byLevel(Slice slice, LocalDate month) {
        var levels = new HashMap<Integer, Integer>();
        rows(slice, month).forEach(row -> levels.merge(row.level(), row.filings(), Integer::sum));
        return levels;
    }

    private long fold(Slice slice, List<Term> terms, ToLongFunction<GridRow> amount) {
        return terms.stream()
                .mapToLong(term -> term.sign()
                        * rows(slice, term.month()).mapToLong(amount).sum())
                .sum();
    }

    private Stream<GridRow> rows(Slice slice, LocalDate month) {
        var regions = byMonth.getOrDefault(month, NOWHERE);
        var places = query.byRegion() ? slice.regions().of(regions) : regions;
        return places.values().stream()
                .flatMap(industries ->
                        (query.byIndustry() ? slice.industries().of(industries) : industries).values().stream())
                .flatMap(Collection::stream)
                .filter(row -> !query.byPark() || slice.parks().contains(row.park()));
    }
}
