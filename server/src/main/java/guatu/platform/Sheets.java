package guatu.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a list as a spreadsheet, row by row, so that a long export does not fill the memory.
///
/// A cell is a text, a number, or anything whose text form is wanted; an empty `Optional` is an empty cell. Numbers
/// stay
/// numbers as long as a spreadsheet can hold them exactly (15 digits), then they are text. No text is ever a formula:
/// in
/// xlsx texts are texts, in csv a text that a spreadsheet would read as a formula gets an apostrophe in front
/// (CWE-1236).
public final class Sheets {

    private static final int LAST_ROW = 1_048_575;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int EXACT_DIGITS = 15;
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Sheets() {}

    /// Writes an xlsx workbook: the header in the first row of each sheet, a further sheet where one is full.
    public static void xlsx(
            String sheetName, List<String> header, Stream<? extends List<?>> rows, OutputStream output) {
        try (var workbook = new Workbook(output, "Guatu", "1.0");
                rows) {
            var sheets = new Sheet(workbook, printable(sheetName), header);
            rows.forEachOrdered(sheets::add);
            sheets.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes comma-separated text in UTF-8 with a byte order mark, as spreadsheets in Chinese expect it (RFC 4180).
    public static void csv(List<String> header, Stream<? extends List<?>> rows, OutputStream output) {
        try (rows) {
            var writer = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
            writer.write('\uFEFF');
            writeLine(header, writer);
            rows.forEachOrdered(row -> writeLine(row, writer));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(List<?> cells, Writer writer) {
        try {
            for (int column = 0; column < cells.size(); column++) {
                writer.write(column == 0 ? "" : ",");
                writer.write(csvCell(cells.get(column)));
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvCell(Object cell) {
        var content = content(cell);
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = (String) content;
        var safe =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber(cell) ? "'" + text : text;
        var quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// What stands in a cell: a number that a spreadsheet holds exactly, or a text.
    private static Object content(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.<Object>map(Sheets::content).orElse("");
        }
        if (isNumber(cell)) {
            var number = new BigDecimal(cell.toString());
            return number.precision() <= EXACT_DIGITS ? number : number.toPlainString();
        }
        return printable(cell.toString());
    }

    private static boolean isNumber(Object cell) {
        return cell instanceof Optional<?> optional
                ? optional.filter(Sheets::isNumber).isPresent()
                : cell instanceof BigDecimal || cell instanceof Long || cell instanceof Integer;
    }

    /// Without what XML cannot carry: control characters and halves of surrogate pairs.
    private static String printable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_TEXT)
                .filter(point -> point >= ' ' || point == '\n' || point == '\t' || point == '\r')
                .map(point ->
                        (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return kept.length() > LONGEST_TEXT ? kept.substring(0, LONGEST_TEXT) : kept.toString();
    }

    /// The sheet being written, and the next one when it is full.
    private static final class Sheet {

        private final Workbook workbook;
        private final String name;
        private final List<String> header;
        private final int[] place = {0, 0}; // sheet, row
        private final Worksheet[] current = new Worksheet[1];

        Sheet(Workbook workbook, String name, List<String> header) {
            this.workbook = workbook;
            this.name = name.replaceAll("[\\[\\]:*?/\\\\']", " ");
            this.header = header;
            begin();
        }

        private void begin() {
            int number = ++place[0];
            var suffix = number == 1 ? "" : " " + number;
            var short31 = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length()));
            current[0] = workbook.newWorksheet((short31.isBlank() ? "Guatu" : short31) + suffix);
            for (int column = 0; column < header.size(); column++) {
                current[0].value(0, column, printable(header.get(column)));
                current[0].style(0, column).bold().set();
            }
            current[0].freezePane(0, 1);
            place[1] = 0;
        }

        void add(List<?> cells) {
            if (place[1] == LAST_ROW) {
                finish();
                begin();
            }
            int row = ++place[1];
            for (int column = 0; column < cells.size(); column++) {
                if (content(cells.get(column)) instanceof BigDecimal number) {
                    current[0].value(row, column, number);
                } else {
                    current[0].value(row, column, (String) content(cells.get(column)));
                }
            }
        }

        void finish() {
            try {
                current[0].finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
