package guatu.reporting;

import guatu.kernel.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// A form as a page shows it, for a month: in February the single month is closed.
final class FormViews {

    private static final int MOST = 60; // a list up to this long is shown whole

    private FormViews() {}

    /// @param rows codes of rows to show, whatever else there is to choose from
    /// @param bound the dated parameter of a code, as it is in the month
    static FilingView.FormView of(
            FormEdition form,
            CodeLists lists,
            Period.Month month,
            Collection<String> rows,
            Function<String, FilingView.BoundView> bound) {
        return new FilingView.FormView(
                form.code().value(),
                form.edition(),
                form.nameZh(),
                form.nameEn(),
                form.legalBasis(),
                form.legalNumber(),
                form.legalUntil(),
                form.yearly(),
                form.columns().stream()
                        .map(name -> new FilingView.ColumnView(name.column().code(), name.nameZh(), name.nameEn()))
                        .toList(),
                form.items().stream().map(item -> item(form, item, month)).toList(),
                form.tables().stream()
                        .map(table -> table.key()
                                .map(key -> keyed(form, table, key, lists, month, rows))
                                .orElseGet(() -> table(table, lists, month, rows)))
                        .toList(),
                form.checks().stream()
                        .map(check -> new FilingView.CheckView(
                                check.rule(),
                                check.severity(),
                                check.nameZh(),
                                check.nameEn(),
                                check.source(),
                                new TreeMap<>(check.bounds())
                                        .values().stream().map(bound).toList()))
                        .toList());
    }

    private static FilingView.ItemView item(FormEdition form, String item, Period.Month month) {
        var first = form.cells().stream()
                .filter(cell -> cell.item().equals(item))
                .findFirst()
                .orElseThrow();
        return new FilingView.ItemView(
                item,
                first.nameZh(),
                first.nameEn(),
                first.unit().label(),
                first.unit().english(),
                first.scale(),
                Optional.of(first.within()).filter(within -> !within.isEmpty()),
                cells(form, item, month));
    }

    private static Map<String, FilingView.CellView> cells(FormEdition form, String item, Period.Month month) {
        var cells = new LinkedHashMap<String, FilingView.CellView>();
        for (var name : form.columns()) {
            var cell = form.cell(item, name.column());
            boolean shut = month.number() == 2 && name.column().single();
            boolean computed = cell.computed().isPresent();
            cells.put(
                    name.column().code(),
                    new FilingView.CellView(
                            cell.code(),
                            cell.required() && !shut && !computed,
                            shut || name.column().base() || computed,
                            computed));
        }
        return cells;
    }

    private static FilingView.TableView table(
            FormTable table, CodeLists lists, Period.Month month, Collection<String> rows) {
        var entries = lists.entries(table.list()).stream()
                .filter(entry -> entry.validOn(month.end()))
                .toList();
        return new FilingView.TableView(
                table.code(),
                table.nameZh(),
                table.nameEn(),
                table.list(),
                table.cells().stream().map(cell -> column(cell, month)).toList(),
                entries.stream()
                        .filter(entry -> entries.size() <= MOST || rows.contains(entry.code()))
                        .map(FormViews::row)
                        .toList(),
                entries.size() <= MOST,
                Optional.empty());
    }

    /// Rows by keys that the firm types: those it typed, wrong ones too, so that it can mend them.
    private static FilingView.TableView keyed(
            FormEdition form,
            FormTable table,
            TypedKey key,
            CodeLists lists,
            Period.Month month,
            Collection<String> rows) {
        var others =
                form.tables().stream().filter(other -> other.key().isEmpty()).toList();
        return new FilingView.TableView(
                table.code(),
                table.nameZh(),
                table.nameEn(),
                table.list(),
                table.cells().stream().map(cell -> column(cell, month)).toList(),
                rows.stream()
                        .filter(row -> !form.items().contains(row))
                        .filter(row -> others.stream()
                                .allMatch(other ->
                                        lists.entry(other, row, month.end()).isEmpty()))
                        .map(row -> new FilingView.RowView(
                                row, row, row, key.unit().label(), key.unit().english(), key.scale()))
                        .toList(),
                false,
                Optional.of(new FilingView.KeyView(key.nameZh(), key.nameEn(), key.example())));
    }

    private static FilingView.TableColumnView column(FormTable.Cell cell, Period.Month month) {
        boolean shut =
                month.number() == 2 && cell.column().filter(Column::single).isPresent();
        boolean computed = cell.computed().isPresent();
        return new FilingView.TableColumnView(
                cell.code(),
                cell.nameZh(),
                cell.nameEn(),
                cell.unit().map(unit -> unit.label()),
                cell.unit().map(unit -> unit.english()),
                cell.scale(),
                cell.required() && !shut && !computed,
                shut || cell.base() || computed,
                computed);
    }

    static FilingView.RowView row(ListEntry entry) {
        return new FilingView.RowView(
                entry.code(),
                entry.nameZh(),
                entry.nameEn(),
                entry.unit().label(),
                entry.unit().english(),
                entry.scale());
    }

    /// Entries of a list whose code or name holds a text, at most so many.
    static List<FilingView.RowView> search(CodeLists lists, String list, String text, Period.Month month, int most) {
        return lists.entries(list).stream()
                .filter(entry -> entry.validOn(month.end()))
                .filter(entry -> entry.code().startsWith(text)
                        || entry.nameZh().contains(text)
                        || entry.nameEn()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(text.toLowerCase(java.util.Locale.ROOT)))
                .limit(most)
                .map(FormViews::row)
                .toList();
    }
}
