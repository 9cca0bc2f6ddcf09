package guatu.reporting;

import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Missing;
import guatu.reporting.rules.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A text with expressions in braces: `{previous.output.month} + {output.month}`.
record Template(List<Part> parts) {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");

    Template {
        parts = List.copyOf(parts);
    }

    /// A stretch of text, or an expression to fill in.
    record Part(String text, Optional<Expression> gap) {}

    /// @throws guatu.reporting.rules.Unwritable when an expression in it cannot be read
    static Template of(String text) {
        var parts = new ArrayList<Part>();
        var gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            parts.add(new Part(text.substring(from, gap.start()), Optional.empty()));
            parts.add(new Part(gap.group(1), Optional.of(Expression.of(gap.group(1)))));
            from = gap.end();
        }
        parts.add(new Part(text.substring(from), Optional.empty()));
        return new Template(parts);
    }

    /// All names that it fills in.
    Set<String> names() {
        var names = new TreeSet<String>();
        parts.forEach(part -> part.gap().ifPresent(gap -> names.addAll(gap.names())));
        return names;
    }

    /// The text; where an amount is missing, what `absent` calls it.
    String fill(Names values, Absent absent) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.gap()
                    .map(gap -> shown(gap.evaluate(values), part.text(), absent))
                    .orElse(part.text()));
        }
        return text.toString();
    }

    /// How an amount is called that is not there.
    @FunctionalInterface
    interface Absent {
        String called(String name);
    }

    private static String shown(Object value, String name, Absent absent) {
        return switch (value) {
            case Missing none -> absent.called(name);
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }
}
