package guatu.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads sums from the cells where they suffice, and from the ledger where they do not.
@Component
class Grids {

    private final CellRepository cells;
    private final LedgerRepository ledger;

    Grids(CellRepository cells, LedgerRepository ledger) {
        this.cells = cells;
        this.ledger = ledger;
    }

    /// What was filed, for all the slices in one scan. They differ in place and class only.
    Grid filed(List<Slice> slices, Collection<Term> terms, List<Integer> places) {
        var query = query(slices, terms, places);
        return new Grid(
                query,
                inCells(slices) ? cells.filed(query) : ledger.filed(query),
                counted(query.slice().form(), query.months()));
    }

    /// Value added; places as in `rollup.added`.
    Grid added(List<Slice> slices, Collection<Term> terms, List<Integer> places) {
        var query = query(slices, terms, places);
        return new Grid(
                query,
                inCells(slices) ? cells.added(query) : ledger.added(query),
                counted(query.slice().form(), query.months()));
    }

    /// Whether anything counts for every month of the terms, anywhere.
    boolean complete(String form, List<Term> terms) {
        var months = terms.stream().map(Term::month).distinct().toList();
        return counted(form, months).containsAll(months);
    }

    /// Asked once for all the figures of a grid; one month alone needs no asking.
    private Set<LocalDate> counted(String form, List<LocalDate> months) {
        return months.size() > 1 ? cells.counted(form, months) : Set.copyOf(months);
    }

    private static boolean inCells(List<Slice> slices) {
        return slices.stream().allMatch(Slice::inCells);
    }

    private static GridQuery query(List<Slice> slices, Collection<Term> terms, List<Integer> places) {
        var envelope = slices.stream().reduce(Slice::around).orElseThrow();
        return new GridQuery(
                envelope,
                terms.stream()
                        .map(Term::month)
                        .distinct()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList(),
                slices.stream().map(Slice::regions).distinct().count() > 1,
                slices.stream().map(Slice::industries).distinct().count() > 1,
                slices.stream().map(Slice::parks).distinct().count() > 1,
                places);
    }

    /// The first month of a list of terms: the filing that a period ends with.
    static LocalDate lastMonth(List<Term> terms) {
        return terms.getFirst().month();
    }
}
