package guatu.reporting.sheet;

import guatu.reporting.FilingView.FormView;
import guatu.reporting.FilingView.ItemView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingView.TableColumnView;
import guatu.reporting.FilingView.TableView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cells of a form by their codes: who fills each, and with how many decimals.
public final class FormCells {

    private final Map<String, ItemView> items = new HashMap<>();
    private final Map<String, Line> rows = new HashMap<>();

    private FormCells() {}

    /// A row of a table.
    private record Line(TableView table, RowView row) {}

    /// Who fills a cell.
    public enum Kind {
        /// The firm.
        OPEN,
        /// The system, with what it knows: last year's amounts.
        BROUGHT_IN,
        /// The system, out of other cells.
        WORKED_OUT,
        /// The form has no such cell.
        NONE
    }

    /// The cells of the rows that are in sight.
    public static FormCells of(FormView form) {
        return of(form, Map.of());
    }

    /// The cells of every row that a list allows.
    ///
    /// @param lists all codes of lists whose rows may be out of sight
    public static FormCells of(FormView form, Map<String, List<RowView>> lists) {
        var cells = new FormCells();
        form.items().forEach(item -> cells.items.put(item.code(), item));
        for (var table : form.tables()) {
            for (var row : lists.getOrDefault(table.list(), table.rows())) {
                cells.rows.putIfAbsent(row.code(), new Line(table, row));
            }
        }
        return cells;
    }

    /// Whether the firm fills a cell.
    public boolean open(String cell) {
        return kind(cell) == Kind.OPEN;
    }

    public Kind kind(String cell) {
        var item = Optional.ofNullable(items.get(rowOf(cell)));
        if (item.isPresent()) {
            return Optional.ofNullable(item.get().cells().get(columnOf(cell)))
                    .map(found -> kind(found.readOnly(), found.computed()))
                    .orElse(Kind.NONE);
        }
        return column(cell)
                .map(found -> kind(found.readOnly(), found.computed()))
                .orElse(Kind.NONE);
    }

    /// Decimals of a cell.
    public int scale(String cell) {
        var item = Optional.ofNullable(items.get(rowOf(cell)));
        if (item.isPresent()) {
            return item.get().scale();
        }
        return Optional.ofNullable(rows.get(rowOf(cell)))
                .map(line -> column(cell)
                        .flatMap(TableColumnView::scale)
                        .orElse(line.row().scale()))
                .orElse(0);
    }

    private Optional<TableColumnView> column(String cell) {
        return Optional.ofNullable(rows.get(rowOf(cell)))
                .flatMap(line -> line.table().columns().stream()
                        .filter(one -> one.code().equals(columnOf(cell)))
                        .findFirst());
    }

    private static String rowOf(String cell) {
        return cell.substring(0, Math.max(cell.lastIndexOf('.'), 0));
    }

    private static String columnOf(String cell) {
        return cell.substring(cell.lastIndexOf('.') + 1);
    }

    private static Kind kind(boolean readOnly, boolean computed) {
        if (computed) {
            return Kind.WORKED_OUT;
        }
        return readOnly ? Kind.BROUGHT_IN : Kind.OPEN;
    }
}
