package guatu.reporting.ledger;

import static guatu.kernel.Finding.Severity.BLOCKS;
import static guatu.kernel.Finding.Severity.HINT;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.reporting.ledger.LedgerMapping.Line;
import guatu.reporting.ledger.LedgerSheet.Entry;
import guatu.reporting.sheet.FormCells;
import guatu.reporting.sheet.Reading;
import guatu.reporting.sheet.SheetTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Takes the amounts of a form out of a ledger. What cannot be found, stands twice, or is no amount, is told by line;
/// the
/// cell it was for is then left as it is.
final class LedgerReader {

    private final FormCells cells;
    private final LedgerMapping mapping;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, List<String>> sources = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();

    private LedgerReader(FormCells cells, LedgerMapping mapping) {
        this.cells = cells;
        this.mapping = mapping;
    }

    /// What was taken.
    ///
    /// @param values cell → amount, rounded half up to the cell's decimals
    /// @param sources cell → where in the ledger it comes from
    record Taken(Map<String, String> values, Map<String, List<String>> sources, List<Finding> findings) {}

    static Taken read(List<LedgerSheet> sheets, LedgerMapping mapping, FormCells cells) {
        var reader = new LedgerReader(cells, mapping);
        sheets.stream()
                .filter(sheet -> mapping.sheet().isEmpty()
                        || sheets.size() == 1
                        || sheet.name().equals(mapping.sheet()))
                .findFirst()
                .ifPresentOrElse(
                        reader::sheet,
                        () -> reader.tell("ledger-sheet", BLOCKS, "sheet", mapping.sheet(), mapping.sheet()));
        return reader.taken();
    }

    private void sheet(LedgerSheet sheet) {
        var header = mapping.headerRow() <= sheet.rows().size()
                ? sheet.rows().get(mapping.headerRow() - 1)
                : List.<Entry>of();
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(normal(header.get(i).text()), i);
        }
        var labels = columns.get(normal(mapping.labelColumn()));
        if (labels == null) {
            tell("ledger-column", BLOCKS, "labelColumn", mapping.labelColumn(), mapping.labelColumn());
            return;
        }
        var rows = new HashMap<String, List<Integer>>();
        for (int i = mapping.headerRow(); i < sheet.rows().size(); i++) {
            var label = normal(at(sheet, i, labels).text());
            if (!label.isEmpty()) {
                rows.computeIfAbsent(label, none -> new ArrayList<>()).add(i);
            }
        }
        for (var line : mapping.lines()) {
            var column = columns.get(normal(line.column()));
            if (!cells.open(line.cell())) {
                stop("ledger-cell", BLOCKS, line, line.cell());
            } else if (column == null) {
                stop("ledger-column", BLOCKS, line, line.column());
            } else {
                line(sheet, line, rows.getOrDefault(normal(line.label()), List.of()), column);
            }
        }
    }

    private void line(LedgerSheet sheet, Line line, List<Integer> rows, int column) {
        if (rows.isEmpty()) {
            stop("ledger-row", HINT, line, line.label());
            return;
        }
        if (rows.size() > 1) {
            stop("ledger-twice", BLOCKS, line, line.label());
            return;
        }
        var entry = at(sheet, rows.getFirst(), column);
        switch (entry.amount()) {
            case Reading.Missing none -> {}
            case Reading.Unreadable(String why, String met) -> {
                broken.add(line.cell());
                findings.add(SheetTexts.finding("cell-" + why, BLOCKS, line.cell(), met, "a number"));
            }
            case Reading.Amount amount -> {
                var value = new BigDecimal(amount.plain()).movePointLeft(line.shift());
                sums.merge(line.cell(), line.minus() ? value.negate() : value, BigDecimal::add);
                sources.computeIfAbsent(line.cell(), none -> new ArrayList<>())
                        .add("%s%s · %s = %s"
                                .formatted(line.minus() ? "− " : "", line.label(), line.column(), entry.text()));
            }
        }
    }

    private Taken taken() {
        var values = new TreeMap<String, String>();
        sums.forEach((cell, sum) -> {
            if (!broken.contains(cell)) {
                values.put(
                        cell,
                        sum.setScale(cells.scale(cell), RoundingMode.HALF_UP).toPlainString());
            }
        });
        sources.keySet().retainAll(values.keySet());
        return new Taken(values, sources, findings);
    }

    private void stop(String rule, Severity severity, Line line, String met) {
        if (severity == BLOCKS) {
            broken.add(line.cell());
        }
        tell(rule, severity, Finding.echo(line.cell()), met, met);
    }

    private void tell(String rule, Severity severity, String at, String met, String fill) {
        findings.add(SheetTexts.finding(rule, severity, at, met, "", Finding.echo(fill)));
    }

    private static Entry at(LedgerSheet sheet, int row, int column) {
        var cells = sheet.rows().get(row);
        return column < cells.size() ? cells.get(column) : Entry.EMPTY;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
