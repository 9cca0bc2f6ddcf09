package guatu.platform;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.List;

/// Takes CSV apart after RFC 4180: cells in double quotes may hold commas, line ends and doubled quotes.
final class CsvText {

    /// The cells of one record, stripped, with the number of its first line.
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<Line> parse(String text, String file, List<Finding> findings) {
        return new CsvText(text).parse(file, findings);
    }

    private List<Line> parse(String file, List<Finding> findings) {
        int number = 1;
        int first = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            number += c == '\n' ? 1 : 0;
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || doubled) {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endLine(first);
                first = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            findings.add(Finding.blocking(
                    "pack-table", file + ":" + first, "a quote that never ends", "a closing quote", "请补上结束的双引号"));
        }
        endLine(first);
        return lines;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    /// Ends a record; an empty line is none.
    private void endLine(int first) {
        if (cells.isEmpty() && cell.toString().isBlank()) {
            cell.setLength(0);
            return;
        }
        endCell();
        lines.add(new Line(first, cells));
        cells.clear();
    }
}
