package guatu.reporting;

import static java.math.RoundingMode.HALF_UP;

import guatu.kernel.Finding;
import guatu.reporting.RuleScope.Case;
import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Names;
import guatu.reporting.rules.NotKnown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Works out the computed cells of a form, each rounded half up to its decimals: first those of rows, then the fixed
/// items in their order. What it reckons with and is missing leaves the cell missing.
final class Computing {

    private Computing() {}

    static FilingValues compute(FilingValues given, FilingContext context) {
        var values = given;
        for (var row : given.rows().keySet()) {
            values = row(values, row, context);
        }
        for (var cell : context.form().cells()) {
            if (cell.computed().isPresent()) {
                boolean shut = context.february() && cell.column().single();
                var scope = RuleScope.once(context.form(), "").in(cell.column().code());
                var amount = shut
                        ? Optional.<Long>empty()
                        : amount(cell.computed().get(), scope, values, context, null, cell.scale());
                values = values.with(cell.place(), amount.orElse(Amounts.MISSING));
            }
        }
        return values;
    }

    /// Computed amounts that came with the filing and are others than the system's.
    static List<Finding> differences(FilingValues given, FilingValues computed, FilingContext context) {
        var findings = new ArrayList<Finding>();
        for (var cell : context.form().cells()) {
            if (cell.computed().isPresent()) {
                difference(
                                cell.code(),
                                given.items().at(cell.place()),
                                computed.items().at(cell.place()),
                                cell.scale())
                        .ifPresent(findings::add);
            }
        }
        given.rows().forEach((row, amounts) -> {
            var day = context.month().end();
            for (var table :
                    context.lists().tableOf(context.form(), row, day).stream().toList()) {
                var entry = context.lists().entry(table, row, day).orElseThrow();
                for (var cell : table.cells()) {
                    if (cell.computed().isPresent()) {
                        difference(
                                        row + "." + cell.code(),
                                        amounts.at(cell.place()),
                                        computed.row(row).orElseThrow().at(cell.place()),
                                        cell.scale(entry))
                                .ifPresent(findings::add);
                    }
                }
            }
        });
        return findings;
    }

    private static Optional<Finding> difference(String code, OptionalLong given, OptionalLong computed, int scale) {
        return given.isEmpty() || given.equals(computed)
                ? Optional.empty()
                : Optional.of(Texts.finding(
                        "computed-cell",
                        "cell",
                        Finding.Severity.BLOCKS,
                        code,
                        shown(given, scale),
                        shown(computed, scale)));
    }

    private static String shown(OptionalLong amount, int scale) {
        return amount.isPresent()
                ? BigDecimal.valueOf(amount.getAsLong(), scale).toPlainString()
                : "—";
    }

    private static FilingValues row(FilingValues given, String row, FilingContext context) {
        var day = context.month().end();
        var table = context.lists().tableOf(context.form(), row, day);
        if (table.isEmpty()) {
            return given;
        }
        var entry = context.lists().entry(table.get(), row, day).orElseThrow();
        var scope = RuleScope.once(context.form(), "").of(table.get());
        var values = given;
        for (var cell : table.get().cells()) {
            if (cell.computed().isPresent()) {
                long amount = amount(cell.computed().get(), scope, values, context, row, cell.scale(entry))
                        .orElse(Amounts.MISSING);
                values = values.with(row, table.get().cells().size(), cell.place(), amount);
            }
        }
        return values;
    }

    /// The amount of an expression at a scale; empty where something that it reckons with is missing.
    static Optional<Long> amount(
            Expression computed,
            RuleScope scope,
            FilingValues values,
            FilingContext context,
            @Nullable String row,
            int scale) {
        var one = new Case(values, context, row);
        Names names = name -> scope.lookup(name)
                .orElseThrow(() -> new IllegalStateException("Form %s: a computed cell names %s."
                        .formatted(context.form().code(), name)))
                .in(one);
        try {
            return Optional.of(computed.number(names).setScale(scale, HALF_UP))
                    .map(BigDecimal::unscaledValue)
                    .map(whole -> whole.longValueExact());
        } catch (NotKnown missing) {
            return Optional.empty();
        }
    }
}
