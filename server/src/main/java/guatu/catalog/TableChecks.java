package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What may be wrong with a cell or a row of any code table. It collects; it never stops at the first.
final class TableChecks {

    private final List<Finding> findings;

    TableChecks(List<Finding> findings) {
        this.findings = findings;
    }

    /// Cells of the columns hold something.
    void filled(PackTable table, String... columns) {
        for (var row : table.rows()) {
            for (var column : columns) {
                if (row.get(column).isEmpty()) {
                    findings.add(row.wrong("pack-empty", column, "a value", "该单元格不能为空，请补填"));
                }
            }
        }
    }

    /// No two rows have the same key.
    void unique(PackTable table, String... columns) {
        var seen = new HashMap<String, PackTable.Row>();
        for (var row : table.rows()) {
            var first = seen.putIfAbsent(key(row, columns), row);
            if (first != null) {
                findings.add(row.wrong(
                        "pack-duplicate", columns[0], "a key that " + first.at() + " has not", "该行与前面的行重复，请删去其一"));
            }
        }
    }

    /// Cells can be read by a reader, such as `RegionCode::of`.
    void readable(PackTable table, String column, Consumer<String> reader) {
        for (var row : table.rows()) {
            try {
                reader.accept(row.get(column));
            } catch (Refusal unreadable) {
                unreadable
                        .findings()
                        .forEach(finding -> findings.add(
                                row.wrong("pack-unreadable", column, finding.expected(), finding.advice())));
            }
        }
    }

    /// Cells name something that is in another table; they may be empty where it says so.
    void refers(PackTable table, String column, Collection<String> known, String toWhat, boolean mayBeEmpty) {
        for (var row : table.rows()) {
            boolean fine = known.contains(row.get(column))
                    || (mayBeEmpty && row.get(column).isEmpty());
            if (!fine) {
                findings.add(row.wrong("pack-unknown-code", column, toWhat, "代码表中没有此代码，请更正或先在代码表中补上"));
            }
        }
    }

    /// Cells are one of a few words.
    void oneOf(PackTable table, String column, String... words) {
        refers(table, column, List.of(words), "one of " + String.join(", ", words), false);
    }

    /// Cells are decimals within bounds, of at most so many places.
    void number(PackTable table, String column, String least, String most, int places) {
        for (var row : table.rows()) {
            var number = decimal(row.get(column));
            boolean fine = number.filter(value -> value.compareTo(new BigDecimal(least)) >= 0
                            && value.compareTo(new BigDecimal(most)) <= 0
                            && value.stripTrailingZeros().scale() <= places)
                    .isPresent();
            if (!fine) {
                findings.add(row.wrong(
                        "pack-number",
                        column,
                        "a number from %s to %s with at most %d decimals".formatted(least, most, places),
                        "请填写规定范围内的数字"));
            }
        }
    }

    /// Cells are days.
    void day(PackTable table, String column, boolean mayBeEmpty) {
        for (var row : table.rows()) {
            boolean fine = date(row.get(column)).isPresent()
                    || (mayBeEmpty && row.get(column).isEmpty());
            if (!fine) {
                findings.add(row.wrong("pack-day", column, "a day such as 2025-01-01", "日期写作 2025-01-01"));
            }
        }
    }

    /// Rows hold from a day to a later one, and rows of one key never at the same time.
    void stretches(PackTable table, String... key) {
        day(table, "valid_from", false);
        day(table, "valid_to", true);
        var dated =
                table.rows().stream().filter(row -> stretch(row).isPresent()).toList();
        for (var row : dated) {
            if (!from(row).isBefore(to(row))) {
                findings.add(row.wrong("pack-day-order", "valid_to", "a day after " + from(row), "截止日期须晚于起始日期"));
            }
        }
        dated.stream()
                .collect(Collectors.groupingBy(row -> key(row, key)))
                .values()
                .forEach(this::apart);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    static Optional<BigDecimal> decimal(String text) {
        boolean number = text.matches("-?\\d{1,15}(\\.\\d{1,9})?");
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static LocalDate from(PackTable.Row row) {
        return date(row.get("valid_from")).orElseThrow();
    }

    static LocalDate to(PackTable.Row row) {
        return date(row.get("valid_to")).orElse(Dated.FOREVER);
    }

    /// The row itself, where both its days can be read.
    static Optional<PackTable.Row> stretch(PackTable.Row row) {
        boolean open =
                row.get("valid_to").isEmpty() || date(row.get("valid_to")).isPresent();
        return open && date(row.get("valid_from")).isPresent() ? Optional.of(row) : Optional.empty();
    }

    private void apart(List<PackTable.Row> rows) {
        var sorted = rows.stream().sorted((a, b) -> from(a).compareTo(from(b))).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (from(sorted.get(i)).isBefore(to(sorted.get(i - 1)))) {
                findings.add(sorted.get(i)
                        .wrong(
                                "pack-overlap",
                                "valid_from",
                                "a day not before " + to(sorted.get(i - 1)) + ", where "
                                        + sorted.get(i - 1).at() + " ends",
                                "同一代码的两段有效期重叠，请给前一段填写截止日期"));
            }
        }
    }

    private static String key(PackTable.Row row, String... columns) {
        return Arrays.stream(columns).map(row::get).collect(Collectors.joining("\u0000"));
    }
}
