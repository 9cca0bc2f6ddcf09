package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.Finding;
import guatu.kernel.Unit;
import guatu.kernel.Unreadable;
import guatu.platform.PackTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads the code lists of a pack, `lists/*.csv`. A column beside the known ones is a number that expressions use under
/// its name; an empty one is missing.
final class ListFiles {

    private static final String RULE = "list-file";
    private static final List<String> COLUMNS =
            List.of("code", "name_zh", "name_en", "unit", "scale", "valid_from", "valid_to", "source");
    private static final Set<String> KNOWN = Set.copyOf(COLUMNS);

    private ListFiles() {}

    /// Name of the list → its entries, in order.
    static Map<String, List<ListEntry>> read(Path pack, List<Finding> findings) {
        var lists = new TreeMap<String, List<ListEntry>>();
        var folder = pack.resolve("lists");
        if (!Files.isDirectory(folder)) {
            return lists;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                var name = String.valueOf(file.getFileName());
                var table = PackTable.read(pack, "lists/" + name, COLUMNS, findings);
                var entries = new ArrayList<ListEntry>();
                table.rows().forEach(row -> entry(row, table.header(), entries, findings));
                lists.put(name.substring(0, name.length() - ".csv".length()), List.copyOf(entries));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists;
    }

    private static void entry(PackTable.Row row, List<String> header, List<ListEntry> entries, List<Finding> findings) {
        var attributes = new HashMap<String, BigDecimal>();
        try {
            for (var column : header) {
                if (!KNOWN.contains(column)
                        && !row.cells().getOrDefault(column, "").isBlank()) {
                    attributes.put(column, number(row, column));
                }
            }
            entries.add(new ListEntry(
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    Unit.of(row.get("unit")),
                    number(row, "scale").intValueExact(),
                    attributes,
                    LocalDate.parse(row.get("valid_from")),
                    row.get("valid_to").isBlank() ? Dated.FOREVER : LocalDate.parse(row.get("valid_to")),
                    row.get("source")));
        } catch (Unreadable unreadable) {
            findings.add(unreadable.at(row.at()));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            findings.add(Finding.blocking(
                    RULE,
                    row.at(),
                    String.valueOf(unreadable.getMessage()),
                    "days as 2021-01-01, whole decimals",
                    "请改正该行"));
        }
    }

    private static BigDecimal number(PackTable.Row row, String column) {
        var text = row.cells().getOrDefault(column, "");
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new Unreadable(column, text, "a number", "请填写数字");
        }
    }
}
