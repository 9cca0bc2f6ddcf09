package guatu.projects;

import guatu.kernel.Finding;
import guatu.platform.PackTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Checks the cells of this room's pack tables, each by the form of its column.
public final class PackRows {

    /// The rule under which mistakes of the room's tables are told.
    public static final String RULE = "pack-projects";

    private PackRows() {}

    /// Every cell that is not of its column's form, and every key that comes twice.
    ///
    /// @param forms by column; a column without one must be filled, but for `valid_to`, which may be empty
    public static void check(
            PackTable table,
            List<String> columns,
            List<String> key,
            Map<String, String> forms,
            List<Finding> findings) {
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            for (var column : columns) {
                var cell = row.get(column);
                var form = forms.getOrDefault(column, column.equals("valid_to") ? "|\\d{4}-\\d{2}-\\d{2}" : ".+");
                if (!cell.matches(form)) {
                    findings.add(row.wrong(RULE, column, form, "请按说明改正该单元格"));
                } else if (column.startsWith("valid_") && !cell.isEmpty() && !day(cell)) {
                    findings.add(row.wrong(RULE, column, "a day such as 2025-01-31", "日期写作 2025-01-31"));
                }
            }
            if (!seen.add(String.join("/", key.stream().map(row::get).toList()))) {
                findings.add(row.wrong(RULE, key.getFirst(), "each key once", "该行与前面的行重复，请删去其一"));
            }
        }
    }

    private static boolean day(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
