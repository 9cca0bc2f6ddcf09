package guatu.plan.compiler;

import guatu.plan.compiler.TableHead.Column;
import guatu.plan.compiler.TargetReading.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the rows of a table of indicators: one target for each year to come, the last year before as its base.
final class TableReader {

    private static final Pattern FIGURE = Pattern.compile(
            "(?<sign>[≥≤<>]|不低于|不少于|不超过)?\\[?(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\]?(?<unit>%|万|亿)?(?<suffix>左右|以上|以下|以内)?");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("[(](?<unit>[^()]{1,12})[)]$");
    private static final Pattern NUMBERED = Pattern.compile("^[\\d.、()]+(?!\\d*G)");
    private static final Pattern GROWS = Pattern.compile("增速|增长|增幅|下降|降低|削减");
    private static final Pattern NO_UNIT = Pattern.compile("[-—–/]*");

    private final TableHead head;
    private final int start;

    /// @param start the year before which all is history
    TableReader(TableHead head, int start) {
        this.head = head;
        this.start = start;
    }

    /// The targets of one row; none for a row that has no figure for a year to come.
    List<TargetReading> read(String row, String clause) {
        var cells = TableHead.cells(row);
        // Cells merged over several rows stand at the left and are printed once.
        int shift = cells.size() - head.cells().size();
        String name = name(cells, head.name() + shift);
        String unit = head.unit() < 0 ? "" : cell(cells, head.unit() + shift).orElse("");
        var inName = UNIT_IN_NAME.matcher(name);
        if (head.unit() < 0 && inName.find()) {
            unit = inName.group("unit");
            name = name.substring(0, inName.start());
        }
        Optional<BigDecimal> base = Optional.empty();
        String printed = "";
        var readings = new ArrayList<TargetReading>();
        for (Column column : head.years()) {
            String cell = cell(cells, column.place() + shift).orElse("");
            var figure = FIGURE.matcher(cell);
            if (name.isEmpty() || !figure.matches()) {
                continue;
            }
            var number = new BigDecimal(figure.group("number").replace(",", ""));
            if (column.year() < start) {
                base = Optional.of(number);
                printed = column.year() + "年的" + cell
                        + (cell.endsWith(unit) || NO_UNIT.matcher(unit).matches() ? "" : unit);
                continue;
            }
            String own = Optional.ofNullable(figure.group("unit")).orElse("");
            var quantity = quantity(
                    number, own.equals("%") ? "%" : own + (NO_UNIT.matcher(unit).matches() ? "" : unit));
            boolean falls = !GROWS.matcher(name).find()
                    && base.filter(b -> number.compareTo(b) < 0).isPresent();
            int from = row.lastIndexOf(cell) < 0 ? 0 : row.lastIndexOf(cell);
            readings.add(new TargetReading(
                    Kind.TARGET,
                    name,
                    comparator(figure.group("sign"), figure.group("suffix"), falls),
                    quantity.value(),
                    quantity.unit(),
                    Optional.of(
                            name.contains("年均")
                                    ? new PlanPeriod.Each("year")
                                    : new PlanPeriod.By(Integer.toString(column.year()))),
                    Optional.of(printed).filter(b -> !b.isEmpty()),
                    Optional.empty(),
                    clause,
                    row,
                    row.codePointCount(0, from),
                    row.codePointCount(0, from) + cell.codePointCount(0, cell.length())));
        }
        return readings;
    }

    private static Optional<String> cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() ? Optional.of(cells.get(at)) : Optional.empty();
    }

    /// The cell of the name, or, where the row is shorter, the first words of it.
    private static String name(List<String> cells, int at) {
        String name = cell(cells, at)
                .filter(TableReader::words)
                .or(() -> cells.stream().filter(TableReader::words).findFirst())
                .orElse("");
        return NUMBERED.matcher(name).replaceFirst("");
    }

    private static boolean words(String cell) {
        return cell.codePoints().anyMatch(Character::isIdeographic);
    }

    /// In the unit in which sentences are read: 1600万户 is 16000000 户.
    private static Quantity quantity(BigDecimal number, String unit) {
        String text = number.toPlainString() + unit;
        var found = QuantityScanner.scan(text);
        return found.size() == 1 && found.getFirst().to() == text.length()
                ? found.getFirst()
                : new Quantity(Quantity.Sort.MEASURE, number, unit, "", 0, 0, 0);
    }

    private static String comparator(
            @org.jspecify.annotations.Nullable String sign,
            @org.jspecify.annotations.Nullable String suffix,
            boolean falls) {
        String said = Optional.ofNullable(sign).orElse("")
                + Optional.ofNullable(suffix).orElse("");
        if (said.contains("左右")) {
            return Comparison.ABOUT;
        }
        if (said.contains("≤")
                || said.contains("<")
                || said.contains("不超过")
                || said.contains("以下")
                || said.contains("以内")) {
            return Comparison.AT_MOST;
        }
        if (said.equals(">")) {
            return Comparison.MORE;
        }
        return said.isEmpty() && falls ? Comparison.AT_MOST : Comparison.AT_LEAST;
    }
}
