package guatu.app.demo;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an enterprise bought, used, converted and kept of each energy, January to a month, in hundredths of units.
/// Stocks
/// are carried month by month, so that every balance closes to the last digit and a year opens as the last one closed.
final class EnergyBook {

    private static final long STREAM = 7L << 40;
    private static final int SPREAD = 180;
    private static final int NOISE = 25;
    private static final int STOCK_NOISE = 120;
    private static final int RENEWABLE_PERMILLE = 560;

    /// The amounts of a line. The amount paid is in millionths of 千元 for hundredths of units.
    enum Part {
        OPENING,
        PURCHASE,
        OUTSIDE,
        MADE,
        USED,
        OTHER,
        MATERIAL,
        RENEWABLE,
        SUPPLIED,
        INPUT,
        STOCK,
        PAID
    }

    /// An energy January to a month.
    static final class Line {
        private final Map<Part, Long> parts = new EnumMap<>(Part.class);

        long at(Part part) {
            return parts.getOrDefault(part, 0L);
        }

        private void add(Part part, long amount) {
            parts.merge(part, amount, Long::sum);
        }

        private void newYear() {
            long stock = at(Part.STOCK);
            parts.clear();
            add(Part.OPENING, stock);
            add(Part.STOCK, stock);
        }

        private Line copy() {
            var same = new Line();
            same.parts.putAll(parts);
            return same;
        }

        /// Whether there is anything to file.
        boolean filled() {
            return at(Part.OPENING) + at(Part.PURCHASE) + at(Part.MADE) + at(Part.USED) + at(Part.STOCK) > 0;
        }
    }

    /// January to a month: every energy, and the waste heat recovered.
    record Month(SortedMap<String, Line> lines, long recovered) {

        Month {
            lines = Collections.unmodifiableSortedMap(lines);
        }

        boolean converts() {
            return recovered > 0
                    || lines.values().stream().anyMatch(line -> line.at(Part.MADE) > 0 || line.at(Part.INPUT) > 0);
        }
    }

    private final DemoProvince province;
    private final EnergyUse.Table table;
    private final DemoFirm firm;
    private final Dice dice;
    private final long intensity;
    private final long renewable;
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final long[] recovered = {0};

    private EnergyBook(DemoProvince province, EnergyUse.Table table, DemoFirm firm) {
        this.province = province;
        this.table = table;
        this.firm = firm;
        this.dice = Dice.of(DemoProvince.SEED, STREAM + firm.number());
        this.intensity = dice.around(1000, SPREAD);
        this.renewable = dice.around(RENEWABLE_PERMILLE, SPREAD);
    }

    /// All months from a January on.
    static SortedMap<YearMonth, Month> keep(
            DemoProvince province, EnergyUse.Table table, DemoFirm firm, YearMonth first, YearMonth last) {
        var book = new EnergyBook(province, table, firm);
        var months = new TreeMap<YearMonth, Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            book.turn(month);
            var copies = new TreeMap<String, Line>();
            book.lines.forEach((energy, line) -> copies.put(energy, line.copy()));
            months.put(month, new Month(copies, book.recovered[0]));
        }
        return months;
    }

    private void turn(YearMonth month) {
        if (month.getMonthValue() == 1) {
            lines.values().forEach(Line::newYear);
            recovered[0] = 0;
        }
        long output = province.truth(firm, Item.OUTPUT, month);
        for (var use : table.of(firm.at(month.atEndOfMonth()).industry())) {
            use(use, output, month, lines.computeIfAbsent(use.energy(), none -> new Line()));
            recovered[0] += perYi(output, use.recoveredPerYi()) * intensity / 1000;
        }
    }

    private void use(EnergyUse use, long output, YearMonth month, Line line) {
        long used = use.electricity()
                ? province.truth(firm, Item.POWER, month)
                : dice.around(perYi(output, use.consumedPerYi()) * intensity / 1000, NOISE);
        long made = perYi(output, use.madePerYi()) * intensity / 1000;
        long other = used * use.otherPermille() / 1000;
        long supplied = made == 0 ? 0 : use.stockPermille() > 0 ? made : Math.max(0, made - used);
        long wanted = dice.around(used * use.stockPermille() / 1000, STOCK_NOISE);
        long purchase = Math.max(0, used + supplied - made + wanted - line.at(Part.STOCK));
        line.add(Part.STOCK, purchase + made - used - supplied);
        line.add(Part.PURCHASE, purchase);
        line.add(Part.OUTSIDE, purchase * use.outsidePermille() / 1000);
        line.add(Part.PAID, purchase * dice.around(use.priceMilli(), NOISE));
        line.add(Part.MADE, made);
        line.add(Part.SUPPLIED, supplied);
        line.add(Part.USED, used);
        line.add(Part.OTHER, other);
        line.add(Part.MATERIAL, (used - other) * use.materialPermille() / 1000);
        line.add(Part.RENEWABLE, use.electricity() ? (used - other) * renewable / 1000 : 0);
        line.add(Part.INPUT, (used - other) * use.inputPermille() / 1000);
    }

    /// Hundredths of a unit for an output in 千元.
    private static long perYi(long output, long rate) {
        return Math.max(0, output) * rate / 1000;
    }
}
