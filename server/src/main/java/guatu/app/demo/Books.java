package guatu.app.demo;

import guatu.app.demo.DemoFirm.Stay;
import java.time.YearMonth;
import java.util.List;

/// What every enterprise truly did in every month, by item: whole numbers at the item's scale (千元; hundredths of
/// 万千瓦时).
final class Books {

    private static final long STREAM = 3L << 40;
    private static final int SALES_SPREAD_PERMILLE = 14;
    private static final int POWER_SPREAD_PERMILLE = 220;
    private static final int POWER_NOISE_PERMILLE = 30;
    private static final int EXPORT_SPREAD_PERMILLE = 300;
    private static final long WHOLE = 100;

    private final Outline outline;
    private final Extent extent;
    private final long[][][] amounts;

    private Books(Outline outline, Extent extent, long[][][] amounts) {
        this.outline = outline;
        this.extent = extent;
        this.amounts = amounts;
    }

    static Books keep(Outline outline, Extent extent, long seed, List<DemoFirm> firms) {
        var output = new Output(outline, extent, seed).of(firms);
        var books = new Books(outline, extent, new long[Item.values().length][][]);
        books.amounts[Item.OUTPUT.row()] = output;
        for (var item : List.of(Item.SALES, Item.EXPORT, Item.POWER)) {
            books.amounts[item.row()] = new long[firms.size()][extent.months()];
        }
        firms.forEach(firm -> books.derive(firm, Dice.of(seed, STREAM + firm.number())));
        return books;
    }

    /// A copy to write into.
    Books copy() {
        var copies = new long[amounts.length][][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Output.copy(amounts[i]);
        }
        return new Books(outline, extent, copies);
    }

    long amount(DemoFirm firm, Item item, YearMonth month) {
        return amounts[item.row()][firm.number() - 1][extent.at(month)];
    }

    void put(DemoFirm firm, Item item, YearMonth month, long amount) {
        amounts[item.row()][firm.number() - 1][extent.at(month)] = amount;
    }

    /// January to the month.
    long cumulative(DemoFirm firm, Item item, YearMonth month) {
        var months = amounts[item.row()][firm.number() - 1];
        long sum = 0;
        for (int at = extent.at(month.withMonth(1)); at <= extent.at(month); at++) {
            sum += months[at];
        }
        return sum;
    }

    private void derive(DemoFirm firm, Dice dice) {
        boolean exports = dice.permille(trade(firm.stays().getFirst()).exporters());
        long exportShare = dice.around(trade(firm.stays().getFirst()).export(), EXPORT_SPREAD_PERMILLE);
        long intensity = dice.around(1000, POWER_SPREAD_PERMILLE);
        for (int at = 0; at < extent.months(); at++) {
            var month = YearMonth.of(extent.baseYear() + at / 12, at % 12 + 1);
            var trade = trade(firm.at(month.atEndOfMonth()));
            long output = amount(firm, Item.OUTPUT, month);
            long rate = trade.sales() + dice.between(-SALES_SPREAD_PERMILLE, SALES_SPREAD_PERMILLE);
            long sales = output * (trade.sales() >= 1000 ? 1000 : rate) / 1000;
            put(firm, Item.SALES, month, sales);
            put(firm, Item.EXPORT, month, exports ? sales * dice.around(exportShare, 80) / 1000 : 0);
            long power = output * trade.power() / 1000 * intensity / 1000;
            long used = output == 0 ? 0 : Math.max(1, dice.around(power, POWER_NOISE_PERMILLE));
            put(firm, Item.POWER, month, proven(firm, month) ? rounded(used) : used);
        }
    }

    /// Whether an entry file, and no filing, tells of a month.
    private static boolean proven(DemoFirm firm, YearMonth month) {
        return month.getYear() == firm.entry().day().getYear() - 1;
    }

    /// Entry files are in whole units.
    private static long rounded(long power) {
        return power / WHOLE * WHOLE;
    }

    private Outline.Trade trade(Stay stay) {
        return outline.trade(stay.industry());
    }
}
