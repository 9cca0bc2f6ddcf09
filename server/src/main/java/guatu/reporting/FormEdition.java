package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An edition of a reporting form, as the pack prints it.
///
/// @param legalNumber number of approval or filing with the statistics office, shown on the form
/// @param yearly whether it is filed once a year, under its December
/// @param headline the item that lists of filings show
/// @param uses names under which expressions speak of other forms of the same enterprise and month
/// @param peers what checks may compare a row with
/// @param cells of the fixed items, in the order of their places
public record FormEdition(
        FormCode code,
        int edition,
        String nameZh,
        String nameEn,
        String legalBasis,
        String legalNumber,
        LocalDate legalUntil,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        boolean yearly,
        String headline,
        Map<String, FormCode> uses,
        List<ColumnName> columns,
        List<FormCell> cells,
        List<FormTable> tables,
        List<FormFile.PeerLine> peers,
        List<FormCheck> checks) {

    /// A column as the form prints it.
    public record ColumnName(Column column, String nameZh, String nameEn) {}

    public FormEdition {
        uses = Map.copyOf(uses);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        tables = List.copyOf(tables);
        peers = List.copyOf(peers);
        checks = List.copyOf(checks);
    }

    /// The cell with a code such as `01.month`.
    public Optional<FormCell> find(String cellCode) {
        return cells.stream().filter(cell -> cell.code().equals(cellCode)).findFirst();
    }

    /// The cell of an item and column, where the form has the column.
    public Optional<FormCell> find(String item, Column column) {
        return cells.stream()
                .filter(cell -> cell.item().equals(item) && cell.column() == column)
                .findFirst();
    }

    /// The cell of an item and column.
    public FormCell cell(String item, Column column) {
        return find(item, column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Form %s has no item %s in column %s.".formatted(code, item, column.code())));
    }

    /// Items in order.
    public List<String> items() {
        return cells.stream().map(FormCell::item).distinct().toList();
    }

    public boolean has(Column column) {
        return columns.stream().anyMatch(name -> name.column() == column);
    }

    public Optional<FormTable> table(String tableCode) {
        return tables.stream().filter(table -> table.code().equals(tableCode)).findFirst();
    }

    /// Whether the system works any of its cells out.
    boolean computes() {
        return cells.stream().anyMatch(cell -> cell.computed().isPresent())
                || tables.stream()
                        .flatMap(table -> table.cells().stream())
                        .anyMatch(cell -> cell.computed().isPresent());
    }

    /// Whether it has a check of this name.
    public boolean checks(String rule) {
        return checks.stream().anyMatch(check -> check.rule().equals(rule));
    }
}
