package guatu.plan.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of a table of indicators: 序号 指标 单位 2020年 2025年 属性.
///
/// Cells are parted by a tab or an em space, else by blanks, so that a table copied as text is one too.
record TableHead(List<String> cells) {

    /// Parts the cells of a row that came from a docx or html table.
    static final String CELL = "\u2003";

    private static final Pattern SURE = Pattern.compile("[\\t\u2003]");
    private static final Pattern BLANK = Pattern.compile("[\\s\u2003\u3000]+");
    private static final Pattern NAME = Pattern.compile("指标|项目|名称|内容");
    private static final Pattern UNIT = Pattern.compile("(?:计量)?单位");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("(?!20\\d{2}$)[≥≤<>]?\\[?\\d[\\d,]*(?:\\.\\d+)?\\]?(?:%|左右|以上|以下|以内)*");
    private static final int FEWEST = 3;
    private static final int LONGEST = 40;

    TableHead {
        cells = List.copyOf(cells);
    }

    static List<String> cells(String line) {
        String text = Plain.of(line.replace(CELL, "\t")).strip();
        return List.of((SURE.matcher(text).find() ? SURE : BLANK).split(text)).stream()
                .map(String::strip)
                .toList();
    }

    /// A table's row as paragraphs: one, its cells parted, where they are short; else each cell, as layout has them.
    static List<String> row(List<String> cells) {
        boolean figures = cells.size() >= FEWEST && cells.stream().allMatch(c -> c.length() <= LONGEST);
        return figures
                ? List.of(String.join(
                        CELL,
                        cells.stream()
                                .map(c -> c.strip().replaceAll("\\s+", ""))
                                .toList()))
                : cells;
    }

    /// Whether a line is a row: at least three cells, one a number alone, and no sentence.
    static boolean isRow(String line) {
        if ("，。；".chars().anyMatch(stop -> line.indexOf(stop) >= 0)) {
            return false;
        }
        var cells = cells(line);
        return cells.size() >= (SURE.matcher(line).find() ? FEWEST : FEWEST + 1)
                && cells.stream().skip(1).anyMatch(c -> NUMBER.matcher(c).matches())
                && cells.stream().anyMatch(c -> c.codePoints().anyMatch(Character::isIdeographic));
    }

    static Optional<TableHead> of(String line) {
        if (line.indexOf('，') >= 0 || line.indexOf('。') >= 0) {
            return Optional.empty();
        }
        var cells = cells(line);
        boolean named = cells.stream().anyMatch(c -> NAME.matcher(c).find());
        boolean dated = cells.stream()
                .anyMatch(c -> YEAR.matcher(c).find() && !NAME.matcher(c).find());
        return cells.size() >= FEWEST && named && dated ? Optional.of(new TableHead(cells)) : Optional.empty();
    }

    /// The place of the indicator's name.
    int name() {
        return place(NAME);
    }

    /// The place of the unit, or -1.
    int unit() {
        return place(UNIT);
    }

    private int place(Pattern pattern) {
        for (int i = 0; i < cells.size(); i++) {
            if (pattern.matcher(cells.get(i)).find()
                    && !YEAR.matcher(cells.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    /// The columns of single years, from left to right.
    List<Column> years() {
        var years = new ArrayList<Column>();
        for (int i = 0; i < cells.size(); i++) {
            var year = YEAR.matcher(cells.get(i));
            if (year.find() && !YEAR.matcher(cells.get(i).substring(year.end())).find()) {
                years.add(new Column(Integer.parseInt(year.group(1)), i));
            }
        }
        return years;
    }

    /// A year and the place of its figures in a row.
    record Column(int year, int place) {}
}
