package guatu.platform;

import guatu.kernel.Finding;
import guatu.kernel.Unreadable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a table of a pack must look like, said once by the room that loads it: its columns in order, what stands in
/// each,
/// and which of them together name a row. Reading gives findings with file and line.
///
/// @param rule under which its findings are told, such as `pack-roster`
/// @param key columns that together stand for one row only; empty: rows may repeat
public record PackFormat(String rule, List<Cell> cells, List<String> key) {

    private static final String TAGS = "S|R|D|GK";
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";

    /// What stands in a column.
    public record Cell(String column, Consumer<Told> check) {}

    /// A cell that is looked at, and where what is wrong with it goes.
    public record Told(PackTable.Row row, String column, String rule, List<Finding> findings) {

        private String text() {
            return row.get(column);
        }

        private void wrong(String expected, String advice) {
            findings.add(row.wrong(rule, column, expected, advice));
        }
    }

    public PackFormat {
        cells = List.copyOf(cells);
        key = List.copyOf(key);
    }

    /// A table without columns yet.
    public static PackFormat of(String rule) {
        return new PackFormat(rule, List.of(), List.of());
    }

    /// A table whose cells are told by a pattern each: days are days, and what has no pattern must be filled.
    ///
    /// @param forms by column
    public static PackFormat of(String rule, List<String> columns, Map<String, String> forms) {
        var format = of(rule);
        for (var column : columns) {
            var form = forms.getOrDefault(column, ".+");
            format = switch (column) {
                case FROM -> format.from();
                case TO -> format.to();
                default -> format.matches(form, form, "请按说明改正该单元格", column);
            };
        }
        return format;
    }

    /// Columns that may hold anything, or nothing.
    public PackFormat any(String... columns) {
        return with(columns, told -> {});
    }

    /// Columns that must not be empty.
    public PackFormat text(String... columns) {
        return fits(text -> !text.isEmpty(), "a text", "该列不能为空", columns);
    }

    /// Columns whose cells match a pattern as a whole.
    public PackFormat matches(String pattern, String expected, String advice, String... columns) {
        return fits(text -> text.matches(pattern), expected, advice, columns);
    }

    /// Columns whose cells fit.
    public PackFormat fits(Predicate<String> fits, String expected, String advice, String... columns) {
        return with(columns, told -> {
            if (!fits.test(told.text())) {
                told.wrong(expected, advice);
            }
        });
    }

    /// Columns that a type of the kernel reads: what it refuses is told in its words.
    public PackFormat reads(Consumer<String> reading, String... columns) {
        return with(columns, told -> {
            try {
                reading.accept(told.text());
            } catch (Unreadable unreadable) {
                told.findings().add(unreadable.at(told.row().at()));
            }
        });
    }

    /// The days from and to which a row holds: `valid_from` and, where it ends, `valid_to`.
    public PackFormat dated() {
        return from().to();
    }

    private PackFormat from() {
        return fits(PackFormat::day, "a day such as 2025-01-31", "日期写作 2025-01-31", FROM);
    }

    private PackFormat to() {
        return fits(
                text -> text.isEmpty() || day(text),
                "a day such as 2025-01-31, or nothing",
                "日期写作 2025-01-31，不终止则留空",
                TO);
    }

    /// Where a row is from: `tag` and `source`.
    public PackFormat sourced() {
        return matches(TAGS, "S, R, D or GK", "标记为 S、R、D 或 GK", "tag")
                .fits(text -> !text.isEmpty(), "where it is known from", "请注明来源", "source");
    }

    /// Columns that together stand for one row only.
    public PackFormat once(String... columns) {
        return new PackFormat(rule, cells, List.of(columns));
    }

    /// Reads the table and tells all that is wrong with it.
    ///
    /// @param file relative to the pack
    public PackTable read(Path pack, String file, List<Finding> findings) {
        var table = PackTable.read(pack, file, cells.stream().map(Cell::column).toList(), findings);
        check(table, findings);
        return table;
    }

    /// Tells all that is wrong with a table that was read.
    public void check(PackTable table, List<Finding> findings) {
        var seen = new HashSet<List<String>>();
        for (var row : table.rows()) {
            cells.forEach(cell -> cell.check().accept(new Told(row, cell.column(), rule, findings)));
            if (!key.isEmpty() && !seen.add(key.stream().map(row::get).toList())) {
                findings.add(row.wrong(rule, key.getFirst(), "each key once", "该行与前面的行重复，请删去其一"));
            }
        }
    }

    private PackFormat with(String[] columns, Consumer<Told> check) {
        var more = new ArrayList<>(cells);
        Stream.of(columns).map(column -> new Cell(column, check)).forEach(more::add);
        return new PackFormat(rule, more, key);
    }

    private static boolean day(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
