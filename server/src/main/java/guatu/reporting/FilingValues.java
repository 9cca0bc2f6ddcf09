package guatu.reporting;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a filing holds: the amounts of the fixed items, and of each row of its tables by the row's code.
///
/// @param rows code → amounts in the order of the table's columns
public record FilingValues(Amounts items, SortedMap<String, Amounts> rows) {

    public FilingValues {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// Amounts of fixed items only.
    public static FilingValues of(Amounts items) {
        return new FilingValues(items, new TreeMap<>());
    }

    /// Nothing at all.
    public static FilingValues none(FormEdition form) {
        return of(Amounts.missing(form.cells().size()));
    }

    public FilingValues with(int place, long amount) {
        return new FilingValues(items.with(place, amount), rows);
    }

    /// With an amount in a row, which begins to be when it has its first.
    ///
    /// @param width how many columns the row has
    public FilingValues with(String row, int width, int place, long amount) {
        var all = new TreeMap<>(rows);
        all.put(row, row(row).orElse(Amounts.missing(width)).with(place, amount));
        return new FilingValues(items, all);
    }

    public Optional<Amounts> row(String code) {
        return Optional.ofNullable(rows.get(code));
    }
}
