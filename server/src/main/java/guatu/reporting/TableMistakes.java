package guatu.reporting;

import guatu.reporting.pack.FormFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds what is wrong with the tables of a form's file, their typed keys, and what rows are compared with.
final class TableMistakes {

    private final FormFile form;
    private final Told told;
    private final Set<String> parameters;
    private final Map<String, List<ListEntry>> lists;

    TableMistakes(FormFile form, Told told, Set<String> parameters, Map<String, List<ListEntry>> lists) {
        this.form = form;
        this.told = told;
        this.parameters = parameters;
        this.lists = lists;
    }

    /// @param names taken by items and the language
    void find(Set<String> names) {
        var rows = new HashSet<String>();
        var tables = form.tables().orElse(List.of());
        for (var table : tables) {
            var line = "- code: " + table.code();
            FormMistakes.name(told, line, table.code(), names);
            if (table.list().isPresent() == table.key().isPresent()) {
                told.wrong(
                        line,
                        table.list().isPresent() ? "list and key" : "neither list nor key",
                        "list: a code list, or key: what the firm types",
                        "表的行要么取自代码表（list），要么由企业填写（key），二者取一");
            }
            table.list().ifPresent(list -> listed(line, list, rows));
            table.key().ifPresent(key -> key(line, key));
            columns(table);
        }
        if (tables.stream().filter(table -> table.key().isPresent()).count() > 1) {
            told.wrong("key:", "two tables with typed keys", "one", "一张报表只能有一个由企业填写行代码的表");
        }
        peers();
    }

    private void listed(String line, String list, Set<String> rows) {
        if (!lists.containsKey(list)) {
            told.wrong(
                    line,
                    "list: " + list,
                    new TreeSet<>(lists.keySet()) + ", or a file lists/" + list + ".csv",
                    "没有这个代码表：改用已有的，或新建 lists/" + list + ".csv");
        }
        lists.getOrDefault(list, List.of()).stream()
                .map(ListEntry::code)
                .distinct()
                .filter(code -> !rows.add(code))
                .findFirst()
                .ifPresent(
                        code -> told.wrong(line, code, "no code of another table of the form", "同一张报表的两个表不能有相同的行代码"));
    }

    private void key(String line, FormFile.KeyLine key) {
        try {
            var shape = Pattern.compile(key.shape());
            if (key.example().length() < TypedKey.SHORTEST || key.example().length() > TypedKey.LONGEST) {
                told.wrong(
                        "example:",
                        key.example(),
                        "%d to %d characters".formatted(TypedKey.SHORTEST, TypedKey.LONGEST),
                        "由企业填写的行代码应为 9 至 40 个字符");
            } else if (!shape.matcher(key.example()).matches()) {
                told.wrong("example:", key.example(), key.shape(), "示例不符合所写的格式（shape），请改其一");
            }
        } catch (PatternSyntaxException unreadable) {
            told.wrong("shape:", key.shape(), unreadable.getDescription(), "格式（shape）不是可读的正则表达式");
        }
        if (!FormMistakes.CHECK_ID.matcher(key.rule()).matches()) {
            told.wrong(line, "rule: " + key.rule(), "letters and a number, such as E34", "规则编号写作 E34");
        }
    }

    private void columns(FormFile.TableLine table) {
        var columns = new HashSet<>(Set.of(RuleScope.COUNT));
        for (var column : table.columns()) {
            var at = "{code: " + column.code();
            if (!FormMistakes.NAME.matcher(column.code()).matches() || !columns.add(column.code())) {
                told.wrong(
                        at,
                        column.code(),
                        "each column once, small letters, digits and _, not count",
                        "列代码用小写字母、数字和下划线，不得重复");
            }
            FormMistakes.scale(told, at, column.scale().orElse(0));
        }
    }

    private void peers() {
        for (var peer : form.peers().orElse(List.of())) {
            var line = "{name: " + peer.name();
            var table = form.tables().orElse(List.of()).stream()
                    .filter(one -> one.code().equals(peer.table()) && one.list().isPresent())
                    .findFirst();
            boolean per = table.filter(rows -> rows.columns().stream()
                            .anyMatch(column -> column.code().equals(peer.per())))
                    .isPresent();
            var parts = peer.amount().split("\\.", 2);
            boolean amount = parts.length == 2
                    && form.items().stream().anyMatch(item -> item.name().equals(parts[0]))
                    && form.columns().stream().anyMatch(column -> column.code().equals(parts[1]));
            if (!per || !amount) {
                told.wrong(
                        line,
                        peer.table() + ", " + peer.amount() + ", " + peer.per(),
                        "a table by a list, an item with its column, a column of the table",
                        "同行比较写作 table: products, amount: output.cumulative, per: cumulative");
            }
            if (!parameters.contains(peer.least())) {
                told.wrong(line, peer.least(), "a code of codes/parameters.csv", "最少户数是一个参数，请先写入 codes/parameters.csv");
            }
        }
    }
}
