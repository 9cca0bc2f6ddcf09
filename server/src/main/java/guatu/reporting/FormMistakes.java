package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.FormFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is wrong with a form's file, each with its line and what to write instead.
final class FormMistakes {

    private static final int MOST_DECIMALS = 4;
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    static final Pattern CHECK_ID = Pattern.compile("[A-Z]{1,3}\\d{2,3}");
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
        if (told.size() == 0 && new ExpressionMistakes(form(), told, parameters).allRead()) {
            new NameMistakes(form(), told, others).find();
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
        var names = new HashSet<>(NameMistakes.RESERVED);
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
        var names = new HashSet<>(NameMistakes.RESERVED);
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
