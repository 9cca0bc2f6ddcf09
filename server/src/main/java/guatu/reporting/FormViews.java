package guatu.reporting;

import guatu.kernel.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A form as a page shows it, for a month: in February the single month is closed.
final class FormViews {

    private FormViews() {}

    static FilingView.FormView of(FormEdition form, Period.Month month) {
        return new FilingView.FormView(
                form.code().value(),
                form.edition(),
                form.nameZh(),
                form.nameEn(),
                form.legalBasis(),
                form.legalNumber(),
                form.legalUntil(),
                form.columns().stream()
                        .map(name -> new FilingView.ColumnView(name.column().code(), name.nameZh(), name.nameEn()))
                        .toList(),
                form.items().stream().map(item -> item(form, item, month)).toList());
    }

    private static FilingView.ItemView item(FormEdition form, String item, Period.Month month) {
        var first = form.cell(item, Column.MONTH);
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
            cells.put(
                    name.column().code(),
                    new FilingView.CellView(
                            cell.code(),
                            cell.required() && !shut,
                            shut || name.column().base()));
        }
        return cells;
    }
}
