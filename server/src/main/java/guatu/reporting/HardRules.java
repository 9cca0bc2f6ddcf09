package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;
import static guatu.kernel.Finding.Severity.EXPLAIN;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.List;

/// The checks that block: what they find must be mended.
final class HardRules {

    static final String OUTPUT = "01";
    static final String SALES = "03";
    static final String EXPORT = "04";
    static final String POWER = "05";

    private static final List<Column> OWN = List.of(Column.MONTH, Column.CUMULATIVE);

    private HardRules() {}

    /// E02. Gross output alone may be negative, when work in progress fell, and then asks for a reason.
    static List<Finding> notNegative(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var cell : context.form().cells()) {
            var amount = amounts.at(cell.place());
            if (!cell.column().base() && amount.isPresent() && amount.getAsLong() < 0) {
                boolean output = cell.item().equals(OUTPUT);
                findings.add(Texts.finding(
                        "E02",
                        output ? "output" : "negative",
                        output ? EXPLAIN : BLOCKS,
                        cell.code(),
                        shown(cell, amount.getAsLong()),
                        "≥ 0"));
            }
        }
        return findings;
    }

    /// E03. In February there is no single month.
    static List<Finding> cumulativeHoldsMonth(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var item : context.form().items()) {
            var monthCell = context.form().cell(item, Column.MONTH);
            var cumulativeCell = context.form().cell(item, Column.CUMULATIVE);
            var month = amounts.at(monthCell.place());
            var cumulative = amounts.at(cumulativeCell.place());
            if (context.february()) {
                month.ifPresent(amount -> findings.add(
                        Texts.finding("E03", "february", BLOCKS, monthCell.code(), shown(monthCell, amount), "—")));
            } else if (month.isPresent() && cumulative.isPresent() && cumulative.getAsLong() < month.getAsLong()) {
                findings.add(Texts.finding(
                        "E03",
                        "order",
                        BLOCKS,
                        cumulativeCell.code(),
                        shown(cumulativeCell, cumulative.getAsLong()),
                        "≥ " + shown(monthCell, month.getAsLong())));
            }
        }
        return findings;
    }

    /// E04. Judged where the month before is on record; after a formal correction it asks for a reason.
    static List<Finding> cumulativeContinues(Amounts amounts, FilingContext context) {
        if (context.february() || context.previous().isEmpty()) {
            return List.of();
        }
        var previous = context.previous().get();
        var findings = new ArrayList<Finding>();
        for (var item : context.form().items()) {
            var cell = context.form().cell(item, Column.CUMULATIVE);
            var month = amounts.at(context.form().cell(item, Column.MONTH).place());
            var cumulative = amounts.at(cell.place());
            var before = previous.at(cell.place());
            if (month.isEmpty() || cumulative.isEmpty() || before.isEmpty()) {
                continue;
            }
            long expected = before.getAsLong() + month.getAsLong();
            if (expected != cumulative.getAsLong()) {
                findings.add(Texts.finding(
                        "E04",
                        context.corrected() ? "revised" : "sum",
                        context.corrected() ? EXPLAIN : BLOCKS,
                        cell.code(),
                        shown(cell, cumulative.getAsLong()),
                        "%s + %s = %s"
                                .formatted(
                                        shown(cell, before.getAsLong()),
                                        shown(cell, month.getAsLong()),
                                        shown(cell, expected))));
            }
        }
        return findings;
    }

    /// E06. Export without the sales it is part of counts as more than them.
    static List<Finding> exportWithinSales(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var column : OWN) {
            var exportCell = context.form().cell(EXPORT, column);
            var salesCell = context.form().cell(SALES, column);
            var export = amounts.at(exportCell.place());
            var sales = amounts.at(salesCell.place());
            if (export.orElse(0) > sales.orElse(0)) {
                findings.add(Texts.finding(
                        "E06",
                        "within",
                        BLOCKS,
                        exportCell.code(),
                        shown(exportCell, export.orElse(0)),
                        "≤ " + (sales.isPresent() ? shown(salesCell, sales.getAsLong()) : salesCell.code())));
            }
        }
        return findings;
    }

    /// E08. The base is brought in by the system; whatever else comes back is refused.
    static List<Finding> baseIsAccepted(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var cell : context.form().cells()) {
            if (!cell.column().base()) {
                continue;
            }
            var given = amounts.at(cell.place());
            var expected = context.base().at(cell.place());
            if (!given.equals(expected)) {
                findings.add(Texts.finding(
                        "E08",
                        "base",
                        BLOCKS,
                        cell.code(),
                        given.isPresent() ? shown(cell, given.getAsLong()) : "",
                        expected.isPresent() ? shown(cell, expected.getAsLong()) : "—"));
            }
        }
        return findings;
    }

    static String shown(FormCell cell, long amount) {
        return cell.amount(amount).toPlainString();
    }
}
