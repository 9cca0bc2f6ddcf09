package guatu.app.demo;

import guatu.app.demo.DemoFirm.Rank;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Monthly gross output of every enterprise, 千元, from January of the base year: season, growth of the enterprise, start
/// and decline, then fitted to the yearly totals of groups and places.
final class Output {

    private static final long STREAM = 2L << 40;
    private static final int DRIFT_PERMILLE = 70;
    private static final int NOISE_PERMILLE = 45;
    /// A new plant in its first months.
    private static final List<Integer> RAMP = List.of(380, 520, 650, 770, 870, 950);
    /// An enterprise in the last months before it leaves.
    private static final List<Integer> DECLINE = List.of(930, 850, 760, 680);

    private final Outline outline;
    private final Extent extent;
    private final long seed;

    Output(Outline outline, Extent extent, long seed) {
        this.outline = outline;
        this.extent = extent;
        this.seed = seed;
    }

    /// By enterprise and month.
    long[][] of(List<DemoFirm> firms) {
        var drawn = firms.stream().map(this::drawn).toArray(long[][]::new);
        var fit = new Fit(outline, extent);
        for (int year = extent.baseYear(); year <= extent.last().getYear(); year++) {
            fit.year(firms, drawn, year);
        }
        return drawn;
    }

    private long[] drawn(DemoFirm firm) {
        var dice = Dice.of(seed, STREAM + firm.number());
        var months = new long[extent.months()];
        long level = firm.size();
        for (int at = 0; at < months.length; at++) {
            var month = YearMonth.of(extent.baseYear() + at / 12, at % 12 + 1);
            if (at % 12 == 0 && at > 0 && firm.rank() != Rank.GIANT) {
                level = dice.around(level, DRIFT_PERMILLE);
            }
            months[at] = level(firm, level, month) * dice.around(1000, NOISE_PERMILLE) / 1000;
        }
        return months;
    }

    /// In thousandths of the month's part, so that small enterprises are not rounded away before the fit.
    private long level(DemoFirm firm, long level, YearMonth month) {
        var season = outline.season(firm.at(month.atEndOfMonth()).season());
        long sum = season.stream().mapToInt(part -> part).sum();
        long part = level * 1000 * season.get(month.getMonthValue() - 1) / sum;
        return part * start(firm, month) / 1000 * decline(firm, month) / 1000;
    }

    private static int start(DemoFirm firm, YearMonth month) {
        if (!firm.built()) {
            return 1000;
        }
        int age = months(YearMonth.from(firm.entry().day()), month);
        return age < 0 ? 0 : age < RAMP.size() ? RAMP.get(age) : 1000;
    }

    private static int decline(DemoFirm firm, YearMonth month) {
        return firm.exit()
                .map(exit -> {
                    int left = months(month, YearMonth.from(exit.day()));
                    return left <= 0 ? 0 : left > DECLINE.size() ? 1000 : DECLINE.get(DECLINE.size() - left);
                })
                .orElse(1000);
    }

    private static int months(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    /// The sum of a year of a series.
    static long sum(long[] months, int yearsFromBase) {
        return IntStream.range(yearsFromBase * 12, yearsFromBase * 12 + 12)
                .mapToLong(at -> months[at])
                .sum();
    }

    static long[][] copy(long[][] series) {
        return Arrays.stream(series).map(long[]::clone).toArray(long[][]::new);
    }
}
