package guatu.app.bench;

import guatu.app.bench.ReviewTrial.Outcome;
import guatu.app.bench.ReviewTrial.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Draws how much of the error is gone after so much of the list: the mean over the seeds of each way of
/// reviewing.
final class TrialCurves {

    private static final int POINTS = 60;
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;
    private static final int LEFT = 60;
    private static final int TOP = 60;
    private static final int GAP = 540;
    /// Percent of the list at the right edge.
    private static final int REACH = 12;

    private static final Map<Way, String> COLOURS =
            Map.of(Way.QUEUE, "#0b6e4f", Way.SIZE, "#b4651e", Way.RULES, "#5b6c8f");
    private static final Map<Way, String> NAMES =
            Map.of(Way.QUEUE, "审核队列 queue", Way.SIZE, "按规模 size alone", Way.RULES, "按规则与报送次序 rules, in filing order");

    private final Map<Way, double[]> all = new EnumMap<>(Way.class);
    private final Map<Way, double[]> modest = new EnumMap<>(Way.class);
    private final AtomicInteger trials = new AtomicInteger();

    void add(Outcome outcome) {
        trials.incrementAndGet();
        for (var way : Way.values()) {
            add(all, way, outcome, sown -> true);
            add(modest, way, outcome, TrialReport::modest);
        }
    }

    private static void add(Map<Way, double[]> sums, Way way, Outcome outcome, Predicate<Sown> of) {
        var sum = sums.computeIfAbsent(way, none -> new double[POINTS + 1]);
        int filings = outcome.order(way).size();
        for (int point = 0; point <= POINTS; point++) {
            int reviewed = Math.toIntExact((long) filings * point * REACH / (100L * POINTS));
            sum[point] += outcome.removed(way, reviewed, of);
        }
    }

    void draw(Path file, YearMonth month) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1100 440" font-family="sans-serif" font-size="13" fill="#1c2430">
                <rect width="1100" height="440" fill="#fff"/>
                """);
        text(
                svg,
                LEFT,
                24,
                16,
                "%s：已消除的绝对误差（%%）与已审比例 / absolute error removed against share reviewed".formatted(month));
        panel(svg, LEFT, "全部差错 all errors", all);
        panel(svg, LEFT + GAP, "不含单位错用与累计未清零 without unit slips and resets", modest);
        int at = LEFT;
        for (var way : Way.values()) {
            svg.append("<line x1=\"%d\" y1=\"418\" x2=\"%d\" y2=\"418\" stroke=\"%s\" stroke-width=\"3\"/>%n"
                    .formatted(at, at + 26, COLOURS.get(way)));
            text(svg, at + 34, 422, 13, NAMES.getOrDefault(way, ""));
            at += 280;
        }
        svg.append("</svg>\n");
        try {
            Files.writeString(file, svg);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void panel(StringBuilder svg, int left, String title, Map<Way, double[]> sums) {
        text(svg, left, TOP - 12, 14, title);
        for (int percent = 0; percent <= 100; percent += 20) {
            int y = TOP + HEIGHT - HEIGHT * percent / 100;
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#dfe4ea\"/>%n"
                    .formatted(left, y, left + WIDTH, y));
            text(svg, left - 36, y + 4, 12, percent + "%");
        }
        for (int percent = 0; percent <= REACH; percent += 3) {
            int x = left + WIDTH * percent / REACH;
            text(svg, x - 8, TOP + HEIGHT + 18, 12, percent + "%");
        }
        int mark = left + WIDTH * TrialReport.REVIEWED / (10 * REACH);
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#8a94a3\" stroke-dasharray=\"4 4\"/>%n"
                .formatted(mark, TOP, mark, TOP + HEIGHT));
        sums.forEach((way, sum) -> {
            svg.append(
                    "<polyline fill=\"none\" stroke-width=\"2.5\" stroke=\"%s\" points=\"".formatted(COLOURS.get(way)));
            for (int point = 0; point <= POINTS; point++) {
                svg.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        left + (double) WIDTH * point / POINTS,
                        TOP + HEIGHT * (1 - sum[point] / trials.get())));
            }
            svg.append("\"/>\n");
        });
    }

    private static void text(StringBuilder svg, int x, int y, int size, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\">%s</text>%n".formatted(x, y, size, words));
    }
}
