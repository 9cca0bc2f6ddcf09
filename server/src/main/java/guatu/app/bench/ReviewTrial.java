package guatu.app.bench;

import guatu.app.bench.Sowing.Harvest;
import guatu.reporting.review.Bounds;
import guatu.reporting.review.Effects;
import guatu.reporting.review.History;
import guatu.reporting.review.Norms;
import guatu.reporting.review.Score;
import guatu.reporting.review.Scorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How much of the planted error a reviewer removes who follows the queue, goes by size alone, or takes the
/// filings
/// that a
/// check asks about in the order of filing (docs/review-queue.md).
final class ReviewTrial {

    private final Function<String, BigDecimal> parameters;

    ReviewTrial(Function<String, BigDecimal> parameters) {
        this.parameters = parameters;
    }

    /// @param orders places of the filings in the order of each way of reviewing
    /// @param errors by place, in billionths of the published totals of the 大类
    record Outcome(
            Harvest harvest,
            Map<Way, List<Integer>> orders,
            Map<Integer, Long> errors,
            List<Score> scores,
            long millis) {

        /// Places in the order of a way of reviewing.
        List<Integer> order(Way way) {
            return orders.getOrDefault(way, List.of());
        }

        /// The share of the error that is removed when so many filings are reviewed.
        double removed(Way way, int reviewed, java.util.function.Predicate<Sown> of) {
            double all = 0;
            for (var entry : errors.entrySet()) {
                all += of.test(harvest.byPlace().get(entry.getKey())) ? entry.getValue() : 0;
            }
            double removed = 0;
            for (int place : order(way).subList(0, reviewed)) {
                var sown = harvest.byPlace().get(place);
                removed += sown != null && of.test(sown) ? errors.get(place) : 0;
            }
            return all == 0 ? 1 : removed / all;
        }
    }

    /// A way of reviewing.
    enum Way {
        QUEUE,
        SIZE,
        RULES
    }

    Outcome run(TrialProvince province, long seed, int errors) {
        var bounds = Bounds.of(parameters);
        var truths = Norms.of(province.filings(), bounds);
        var harvest = new Sowing(province, seed).sow(errors);
        var filings = harvest.filings();
        long begun = System.nanoTime();
        var norms = Norms.of(filings, bounds);
        var scorer = new Scorer(norms, bounds);
        var scores = filings.stream().map(scorer::score).toList();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        var wrong = new java.util.HashMap<Integer, Long>();
        harvest.byPlace().forEach((place, sown) -> wrong.put(place, error(filings.get(place), sown, truths)));
        var orders = new EnumMap<Way, List<Integer>>(Way.class);
        orders.put(Way.QUEUE, order(filings, place -> scores.get(place).risk()));
        orders.put(
                Way.SIZE,
                order(filings, place -> filings.get(place).current().flow().output()));
        var asking = new AskingRules(parameters);
        orders.put(Way.RULES, order(filings, place -> asking.ask(filings.get(place)) ? 1L : 0L));
        return new Outcome(harvest, orders, wrong, scores, millis);
    }

    private static long error(History filing, Sown sown, Norms norms) {
        return sown.kind() == ErrorKind.CLASS
                ? Effects.moved(sown.truth(), norms)
                : Effects.between(filing.current().flow(), sown.truth(), norms);
    }

    /// The largest first; among equals the order of filing.
    private static List<Integer> order(List<History> filings, Function<Integer, Long> weight) {
        var weights = new ArrayList<Long>();
        IntStream.range(0, filings.size()).forEach(place -> weights.add(weight.apply(place)));
        return IntStream.range(0, filings.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> weights.get(place))
                        .reversed())
                .toList();
    }
}
