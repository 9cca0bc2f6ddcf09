package guatu.reporting;

import guatu.reporting.pack.FormFile;
import guatu.reporting.rules.Expression;
import guatu.reporting.rules.Unwritable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what is wrong with the expressions of a form's file and the checks around them, each by itself.
final class ExpressionMistakes {

    private final FormFile form;
    private final Told told;
    private final Set<String> parameters;

    /// @param parameters codes of the pack's dated parameters
    ExpressionMistakes(FormFile form, Told told, Set<String> parameters) {
        this.form = form;
        this.told = told;
        this.parameters = parameters;
    }

    /// Whether all could be read; what could not is told.
    boolean allRead() {
        int before = told.size();
        for (var item : form.items()) {
            item.computed().ifPresent(this::readable);
        }
        form.tables()
                .orElse(List.of())
                .forEach(table -> table.columns().forEach(column -> {
                    column.computed().ifPresent(this::readable);
                    column.prefill().ifPresent(this::readable);
                }));
        for (var check : form.checks()) {
            if (!FormMistakes.CHECK_ID.matcher(check.id()).matches()) {
                told.wrong("id: " + check.id(), check.id(), "letters and a number, such as E06");
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
                    .filter(code ->
                            form.items().stream().noneMatch(item -> item.code().equals(code)))
                    .forEach(code -> told.wrong(line, "each: " + code, "the code of an item"));
            each.columns().orElse(List.of()).stream()
                    .filter(code -> !code.equals(RuleScope.CURRENT)
                            && form.columns().stream()
                                    .noneMatch(column -> column.code().equals(code)))
                    .forEach(code -> told.wrong(line, "each: " + code, "a column of the form, or current"));
            each.rows()
                    .filter(code -> form.tables().orElse(List.of()).stream()
                            .noneMatch(table -> table.code().equals(code)))
                    .ifPresent(code -> told.wrong(line, "each: " + code, "the code of a table"));
            boolean rows = each.rows().isPresent();
            if (rows == (each.items().isPresent() || each.columns().isPresent())) {
                told.wrong(line, "each", "items, columns or both; or rows alone");
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
            told.wrong(template, template, String.valueOf(unwritable.getMessage()));
        }
    }
}
