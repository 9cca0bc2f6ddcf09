package guatu.reporting.workbook;

import guatu.reporting.FilingView.FormView;
import guatu.reporting.FilingView.ItemView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingView.TableColumnView;
import guatu.reporting.FilingView.TableView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The cells of a form by their codes: who fills each.
final class Cells {

    private final Map<String, ItemView> items = new HashMap<>();
    private final Map<String, TableView> byRow = new HashMap<>();

    private Cells() {}

    static Cells of(FormView form) {
        var cells = new Cells();
        form.items().forEach(item -> cells.items.put(item.code(), item));
        form.tables()
                .forEach(table -> table.rows().forEach((RowView row) -> cells.byRow.putIfAbsent(row.code(), table)));
        return cells;
    }

    /// Whether the firm fills a cell. A row that is not in sight is open where its column is.
    boolean open(String cell) {
        return kind(cell) == Kind.OPEN;
    }

    /// Who fills a cell.
    enum Kind {
        OPEN,
        BROUGHT_IN,
        WORKED_OUT,
        NONE
    }

    Kind kind(String cell) {
        int dot = cell.lastIndexOf('.');
        var row = cell.substring(0, Math.max(dot, 0));
        var column = cell.substring(dot + 1);
        var item = Optional.ofNullable(items.get(row));
        if (item.isPresent()) {
            return Optional.ofNullable(item.get().cells().get(column))
                    .map(found -> kind(found.readOnly(), found.computed()))
                    .orElse(Kind.NONE);
        }
        return Optional.ofNullable(byRow.get(row))
                .flatMap(table -> table.columns().stream()
                        .filter(one -> one.code().equals(column))
                        .findFirst())
                .map((TableColumnView found) -> kind(found.readOnly(), found.computed()))
                .orElse(Kind.NONE);
    }

    private static Kind kind(boolean readOnly, boolean computed) {
        if (computed) {
            return Kind.WORKED_OUT;
        }
        return readOnly ? Kind.BROUGHT_IN : Kind.OPEN;
    }
}
