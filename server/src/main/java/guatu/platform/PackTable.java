package guatu.platform;

import guatu.kernel.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A table of a plan pack: CSV after RFC 4180 in UTF-8, with a header line. It knows the line of every row, so
/// that a mistake can be pointed at.
///
/// @param file as findings name it, such as `codes/parks.csv`
public record PackTable(String file, List<String> header, List<Row> rows) {

    private static final String RULE = "pack-table";

    /// A row, with the line on which it begins.
    public record Row(String file, int line, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /// The text of a cell, stripped; empty where the cell is.
        ///
        /// @throws IllegalArgumentException for a column that was not asked for when the table was read
        public String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("%s has no column ‘%s’.".formatted(file, column));
            }
            return cell;
        }

        /// Where it is, for findings: `codes/parks.csv:12`.
        public String at() {
            return file + ":" + line;
        }

        /// A mistake in one of its cells.
        public Finding wrong(String ruleId, String column, String expected, String advice) {
            return Finding.blocking(ruleId, at(), column + " = " + get(column), expected, advice);
        }
    }

    public PackTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// Reads a table of a pack. A file that is missing, is not UTF-8, lacks a column or has rows of another
    /// length gives findings, and the rows that could be read.
    ///
    /// @param file relative to the pack, such as `codes/parks.csv`
    /// @param columns the columns that it must have; others are kept too
    public static PackTable read(Path pack, String file, List<String> columns, List<Finding> findings) {
        var lines = CsvText.parse(text(pack.resolve(file), file, findings), file, findings);
        if (lines.isEmpty()) {
            return new PackTable(file, columns, List.of());
        }
        var header = lines.getFirst().cells();
        complain(file, header, columns, findings);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.cells().size() == header.size()) {
                rows.add(row(file, header, columns, line));
            } else {
                findings.add(Finding.blocking(
                        RULE,
                        file + ":" + line.number(),
                        line.cells().size() + " cells",
                        header.size() + " cells, as the header has",
                        "该行单元格数与表头不符；含逗号的内容请加双引号"));
            }
        }
        return new PackTable(file, header, rows);
    }

    /// All cells of a column, in the order of the rows, as SQL takes them for `unnest`.
    public String[] column(String name) {
        return rows.stream().map(row -> row.get(name)).toArray(String[]::new);
    }

    /// All columns by name, as SQL takes them for `unnest`.
    public Map<String, String[]> columns() {
        return header.stream().collect(Collectors.toMap(name -> name, this::column));
    }

    private static Row row(String file, List<String> header, List<String> columns, CsvText.Line line) {
        var cells = new HashMap<String, String>();
        columns.forEach(column -> cells.put(column, ""));
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.cells().get(i));
        }
        return new Row(file, line.number(), cells);
    }

    private static void complain(String file, List<String> header, List<String> columns, List<Finding> findings) {
        for (var column : columns) {
            if (!header.contains(column)) {
                findings.add(Finding.blocking(
                        RULE, file + ":1", String.join(",", header), "a column ‘" + column + "’", "请在表头补上该列"));
            }
        }
        var seen = new HashSet<String>();
        header.stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> findings.add(
                        Finding.blocking(RULE, file + ":1", column, "each column once", "表头中有重复的列，请删去其一")));
    }

    private static String text(Path path, String file, List<Finding> findings) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
        } catch (CharacterCodingException e) {
            findings.add(Finding.blocking(RULE, file, "bytes that are not UTF-8", "UTF-8", "请另存为 UTF-8 编码的 CSV"));
        } catch (IOException e) {
            findings.add(Finding.blocking(RULE, file, "no such file", "a file of the pack", "请补上该文件"));
        }
        return "";
    }
}
