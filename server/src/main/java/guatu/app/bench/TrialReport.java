package guatu.app.bench;

import guatu.app.bench.ReviewTrial.Outcome;
import guatu.app.bench.ReviewTrial.Way;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Says what the trials of a month came to: a table by kind of error and seed, and a drawing of the curves.
final class TrialReport {

    /// The share of the queue that is reviewed, in thousandths.
    static final int REVIEWED = 30;

    private final YearMonth month;
    private final List<Long> seeds = new ArrayList<>();
    private final Map<String, List<Double>> rows = new LinkedHashMap<>();
    private final TrialCurves curves = new TrialCurves();

    TrialReport(YearMonth month) {
        this.month = month;
    }

    void add(long seed, Outcome outcome) {
        seeds.add(seed);
        int reviewed = outcome.order(Way.QUEUE).size() * REVIEWED / 1000;
        for (var kind : ErrorKind.values()) {
            if (outcome.harvest().byPlace().values().stream().anyMatch(sown -> sown.kind() == kind)) {
                row(kind.zh() + " " + kind.en(), outcome, Way.QUEUE, reviewed, sown -> sown.kind() == kind);
            }
        }
        row("　其中×10 of which ×10", outcome, Way.QUEUE, reviewed, sown -> Math.abs(sown.slip()) == 10);
        row("合计 all", outcome, Way.QUEUE, reviewed, sown -> true);
        row("合计，不含单位与清零 all but units and resets", outcome, Way.QUEUE, reviewed, TrialReport::modest);
        row("合计：按规模 all, by size alone", outcome, Way.SIZE, reviewed, sown -> true);
        row("不含单位与清零：按规模 without them, by size", outcome, Way.SIZE, reviewed, TrialReport::modest);
        row("合计：按规则 all, by rules in filing order", outcome, Way.RULES, reviewed, sown -> true);
        row("不含单位与清零：按规则 without them, by rules", outcome, Way.RULES, reviewed, TrialReport::modest);
        curves.add(outcome);
        System.out.printf(
                "  %s seed %d: %,d filings, %,d errors, %,d shapes refused, scored in %,d ms%n",
                month,
                seed,
                outcome.order(Way.QUEUE).size(),
                outcome.errors().size(),
                outcome.harvest().refused(),
                outcome.millis());
    }

    /// The gross slips make up nearly all of the error; without them the rest can be seen.
    static boolean modest(Sown sown) {
        return sown.kind() != ErrorKind.UNIT && sown.kind() != ErrorKind.RESET;
    }

    private void row(String name, Outcome outcome, Way way, int reviewed, Predicate<Sown> of) {
        rows.computeIfAbsent(name, none -> new ArrayList<>()).add(100 * outcome.removed(way, reviewed, of));
    }

    /// Markdown: the share of the absolute error, in percent, that the top of the list removes.
    String table() {
        var text = new StringBuilder("| %s |".formatted(month));
        seeds.forEach(seed -> text.append(" %d |".formatted(seed)));
        text.append(" 最低 least |\n|---|")
                .append("---|".repeat(seeds.size() + 1))
                .append('\n');
        rows.forEach((name, values) -> {
            text.append("| ").append(name).append(" |");
            values.forEach(value -> text.append(String.format(Locale.ROOT, " %.1f |", value)));
            double least = values.stream().mapToDouble(value -> value).min().orElse(0);
            text.append(String.format(Locale.ROOT, " **%.1f** |%n", least));
        });
        return text.toString();
    }

    void draw(Path file) {
        curves.draw(file, month);
    }
}
