package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds names in a form's file that stand for nothing where they are used.
final class NameMistakes {

    /// Words of the language: no item or table may be called so.
    static final Set<String> RESERVED = Set.of(
            "previous",
            "december",
            "base",
            "row_code",
            "accepted",
            "bound",
            "row",
            "value",
            "current",
            "february",
            "january",
            "on_roster",
            "scheduled",
            "corrected",
            "month_name",
            "month_end",
            "item_name",
            "twelve",
            "peers",
            "in_park",
            "filed_elsewhere",
            "period",
            "count",
            "month",
            "cumulative",
            "and",
            "or",
            "not");

    private final FormFile form;
    private final Told told;
    private final Map<FormCode, FormFile> others;

    /// @param others all forms of the pack
    NameMistakes(FormFile form, Told told, Map<FormCode, FormFile> others) {
        this.form = form;
        this.told = told;
        this.others = others;
    }

    /// Every name stands for something where it is used.
    void find() {
        var edition = Editions.of(form);
        for (var cell : edition.cells()) {
            cell.computed()
                    .ifPresent(computed -> known(
                            computed.names(),
                            RuleScope.once(edition, "").in(cell.column().code()),
                            computed.toString(),
                            Set.of()));
        }
        for (var table : edition.tables()) {
            table.cells()
                    .forEach(cell -> Stream.concat(cell.computed().stream(), cell.prefill().stream())
                            .forEach(expression -> known(
                                    expression.names(),
                                    RuleScope.once(edition, "").of(table),
                                    expression.toString(),
                                    Set.of())));
        }
        for (var check : edition.checks()) {
            var used = new TreeSet<>(check.holds().names());
            check.when().ifPresent(when -> used.addAll(when.names()));
            check.asks().ifPresent(asks -> used.addAll(asks.names()));
            check.met().ifPresent(met -> used.addAll(met.names()));
            for (var template : List.of(check.expected(), check.adviceZh(), check.adviceEn())) {
                used.addAll(template.names());
            }
            RuleBook.scopes(edition, check)
                    .findFirst()
                    .ifPresent(scope -> known(
                            used,
                            scope,
                            check.holds().toString(),
                            check.bounds().keySet()));
        }
    }

    private void known(Set<String> names, RuleScope scope, String line, Set<String> bounds) {
        for (var name : names) {
            boolean bound = name.startsWith("bound.");
            boolean found = bound
                    ? bounds.contains(name.substring("bound.".length()))
                    : scope.lookup(name).isPresent() && elsewhere(name);
            if (!found) {
                unknown(line, name, scope, bound);
            }
        }
    }

    private void unknown(String line, String name, RuleScope scope, boolean bound) {
        if (bound) {
            told.wrong(line, name, "a bound of the check", "请在该审核的 bounds 中写明此界限及其参数");
            return;
        }
        var meant = Told.meant(name, here(scope));
        told.wrong(
                line,
                name,
                meant.map(word -> "perhaps ‘%s’; ".formatted(word)).orElse("")
                        + "a name that docs/rules/expressions.md knows here",
                meant.map(word -> "没有名称 %s；是否应为 %s？".formatted(name, word))
                        .orElse("没有名称 %s；可用的名称见 docs/rules/expressions.md".formatted(name)));
    }

    /// Names that stand for amounts in a place.
    private Set<String> here(RuleScope scope) {
        var names = new TreeSet<String>();
        for (var item : form.items()) {
            names.add(item.name());
            form.columns().forEach(column -> names.add(item.name() + "." + column.code()));
        }
        for (var table : form.tables().orElse(List.of())) {
            table.columns().forEach(column -> {
                names.add(column.code());
                names.add(table.code() + "." + column.code());
            });
        }
        names.addAll(RESERVED);
        names.removeIf(name -> scope.lookup(name).isEmpty());
        return names;
    }

    /// Whether a name that speaks of another form finds it there.
    private boolean elsewhere(String name) {
        int dot = name.indexOf('.');
        var alias = dot < 0 ? Optional.<FormCode>empty() : form.uses().map(uses -> uses.get(name.substring(0, dot)));
        return alias.map(code -> Optional.ofNullable(others.get(code))
                        .filter(other -> RuleScope.once(Editions.of(other), "")
                                .lookup(name.substring(dot + 1))
                                .isPresent())
                        .isPresent())
                .orElse(true);
    }
}
