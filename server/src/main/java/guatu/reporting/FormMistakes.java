package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Unwritable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what is wrong with a form's file, each with its line and what to write instead.
final class FormMistakes {

    private static final String RULE = "form-file";
    private static final int MOST_DECIMALS = 4;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CHECK_ID = Pattern.compile("[A-Z]{1,3}\\d{2,3}");
    private static final Set<String> RESERVED = Set.of(
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
            "month",
            "cumulative",
            "and",
            "or",
            "not");

    private final FormFiles.Read read;
    private final Set<String> parameters;
    private final Map<String, List<ListEntry>> lists;
    private final Map<FormCode, FormFile> others;
    private final List<Finding> findings = new ArrayList<>();

    /// @param parameters codes of the pack's dated parameters
    /// @param lists the pack's code lists
    /// @param others all forms of the pack
    FormMistakes(
            FormFiles.Read read,
            Set<String> parameters,
            Map<String, List<ListEntry>> lists,
            Map<FormCode, FormFile> others) {
        this.read = read;
        this.parameters = parameters;
        this.lists = lists;
        this.others = others;
    }

    List<Finding> all() {
        columns();
        items();
        tables();
        windows();
        if (findings.isEmpty() && expressionsRead()) {
            names();
        }
        return List.copyOf(findings);
    }

    private FormFile form() {
        return read.form();
    }

    private void columns() {
        var seen = new HashSet<String>();
        for (var column : form().columns()) {
            if (Column.find(column.code()).isEmpty()) {
                wrong("{code: " + column.code(), column.code(), "month, cumulative, base_month or base_cumulative");
            } else if (!seen.add(column.code())) {
                wrong("{code: " + column.code(), column.code(), "each column once");
            }
        }
        if (form().columns().isEmpty()) {
            wrong("columns:", "no column", "at least one column");
        }
    }

    private void items() {
        var codes = new HashSet<String>();
        var names = new HashSet<>(RESERVED);
        for (var item : form().items()) {
            var line = "{code: \"" + item.code() + "\"";
            if (!codes.add(item.code())) {
                wrong(line, item.code(), "each item once");
            }
            name(line, item.name(), names);
            item.within()
                    .filter(whole -> !codes.contains(whole))
                    .ifPresent(whole -> wrong(line, "within: " + whole, "an item printed before it"));
            scale(line, item.scale());
            for (var column : item.required().orElse(List.of())) {
                if (form().columns().stream().noneMatch(one -> one.code().equals(column))) {
                    wrong(line, "required: " + column, "a column of the form");
                }
            }
        }
        if (form().items().isEmpty()) {
            wrong("items:", "no item", "at least one item");
        }
        form().population()
                .filter(population -> !Set.of("roster", "any").contains(population))
                .ifPresent(population -> wrong("population:", population, "roster or any"));
        form().headline()
                .filter(headline -> !codes.contains(headline))
                .ifPresent(headline -> wrong("headline:", headline, "the code of an item"));
    }

    private void tables() {
        var names = new HashSet<>(RESERVED);
        form().items().forEach(item -> names.add(item.name()));
        var rows = new HashSet<String>();
        for (var table : form().tables().orElse(List.of())) {
            var line = "- code: " + table.code();
            name(line, table.code(), names);
            if (!lists.containsKey(table.list())) {
                wrong(
                        line,
                        "list: " + table.list(),
                        new TreeSet<>(lists.keySet()) + ", or a file lists/" + table.list() + ".csv");
            }
            lists.getOrDefault(table.list(), List.of()).stream()
                    .map(ListEntry::code)
                    .distinct()
                    .filter(code -> !rows.add(code))
                    .findFirst()
                    .ifPresent(code -> wrong(line, code, "no code of another table of the form"));
            var columns = new HashSet<String>();
            for (var column : table.columns()) {
                var at = "{code: " + column.code();
                if (!NAME.matcher(column.code()).matches() || !columns.add(column.code())) {
                    wrong(at, column.code(), "each column once, small letters, digits and _");
                }
                scale(at, column.scale().orElse(0));
            }
        }
    }

    private void name(String line, String name, Set<String> taken) {
        if (!NAME.matcher(name).matches()) {
            wrong(line, "name: " + name, "small letters, digits and _, such as gross_output");
        } else if (!taken.add(name)) {
            wrong(line, "name: " + name, "a name that nothing else has");
        }
    }

    private void scale(String line, int scale) {
        if (scale < 0 || scale > MOST_DECIMALS) {
            wrong(line, "scale: " + scale, "0 to 4 decimals");
        }
    }

    private boolean expressionsRead() {
        int before = findings.size();
        for (var item : form().items()) {
            item.computed().ifPresent(this::readable);
        }
        form().tables()
                .orElse(List.of())
                .forEach(table -> table.columns().forEach(column -> {
                    column.computed().ifPresent(this::readable);
                    column.prefill().ifPresent(this::readable);
                }));
        for (var check : form().checks()) {
            if (!CHECK_ID.matcher(check.id()).matches()) {
                wrong("id: " + check.id(), check.id(), "letters and a number, such as E06");
            }
            readable(check.holds());
            check.when().ifPresent(this::readable);
            check.asks().ifPresent(this::readable);
            for (var template : List.of(check.met().orElse(""), check.expected(), check.adviceZh(), check.adviceEn())) {
                readableTemplate(template);
            }
            check.bounds().map(Map::values).stream()
                    .flatMap(Collection::stream)
                    .filter(parameter -> !parameters.contains(parameter))
                    .forEach(parameter -> wrong(parameter, parameter, "a code of codes/parameters.csv"));
            each(check);
        }
        return findings.size() == before;
    }

    private void each(FormFile.CheckLine check) {
        check.each().ifPresent(each -> {
            var line = check.holds();
            each.items().orElse(List.of()).stream()
                    .filter(code -> form().items().stream()
                            .noneMatch(item -> item.code().equals(code)))
                    .forEach(code -> wrong(line, "each: " + code, "the code of an item"));
            each.columns().orElse(List.of()).stream()
                    .filter(code -> !code.equals(RuleScope.CURRENT)
                            && form().columns().stream()
                                    .noneMatch(column -> column.code().equals(code)))
                    .forEach(code -> wrong(line, "each: " + code, "a column of the form, or current"));
            each.rows()
                    .filter(code -> form().tables().orElse(List.of()).stream()
                            .noneMatch(table -> table.code().equals(code)))
                    .ifPresent(code -> wrong(line, "each: " + code, "the code of a table"));
            boolean rows = each.rows().isPresent();
            if (rows == (each.items().isPresent() || each.columns().isPresent())) {
                wrong(line, "each", "items, columns or both; or rows alone");
            }
        });
    }

    private void readable(String expression) {
        try {
            Expression.of(expression);
        } catch (Unwritable unwritable) {
            wrong(expression, expression, String.valueOf(unwritable.getMessage()));
        }
    }

    private void readableTemplate(String template) {
        try {
            Template.of(template);
        } catch (Unwritable unwritable) {
            wrong(template, template, String.valueOf(unwritable.getMessage()));
        }
    }

    /// Every name stands for something where it is used.
    private void names() {
        var form = Editions.of(form());
        for (var cell : form.cells()) {
            cell.computed()
                    .ifPresent(computed -> known(
                            computed.names(),
                            RuleScope.once(form, "").in(cell.column().code()),
                            computed.toString(),
                            Set.of()));
        }
        for (var table : form.tables()) {
            table.cells()
                    .forEach(cell -> Stream.concat(cell.computed().stream(), cell.prefill().stream())
                            .forEach(expression -> known(
                                    expression.names(),
                                    RuleScope.once(form, "").of(table),
                                    expression.toString(),
                                    Set.of())));
        }
        for (var check : form.checks()) {
            var used = new TreeSet<>(check.holds().names());
            check.when().ifPresent(when -> used.addAll(when.names()));
            check.asks().ifPresent(asks -> used.addAll(asks.names()));
            check.met().ifPresent(met -> used.addAll(met.names()));
            for (var template : List.of(check.expected(), check.adviceZh(), check.adviceEn())) {
                used.addAll(template.names());
            }
            RuleBook.scopes(form, check)
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
                wrong(line, name, bound ? "a bound of the check" : "a name that docs/rules/expressions.md knows here");
            }
        }
    }

    /// Whether a name that speaks of another form finds it there.
    private boolean elsewhere(String name) {
        int dot = name.indexOf('.');
        var alias = dot < 0 ? Optional.<FormCode>empty() : form().uses().map(uses -> uses.get(name.substring(0, dot)));
        return alias.map(code -> Optional.ofNullable(others.get(code))
                        .filter(other -> RuleScope.once(Editions.of(other), "")
                                .lookup(name.substring(dot + 1))
                                .isPresent())
                        .isPresent())
                .orElse(true);
    }

    private void windows() {
        var windows = form().windows();
        if (windows.rules().stream().noneMatch(rule -> rule.from().compareTo(windows.first()) <= 0)) {
            wrong("first:", windows.first().toString(), "a rule from that month or before");
        }
        windows.every()
                .filter(every -> !Set.of("month", "year").contains(every))
                .ifPresent(every -> wrong("every:", every, "month or year"));
        for (var rule : windows.rules()) {
            var line = "from: " + rule.from();
            if (rule.opens().day().isEmpty() || rule.firm().day().isEmpty()) {
                wrong(line, "opens, firm", "day: the day of a later month");
            }
            if (rule.county().workdays().isEmpty()
                    || rule.prefecture().workdays().isEmpty()
                    || rule.province().workdays().isEmpty()) {
                wrong(line, "county, prefecture, province", "workdays: working days after the firms");
            }
        }
    }

    private void wrong(String line, String met, String expected) {
        findings.add(Finding.blocking(RULE, read.at(line), met, expected, "请修改规划包中的报表文件"));
    }
}
