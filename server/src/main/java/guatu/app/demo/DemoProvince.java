package guatu.app.demo;

import guatu.app.demo.DemoFiling.Window;
import guatu.app.demo.Story.Chapter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A synthetic province: enterprises, what they filed, what became of it, and the errors planted in it. The same seed
/// gives the same province, to the last digit.
public final class DemoProvince {

    /// The seed of the demo: the first two digits of the province's code.
    public static final long SEED = 63;

    private static final long STREAM = 5L << 40;
    private static final int PRELIMINARY_PERMILLE = 40;

    private final Extent extent;
    private final long seed;
    private final List<DemoFirm> firms;
    private final Books truth;
    private final Books filed;
    private final List<Planted> planted;
    private final Function<YearMonth, Window> windows;
    private final Instant now;

    private DemoProvince(
            Extent extent,
            long seed,
            List<DemoFirm> firms,
            Books truth,
            Books filed,
            List<Planted> planted,
            Function<YearMonth, Window> windows,
            Instant now) {
        this.extent = extent;
        this.seed = seed;
        this.firms = firms;
        this.truth = truth;
        this.filed = filed;
        this.planted = planted;
        this.windows = windows;
        this.now = now;
    }

    /// Draws a province after the outline in a pack's folder `demo`.
    ///
    /// @param windows when the filings of a month are due
    /// @param now where the demo's clock stands: nothing happens later
    public static DemoProvince draw(
            Path pack, Extent extent, long seed, Function<YearMonth, Window> windows, Instant now) {
        var outline = Outline.read(pack);
        var firms = new Enrolment(outline, extent, seed).firms();
        var truth = Books.keep(outline, extent, seed, firms);
        var filed = truth.copy();
        var planted = new Mistakes(extent, truth, filed).plant(firms, seed);
        return new DemoProvince(extent, seed, firms, truth, filed, planted, windows, now);
    }

    public Extent extent() {
        return extent;
    }

    /// Every enterprise that was ever on the roster, by number.
    public List<DemoFirm> firms() {
        return firms;
    }

    /// What an enterprise truly did in a month, whatever it filed.
    long truth(DemoFirm firm, Item item, YearMonth month) {
        return truth.amount(firm, item, month);
    }

    /// The same, January to the month.
    long truthCumulative(DemoFirm firm, Item item, YearMonth month) {
        return truth.cumulative(firm, item, month);
    }

    public List<Planted> planted() {
        return planted;
    }

    /// The amounts of the year before its entry that an entrant proves with its entry file: twelve months of each item.
    /// A
    /// new plant proves that there was nothing.
    public Map<Item, List<Long>> entryFile(DemoFirm firm) {
        var year = firm.entry().day().getYear() - 1;
        var file = new EnumMap<Item, List<Long>>(Item.class);
        for (var item : Item.values()) {
            var months = new ArrayList<Long>();
            for (int month = 1; month <= 12; month++) {
                months.add(firm.built() ? 0L : item.whole(filed.amount(firm, item, YearMonth.of(year, month))));
            }
            file.put(item, List.copyOf(months));
        }
        return file;
    }

    /// All revisions of all filings for a month, by enterprise.
    public List<DemoFiling> filings(YearMonth month) {
        var all = new ArrayList<DemoFiling>();
        var window = windows.apply(month);
        for (var firm : firms) {
            if (firm.files(month)) {
                var dice = dice(firm, month);
                revisions(firm, month, new Story(window, now, dice).tell(firm.rank()), dice, all);
            }
        }
        return all;
    }

    private Dice dice(DemoFirm firm, YearMonth month) {
        return Dice.of(seed, STREAM + firm.number() * 1000L + extent.at(month));
    }

    private void revisions(DemoFirm firm, YearMonth month, List<Chapter> chapters, Dice dice, List<DemoFiling> into) {
        var last = amounts(firm, month);
        for (int i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            boolean preliminary = i < chapters.size() - 1;
            into.add(new DemoFiling(
                    firm,
                    month,
                    i + 1,
                    preliminary ? preliminary(last, month, dice) : last,
                    chapter.filedAt(),
                    chapter.steps()));
        }
    }

    /// The final amounts with output and sales some percent off, year to date included.
    private static List<Long> preliminary(List<Long> last, YearMonth month, Dice dice) {
        var amounts = new ArrayList<>(last);
        long off = dice.between(5, PRELIMINARY_PERMILLE) * (dice.permille(500) ? 1 : -1);
        for (var item : List.of(Item.OUTPUT, Item.SALES)) {
            long own = last.get(item.place(month.getMonthValue() == 2 ? 1 : 0));
            long difference = own * off / 1000;
            if (month.getMonthValue() != 2) {
                amounts.set(item.place(0), own + difference);
            }
            amounts.set(item.place(1), last.get(item.place(1)) + difference);
        }
        return amounts;
    }

    private List<Long> amounts(DemoFirm firm, YearMonth month) {
        var amounts = new ArrayList<>(Collections.nCopies(Item.values().length * Item.COLUMNS, DemoFiling.MISSING));
        boolean single = month.getMonthValue() != 2;
        var base = month.minusYears(1);
        boolean known = baseKnown(firm, base);
        for (var item : Item.values()) {
            amounts.set(item.place(1), filed.cumulative(firm, item, month));
            if (single) {
                amounts.set(item.place(0), filed.amount(firm, item, month));
            }
            if (known) {
                amounts.set(item.place(3), filed.cumulative(firm, item, base));
                if (single) {
                    amounts.set(item.place(2), filed.amount(firm, item, base));
                }
            }
        }
        return amounts;
    }

    /// Last year's amounts come from what was accepted last year; before its entry, from the entry file.
    private boolean baseKnown(DemoFirm firm, YearMonth base) {
        if (firm.entry().day().isAfter(base.atEndOfMonth())) {
            return true;
        }
        return firm.files(base)
                && !new Story(windows.apply(base), now, dice(firm, base))
                        .tell(firm.rank())
                        .isEmpty();
    }

    /// How many enterprises stand on the roster on a day.
    public long stock(LocalDate day) {
        return firms.stream().filter(firm -> firm.listed(day)).count();
    }
}
