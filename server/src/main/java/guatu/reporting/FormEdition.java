package guatu.reporting;

import guatu.kernel.FormCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An edition of a reporting form, as the pack prints it.
///
/// @param cells in the order of their places
/// @param legalNumber number of approval or filing with the statistics office, shown on the form
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
        List<ColumnName> columns,
        List<FormCell> cells,
        List<FormCheck> checks) {

    /// A column as the form prints it.
    public record ColumnName(Column column, String nameZh, String nameEn) {}

    public FormEdition {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        checks = List.copyOf(checks);
    }

    /// The cell with a code such as `01.month`.
    public Optional<FormCell> find(String cellCode) {
        return cells.stream().filter(cell -> cell.code().equals(cellCode)).findFirst();
    }

    /// The cell of an item and column.
    public FormCell cell(String item, Column column) {
        return cells.stream()
                .filter(cell -> cell.item().equals(item) && cell.column() == column)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Form %s has no item %s in column %s.".formatted(code, item, column.code())));
    }

    /// Items in order.
    public List<String> items() {
        return cells.stream().map(FormCell::item).distinct().toList();
    }

    public Optional<FormCheck> check(String rule) {
        return checks.stream().filter(check -> check.rule().equals(rule)).findFirst();
    }
}
