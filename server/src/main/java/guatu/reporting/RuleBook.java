package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;
import static guatu.kernel.Finding.Severity.EXPLAIN;

import guatu.kernel.Finding;
import guatu.reporting.RuleScope.Case;
import guatu.reporting.RuleScope.Lookup;
import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Missing;
import guatu.reporting.rules.Names;
import guatu.reporting.rules.NotKnown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The checks of a form's edition, ready to be made. A check that reckons with a missing amount says nothing: that a
/// required amount is missing is a finding of its own.
final class RuleBook {

    private final FormEdition form;
    private final List<Prepared> rules;
    private final Set<String> names;

    private RuleBook(FormEdition form, List<Prepared> rules) {
        this.form = form;
        this.rules = rules;
        this.names = names(form);
    }

    static RuleBook of(FormEdition form) {
        return new RuleBook(
                form,
                form.checks().stream()
                        .flatMap(check ->
                                scopes(form, check).map(scope -> new Prepared(check, scope, new ConcurrentHashMap<>())))
                        .toList());
    }

    /// Whether a check or a computed cell uses a name that begins so, or holds it after a dot.
    boolean speaksOf(String name) {
        return names.stream().anyMatch(used -> used.startsWith(name) || used.contains("." + name));
    }

    private static Set<String> names(FormEdition form) {
        var names = new TreeSet<String>();
        for (var check : form.checks()) {
            names.addAll(check.holds().names());
            check.when().ifPresent(when -> names.addAll(when.names()));
            check.asks().ifPresent(asks -> names.addAll(asks.names()));
            Stream.concat(check.met().stream(), Stream.of(check.expected(), check.adviceZh(), check.adviceEn()))
                    .forEach(text -> names.addAll(text.names()));
        }
        form.cells().forEach(cell -> cell.computed().ifPresent(computed -> names.addAll(computed.names())));
        form.tables().stream()
                .flatMap(table -> table.cells().stream())
                .forEach(cell -> cell.computed().ifPresent(computed -> names.addAll(computed.names())));
        return names;
    }

    /// All findings, blocking ones first.
    List<Finding> check(FilingValues values, FilingContext context) {
        var findings = new ArrayList<Finding>(missing(values, context));
        for (var rule : rules) {
            var rows = rule.scope().table();
            if (rows.isEmpty()) {
                rule.judge(new Case(values, context, null)).ifPresent(findings::add);
            } else {
                values.rows().keySet().stream()
                        .filter(row -> belongs(row, rows.get(), context))
                        .map(row -> rule.judge(new Case(values, context, row)))
                        .flatMap(Optional::stream)
                        .forEach(findings::add);
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    /// The places in which a check is made.
    static Stream<RuleScope> scopes(FormEdition form, FormCheck check) {
        var once = RuleScope.once(form, check.rule());
        return switch (check.each()) {
            case FormCheck.Each.Once none -> Stream.of(once);
            case FormCheck.Each.Columns(var columns) -> columns.stream().map(once::in);
            case FormCheck.Each.Items(var items) -> items(form, items).map(once::of);
            case FormCheck.Each.Cells(var items, var columns) ->
                items(form, items)
                        .flatMap(item ->
                                columns.stream().map(column -> once.of(item).in(column)));
            case FormCheck.Each.Rows(var table) -> form.table(table).stream().map(once::of);
        };
    }

    private static Stream<String> items(FormEdition form, List<String> some) {
        return some.isEmpty() ? form.items().stream() : some.stream();
    }

    private static boolean belongs(String row, FormTable table, FilingContext context) {
        return context.lists().entry(table, row, context.month().end()).isPresent();
    }

    private List<Finding> missing(FilingValues values, FilingContext context) {
        var items = form.cells().stream()
                .filter(cell ->
                        cell.required() && !(context.february() && cell.column().single()))
                .filter(cell -> values.items().at(cell.place()).isEmpty())
                .map(FormCell::code);
        var rows = values.rows().entrySet().stream()
                .flatMap(row -> context
                        .lists()
                        .tableOf(form, row.getKey(), context.month().end())
                        .stream()
                        .flatMap(table -> table.cells().stream())
                        .filter(cell -> cell.required()
                                && !(context.february()
                                        && cell.column().filter(Column::single).isPresent()))
                        .filter(cell -> row.getValue().at(cell.place()).isEmpty())
                        .map(cell -> row.getKey() + "." + cell.code()));
        return Stream.concat(items, rows)
                .map(code -> Texts.finding("missing-value", "cell", BLOCKS, code, "", "0, 1, 2 …"))
                .toList();
    }

    /// A check in one of the places where it is made.
    private record Prepared(FormCheck check, RuleScope scope, Map<String, Lookup> lookups) {

        Optional<Finding> judge(Case one) {
            Names names = name -> lookup(name).in(one);
            boolean applies =
                    check.when().map(when -> answer(when, names, false)).orElse(true);
            if (!applies || answer(check.holds(), names, true)) {
                return Optional.empty();
            }
            boolean asks =
                    check.asks().map(asked -> answer(asked, names, false)).orElse(false);
            return Optional.of(new Finding(
                    check.rule(),
                    asks ? EXPLAIN : check.severity(),
                    scope.cellCode(check.at(), one.context(), one.row()).orElse(check.at()),
                    check.met()
                            .map(met -> met.fill(names, name -> ""))
                            .orElseGet(() -> shown(lookup(check.at()).in(one))),
                    check.expected().fill(names, name -> called(name, one)),
                    check.adviceZh().fill(names, name -> called(name, one)),
                    Optional.of(check.adviceEn().fill(names, name -> called(name, one)))));
        }

        private String called(String name, Case one) {
            return scope.cellCode(name, one.context(), one.row()).orElse("—");
        }

        /// Without an answer, because an amount is missing, what is said instead.
        private static boolean answer(Expression asked, Names names, boolean otherwise) {
            try {
                return asked.truth(names);
            } catch (NotKnown missing) {
                return otherwise;
            }
        }

        private static String shown(Object value) {
            return value == Missing.MISSING
                    ? ""
                    : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }

        private Lookup lookup(String name) {
            return lookups.computeIfAbsent(
                    name,
                    unseen -> scope.lookup(unseen)
                            .orElseThrow(() -> new IllegalStateException("Form %s: check %s names %s."
                                    .formatted(scope.form().code(), check.rule(), unseen))));
        }
    }
}
