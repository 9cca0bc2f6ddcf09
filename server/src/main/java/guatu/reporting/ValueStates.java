package guatu.reporting;

import guatu.kernel.Finding;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How each amount of a revision came to be, one letter a cell in the order of places: collected, mended by the firm in
/// this revision, explained, or none. An imputed amount is never part of a filing.
///
/// Anchor: the value states of statistical offices (collected, edited, imputed), kept per cell and revision.
///
/// @param items of the fixed items; empty for filings of before states were kept
/// @param rows of the tables' rows, by code
public record ValueStates(String items, Map<String, String> rows) {

    static final char COLLECTED = 'C';
    static final char MENDED = 'M';
    static final char EXPLAINED = 'E';
    static final char NONE = '-';

    public ValueStates {
        rows = Map.copyOf(rows);
    }

    /// States of a row's amounts.
    public String row(String code) {
        return rows.getOrDefault(code, "");
    }

    /// How the amount at a place of the fixed items came to be.
    Optional<ValueState> item(int place) {
        return at(items, place);
    }

    /// The same in a row.
    Optional<ValueState> inRow(String code, int place) {
        return at(row(code), place);
    }

    private static Optional<ValueState> at(String letters, int place) {
        return letters.length() < place
                ? Optional.empty()
                : switch (letters.charAt(place - 1)) {
                    case COLLECTED -> Optional.of(ValueState.COLLECTED);
                    case MENDED -> Optional.of(ValueState.MENDED);
                    case EXPLAINED -> Optional.of(ValueState.EXPLAINED);
                    default -> Optional.empty();
                };
    }

    /// @param before the revision before, where there is one
    /// @param findings what the firm had to explain stands among them
    static ValueStates of(
            FormEdition form,
            CodeLists lists,
            FilingValues values,
            Optional<FilingValues> before,
            Collection<Finding> findings,
            java.time.LocalDate day) {
        var explained = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.EXPLAIN)
                .map(Finding::at)
                .collect(Collectors.toSet());
        var items = new StringBuilder();
        for (var cell : form.cells()) {
            items.append(state(values.items(), before.map(FilingValues::items), cell.place(), explained, cell.code()));
        }
        var rows = new TreeMap<String, String>();
        values.rows()
                .forEach((row, amounts) -> lists.tableOf(form, row, day).ifPresent(table -> {
                    var states = new StringBuilder();
                    var earlier = before.map(filed ->
                            filed.row(row).orElse(Amounts.missing(table.cells().size())));
                    for (var cell : table.cells()) {
                        states.append(state(amounts, earlier, cell.place(), explained, row + "." + cell.code()));
                    }
                    rows.put(row, states.toString());
                }));
        return new ValueStates(items.toString(), rows);
    }

    private static char state(
            Amounts amounts, Optional<Amounts> before, int place, Set<String> explained, String code) {
        if (amounts.at(place).isEmpty()) {
            return NONE;
        }
        if (explained.contains(code)) {
            return EXPLAINED;
        }
        boolean mended = before.filter(earlier ->
                        earlier.places() >= place && !earlier.at(place).equals(amounts.at(place)))
                .isPresent();
        return mended ? MENDED : COLLECTED;
    }
}
