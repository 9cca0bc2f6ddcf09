package guatu.reporting;

import java.util.TreeSet;

/// What stands in a form when a firm opens it for the first time in a month: last year's amounts, and in the rows that
/// it
/// had the month before what their columns carry over, such as stocks. The firm may change what is not last year's.
final class Prefill {

    private Prefill() {}

    static FilingValues of(FilingContext context) {
        var values = context.base();
        var day = context.month().end();
        var rows = new TreeSet<String>();
        context.previous().ifPresent(previous -> rows.addAll(previous.rows().keySet()));
        context.december().ifPresent(december -> rows.addAll(december.rows().keySet()));
        for (var row : rows) {
            var table = context.lists().tableOf(context.form(), row, day);
            if (table.isPresent()) {
                values = row(values, table.get(), row, context);
            }
        }
        return values;
    }

    private static FilingValues row(FilingValues given, FormTable table, String row, FilingContext context) {
        var entry = context.lists().entry(table, row, context.month().end()).orElseThrow();
        var scope = RuleScope.once(context.form(), "").of(table);
        var values = given;
        for (var cell : table.cells()) {
            if (cell.prefill().isPresent()) {
                var amount = Computing.amount(cell.prefill().get(), scope, values, context, row, cell.scale(entry));
                if (amount.isPresent()) {
                    values = values.with(row, table.cells().size(), cell.place(), amount.get());
                }
            }
        }
        return values;
    }
}
