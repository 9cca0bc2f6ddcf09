package guatu.reporting.ledger;

import guatu.reporting.sheet.AmountText;
import guatu.reporting.sheet.Reading;
import guatu.reporting.sheet.SheetCells;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A sheet of a ledger: rows of cells, each a text and what it says as an amount.
record LedgerSheet(String name, List<List<Entry>> rows) {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    /// A cell.
    record Entry(String text, Reading amount) {

        static final Entry EMPTY = new Entry("", Reading.missing());
    }

    static LedgerSheet of(XSSFSheet sheet) {
        var rows = new ArrayList<List<Entry>>();
        for (int i = 0; i <= Math.min(sheet.getLastRowNum(), MOST_ROWS - 1); i++) {
            var cells = new ArrayList<Entry>();
            var row = sheet.getRow(i);
            if (row != null) {
                for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
                    cells.add(SheetCells.at(row, column)
                            .map(cell -> new Entry(SheetCells.shown(cell), SheetCells.amount(cell)))
                            .orElse(Entry.EMPTY));
                }
            }
            rows.add(cells);
        }
        return new LedgerSheet(sheet.getSheetName(), rows);
    }

    /// A table of separated values: by comma, tab or semicolon, whichever its first line has most of.
    ///
    /// @throws IOException when it is no such table
    static LedgerSheet of(byte[] bytes, Charset charset) throws IOException {
        var text = new String(bytes, charset);
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        ObjectReader reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(bare)));
        var rows = new ArrayList<List<Entry>>();
        try (var lines = reader.<String[]>readValues(bare)) {
            while (lines.hasNext() && rows.size() < MOST_ROWS) {
                var cells = new ArrayList<Entry>();
                for (var cell : lines.next()) {
                    if (cells.size() < MOST_COLUMNS) {
                        cells.add(new Entry(cell, AmountText.read(cell)));
                    }
                }
                rows.add(cells);
            }
        } catch (JacksonException broken) {
            throw new IOException(broken);
        }
        return new LedgerSheet("", rows);
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char found = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (first.chars().filter(c -> c == one).count()
                    > first.chars().filter(c -> c == ',').count()) {
                found = one;
            }
        }
        return found;
    }
}
