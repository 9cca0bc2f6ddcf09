package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the amounts that a client sends, cell by cell, and says of each what cannot be read.
final class ValueReader {

    /// Eleven digits in 千元 are a hundred times the output of the country: more is a slip, and would overflow
    /// sums.
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,11}(\\.\\d{1,6})?");

    private static final int MOST_CELLS = 2000;

    private ValueReader() {}

    /// What could be read, and what could not.
    record Read(Amounts amounts, List<Finding> findings) {}

    static Read read(FormEdition form, Map<String, @Nullable String> values) {
        var findings = new ArrayList<Finding>();
        var amounts = Amounts.missing(form.cells().size());
        for (var entry : values.entrySet().stream().limit(MOST_CELLS).toList()) {
            var cell = form.find(entry.getKey());
            if (cell.isEmpty()) {
                var at = Finding.echo(entry.getKey());
                findings.add(Texts.finding("unknown-cell", "cell", BLOCKS, at, at, codes(form)));
                continue;
            }
            var text = entry.getValue();
            if (text != null && !text.isBlank()) {
                amounts = amount(cell.get(), text.strip(), amounts, findings);
            }
        }
        return new Read(amounts, List.copyOf(findings));
    }

    private static Amounts amount(FormCell cell, String text, Amounts amounts, List<Finding> findings) {
        if (!AMOUNT.matcher(text).matches()) {
            findings.add(Texts.finding(
                    "unreadable-amount", "cell", BLOCKS, cell.code(), text, "-99999999999 … 99999999999"));
            return amounts;
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
            return amounts;
        }
        return amounts.with(cell.place(), stored.longValueExact());
    }

    private static String codes(FormEdition form) {
        return form.cells().getFirst().code() + " … " + form.cells().getLast().code();
    }
}
