package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Unwritable;
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

    private static final int MOST_DECIMALS = 4;
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    static final Pattern CHECK_ID = Pattern.compile("[A-Z]{1,3}\\d{2,3}");
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

    private final FormFiles.Read read;
    private final Set<String> parameters;
    private final Map<String, List<ListEntry>> lists;
    private final Map<FormCode, FormFile> others;
    private final Told told;

    /// @param parameters codes of the pack's dated parameters
    /// @param lists the pack's code lists
    /// @param others all forms of the pack
    FormMistakes(
            FormFiles.Read read,
            Set<String> parameters,
            Map<String, List<ListEntry>> lists,
            Map<FormCode, FormFile> others) {
        this.read = read;
        this.told = new Told(read);
        this.parameters = parameters;
        this.lists = lists;
        this.others = others;
    }

    List<Finding> all() {
        columns();
        items();
        tables();
        windows();
        if (told.size() == 0 && expressionsRead()) {
            names();
        }
        return told.all();
    }

    private FormFile form() {
        return read.form();
    }

    private void columns() {
        var seen = new HashSet<String>();
        for (var column : form().columns()) {
            if (Column.find(column.code()).isEmpty()) {
                told.wrong(
                        "{code: " + column.code(),
                        column.code(),
                        "month, cumulative, base_month or base_cumulative",
                        "列代码只能是 month、cumulative、base_month、base_cumulative");
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
                told.wrong(line, item.code(), "each item once", "指标代码重复，请改为未用过的代码");
            }
            name(told, line, item.name(), names);
            item.within()
                    .filter(whole -> !codes.contains(whole))
                    .ifPresent(whole -> told.wrong(
                            line, "within: " + whole, "an item printed before it", "其中项要写在所属指标之后，within 填所属指标的代码"));
            scale(told, line, item.scale());
            for (var column : item.required().orElse(List.of())) {
                if (form().columns().stream().noneMatch(one -> one.code().equals(column))) {
                    told.wrong(line, "required: " + column, "a column of the form", "必填栏只能是本表已有的列");
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
        new TableMistakes(form(), told, parameters, lists).find(names);
    }

    static void name(Told told, String line, String name, Set<String> taken) {
        if (!NAME.matcher(name).matches()) {
            told.wrong(
                    line, "name: " + name, "small letters, digits and _, such as gross_output", "名称用小写字母、数字和下划线，以字母开头");
        } else if (!taken.add(name)) {
            told.wrong(line, "name: " + name, "a name that nothing else has", "这个名称已被占用或是保留字，请换一个");
        }
    }

    static void scale(Told told, String line, int scale) {
        if (scale < 0 || scale > MOST_DECIMALS) {
            told.wrong(line, "scale: " + scale, "0 to 4 decimals", "小数位数为 0 至 4");
        }
    }

    private boolean expressionsRead() {
        int before = told.size();
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
                    .forEach(parameter -> told.wrong(
                            parameter,
                            parameter,
                            "a code of codes/parameters.csv",
                            "请先在 codes/parameters.csv 写入该参数（数值、起止日期、依据）"));
            each(check);
        }
        return told.size() == before;
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
            told.wrong(
                    expression,
                    expression,
                    String.valueOf(unwritable.getMessage()),
                    "算式写不通；写法见 docs/rules/expressions.md");
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
        for (var item : form().items()) {
            names.add(item.name());
            form().columns().forEach(column -> names.add(item.name() + "." + column.code()));
        }
        for (var table : form().tables().orElse(List.of())) {
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
            told.wrong(
                    "first:",
                    windows.first().toString(),
                    "a rule from that month or before",
                    "首个报告期之前没有期限规则：把 rules 的 from 提前，或把 first 推后");
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
        told.wrong(line, met, expected);
    }
}
