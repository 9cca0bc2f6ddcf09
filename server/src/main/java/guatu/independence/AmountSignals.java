package guatu.independence;

import guatu.catalog.Parameter;
import guatu.independence.Bounds.Limits;
import guatu.independence.Signal.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the figures tell as a crowd: heaps above a target, and digits. Both by county, and over the whole.
final class AmountSignals {

    private static final int DIGIT_TESTS = 11; // ten last digits, and two noughts at once

    private AmountSignals() {}

    /// What an enterprise filed.
    ///
    /// @param month output of the month
    /// @param cumulative output of the year to date, with its base
    record Filed(String creditCode, int region, long month, long cumulative, long base) {}

    /// Counties in which growth just above a target is more frequent than just below, by an exact test of one half.
    static List<Signal> aboveTargets(
            List<Filed> filed, Limits limits, Map<Integer, String[]> names, Map<String, Long> rows) {
        var signals = new ArrayList<Signal>();
        byRegion(filed)
                .forEach((region, firms) -> limits.targets()
                        .forEach(target ->
                                heap(region, firms, target, limits, names, rows).ifPresent(signals::add)));
        return signals;
    }

    private static Optional<Signal> heap(
            int region,
            List<Filed> firms,
            Parameter target,
            Limits limits,
            Map<Integer, String[]> names,
            Map<String, Long> rows) {
        var above = firms.stream()
                .filter(firm ->
                        grew(firm, target.value()) && !grew(firm, target.value().add(limits.band())))
                .toList();
        int below = (int) firms.stream()
                .filter(firm -> grew(firm, target.value().subtract(limits.band())) && !grew(firm, target.value()))
                .count();
        int near = above.size() + below;
        if (near < limits.heapFirms()) {
            return Optional.empty();
        }
        var chance = Tail.atLeast(above.size(), near, 1, 2);
        if (chance.compareTo(limits.alpha()) > 0) {
            return Optional.empty();
        }
        var goal = target.value().stripTrailingZeros().toPlainString();
        return Optional.of(signal(
                Kind.ABOVE_TARGET, region, names, " · ≥ " + goal + "%", above.size(), near, chance, above, rows));
    }

    /// Whether growth is at least so many percent: whole numbers only, (value − base) × 100 ≥ base × percent.
    private static boolean grew(Filed firm, BigDecimal percent) {
        var base = BigDecimal.valueOf(firm.base());
        var gain = BigDecimal.valueOf(firm.cumulative()).subtract(base).movePointRight(2);
        return firm.base() > 0 && gain.compareTo(base.multiply(percent)) >= 0;
    }

    /// Counties whose amounts end in one digit, or in two noughts, more often than chance has it. Eleven tests a
    /// county:
    /// the bound is divided among them.
    static List<Signal> digits(List<Filed> filed, Limits limits, Map<Integer, String[]> names, Map<String, Long> rows) {
        var signals = new ArrayList<Signal>();
        byRegion(filed).forEach((region, firms) -> {
            var amounts = firms.stream()
                    .filter(firm -> firm.month() >= limits.digitFloor())
                    .toList();
            if (amounts.size() >= limits.digitAmounts()) {
                for (int digit = 0; digit <= 9; digit++) {
                    int last = digit;
                    test(
                                    region,
                                    amounts,
                                    amounts.stream()
                                            .filter(firm -> firm.month() % 10 == last)
                                            .toList(),
                                    10,
                                    "…" + digit,
                                    limits,
                                    names,
                                    rows)
                            .ifPresent(signals::add);
                }
                test(
                                region,
                                amounts,
                                amounts.stream()
                                        .filter(firm -> firm.month() % 100 == 0)
                                        .toList(),
                                100,
                                "…00",
                                limits,
                                names,
                                rows)
                        .ifPresent(signals::add);
            }
        });
        return signals;
    }

    private static Optional<Signal> test(
            int region,
            List<Filed> amounts,
            List<Filed> hits,
            int whole,
            String what,
            Limits limits,
            Map<Integer, String[]> names,
            Map<String, Long> rows) {
        if (hits.size() * whole <= amounts.size()) {
            return Optional.empty(); // no more than one expects
        }
        var chance = Tail.atLeast(hits.size(), amounts.size(), 1, whole).multiply(BigDecimal.valueOf(DIGIT_TESTS));
        return chance.compareTo(limits.alpha()) > 0
                ? Optional.empty()
                : Optional.of(signal(
                        Kind.DIGITS, region, names, " · " + what, hits.size(), amounts.size(), chance, hits, rows));
    }

    private static Signal signal(
            Kind kind,
            int region,
            Map<Integer, String[]> names,
            String what,
            int count,
            int of,
            BigDecimal chance,
            List<Filed> firms,
            Map<String, Long> rows) {
        var name = names.getOrDefault(region, new String[] {"全部", "All"});
        var codes = firms.stream().map(Filed::creditCode).distinct().sorted().toList();
        var entries = codes.stream()
                .flatMap(code -> Optional.ofNullable(rows.get(code)).stream())
                .sorted()
                .toList();
        return new Signal(
                kind,
                Integer.toString(region) + what,
                name[0] + what,
                name[1] + what,
                count,
                of,
                Optional.of(chance),
                codes,
                entries,
                Optional.empty(),
                Optional.empty());
    }

    /// By county, and under 0 all of them.
    private static Map<Integer, List<Filed>> byRegion(List<Filed> filed) {
        var regions = new TreeMap<Integer, List<Filed>>();
        regions.put(0, filed);
        filed.forEach(firm -> regions.computeIfAbsent(firm.region(), none -> new ArrayList<>())
                .add(firm));
        return regions;
    }
}
