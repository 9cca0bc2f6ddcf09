package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.kernel.Finding;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the amounts that a client sends, cell by cell, and says of each what cannot be read. A cell is an item and a
/// column, or the code of a row and a column of its table.
final class ValueReader {

    /// Eleven digits in 千元 are a hundred times the output of the country: more is a slip, and would overflow
    /// sums.
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,11}(\\.\\d{1,6})?");

    private static final int MOST_CELLS = 2000;

    private ValueReader() {}

    /// What could be read, and what could not.
    record Read(FilingValues values, List<Finding> findings) {}

    /// A cell that an amount belongs to.
    private record Target(String code, Unit unit, int scale, Keep keep) {}

    @FunctionalInterface
    private interface Keep {
        FilingValues in(FilingValues values, long amount);
    }

    /// @param day on which the codes of rows must be valid
    static Read read(FormEdition form, CodeLists lists, LocalDate day, Map<String, @Nullable String> given) {
        var findings = new ArrayList<Finding>();
        var wrongKeys = new HashSet<String>();
        var values = FilingValues.none(form);
        for (var entry : given.entrySet().stream().limit(MOST_CELLS).toList()) {
            var target = target(form, lists, day, entry.getKey());
            if (target.isEmpty()) {
                unknown(form, entry.getKey(), wrongKeys).ifPresent(findings::add);
                continue;
            }
            var text = entry.getValue();
            if (text != null && !text.isBlank()) {
                var amount = amount(target.get(), text.strip(), findings);
                if (amount.isPresent()) {
                    values = target.get().keep().in(values, amount.get());
                }
            }
        }
        return new Read(values, List.copyOf(findings));
    }

    /// A cell that the form does not have. In a table whose keys are typed it is the key that is wrong, which is said
    /// once.
    private static Optional<Finding> unknown(FormEdition form, String code, Set<String> wrongKeys) {
        int dot = code.lastIndexOf('.');
        var row = code.substring(0, Math.max(dot, 0));
        var key = form.tables().stream()
                .filter(table -> table.find(code.substring(dot + 1)).isPresent())
                .flatMap(table -> table.key().stream())
                .findFirst();
        var at = Finding.echo(code);
        if (dot < 0 || key.isEmpty()) {
            return Optional.of(Texts.finding("unknown-cell", "cell", BLOCKS, at, at, codes(form)));
        }
        return wrongKeys.add(row) ? Optional.of(key.get().wrong(at, row)) : Optional.empty();
    }

    /// Whether the form has a cell of this code.
    static boolean knows(FormEdition form, CodeLists lists, LocalDate day, String code) {
        return target(form, lists, day, code).isPresent();
    }

    private static Optional<Target> target(FormEdition form, CodeLists lists, LocalDate day, String code) {
        return form.find(code)
                .map(cell -> new Target(
                        code, cell.unit(), cell.scale(), (values, amount) -> values.with(cell.place(), amount)))
                .or(() -> inRow(form, lists, day, code));
    }

    private static Optional<Target> inRow(FormEdition form, CodeLists lists, LocalDate day, String code) {
        int dot = code.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var row = code.substring(0, dot);
        return lists.tableOf(form, row, day).flatMap(table -> {
            var entry = lists.entry(table, row, day).orElseThrow();
            return table.find(code.substring(dot + 1))
                    .map(cell -> new Target(
                            code,
                            cell.unit(entry),
                            cell.scale(entry),
                            (values, amount) -> values.with(row, table.cells().size(), cell.place(), amount)));
        });
    }

    private static Optional<Long> amount(Target cell, String text, List<Finding> findings) {
        if (!AMOUNT.matcher(text).matches()) {
            findings.add(Texts.finding(
                    "unreadable-amount", "cell", BLOCKS, cell.code(), text, "-99999999999 … 99999999999"));
            return Optional.empty();
        }
        var stored = new BigDecimal(text).movePointRight(cell.scale()).stripTrailingZeros();
        if (stored.scale() > 0) {
            findings.add(Texts.finding(
                    "E02",
                    "scale",
                    BLOCKS,
                    cell.code(),
                    text,
                    "0." + "0".repeat(cell.scale()),
                    cell.scale(),
                    cell.unit()));
            return Optional.empty();
        }
        return Optional.of(stored.longValueExact());
    }

    private static String codes(FormEdition form) {
        return form.cells().getFirst().code() + " … " + form.cells().getLast().code();
    }
}
