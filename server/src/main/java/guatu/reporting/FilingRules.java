package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// The checks of a filing (审核关系), pure functions over the filing and its context. Source, text and an example
/// table of each: `docs/rules/B204-1.md`, whose table the tests read.
final class FilingRules {

    private static final Map<String, BiFunction<Amounts, FilingContext, List<Finding>>> RULES = new TreeMap<>(Map.of(
            "E01", (amounts, context) -> roster(context),
            "E02", HardRules::notNegative,
            "E03", HardRules::cumulativeHoldsMonth,
            "E04", HardRules::cumulativeContinues,
            "E06", HardRules::exportWithinSales,
            "E07", ReasonRules::salesRate,
            "E08", HardRules::baseIsAccepted,
            "E09", ReasonRules::growth,
            "E12", ReasonRules::outputAndPower,
            "E14", ReasonRules::slipOfUnit));

    private FilingRules() {}

    /// Whether a rule of this id exists in code; packs may switch on only those.
    static boolean knows(String rule) {
        return RULES.containsKey(rule);
    }

    /// All findings of the checks that the form's edition has, blocking ones first.
    static List<Finding> check(Amounts amounts, FilingContext context) {
        var findings = new ArrayList<Finding>(missing(amounts, context));
        for (var check : context.form().checks()) {
            var rule = RULES.get(check.rule());
            if (rule != null) {
                findings.addAll(rule.apply(amounts, context));
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    private static List<Finding> missing(Amounts amounts, FilingContext context) {
        return context.form().cells().stream()
                .filter(FormCell::required)
                .filter(cell -> !(context.february() && cell.column().single()))
                .filter(cell -> amounts.at(cell.place()).isEmpty())
                .map(cell -> Texts.finding("missing-value", "cell", BLOCKS, cell.code(), "", "0, 1, 2 …"))
                .toList();
    }

    private static List<Finding> roster(FilingContext context) {
        var month = context.month().toString();
        if (context.month().number() == 1) {
            return List.of(Texts.finding("E01", "january", BLOCKS, "month", month, "2 … 12"));
        }
        if (!context.scheduled()) {
            return List.of(Texts.finding("E01", "window", BLOCKS, "month", month, "a month with a window"));
        }
        if (!context.onRoster()) {
            var day = context.month().end();
            return List.of(Texts.finding("E01", "roster", BLOCKS, "creditCode", "off", "on roster " + day, day));
        }
        return List.of();
    }
}
