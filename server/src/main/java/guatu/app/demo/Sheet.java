package guatu.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of the demo's folder: a header line, then rows without quotes.
record Sheet(List<Row> rows) {

    Sheet {
        rows = List.copyOf(rows);
    }

    static Sheet read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var header = List.of(lines.getFirst().split(","));
            return new Sheet(
                    lines.stream().skip(1).map(line -> row(header, line)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(List<String> header, String line) {
        var cells = line.split(",", -1);
        var values = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), cells[i]);
        }
        return new Row(values);
    }

    /// One line, by the names of its columns.
    record Row(Map<String, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        String text(String column) {
            var value = cells.get(column);
            if (value == null) {
                throw new IllegalStateException("The demo's table has no column %s.".formatted(column));
            }
            return value;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }
    }
}
