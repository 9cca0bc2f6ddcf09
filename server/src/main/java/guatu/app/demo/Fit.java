package guatu.app.demo;

import guatu.app.demo.DemoFirm.Arrival;
import guatu.app.demo.DemoFirm.Rank;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Fits a year of drawn output to the yearly totals of the outline, by groups and by places in turn (iterative
/// proportional fitting), weighing the enterprises that are on the roster at the year's end. Giants have their own
/// totals.
final class Fit {

    private static final long ONE = 1_000_000;
    private static final long YI = 100_000; // 千元
    private static final int ROUNDS = 40;

    private final Outline outline;
    private final Extent extent;

    Fit(Outline outline, Extent extent) {
        this.outline = outline;
        this.extent = extent;
    }

    /// Replaces a year of the series, drawn in thousandths of 千元, by fitted output in 千元.
    void year(List<DemoFirm> firms, long[][] drawn, int year) {
        var weighed = extent.weighed(year);
        var members = firms.stream()
                .filter(firm -> firm.rank() != Rank.GIANT && counts(firm, year))
                .map(firm ->
                        new Part(firm, weighed, Output.sum(drawn[firm.number() - 1], year - extent.baseYear()) / 1000))
                .toList();
        var groups = goals(outline.groups(), Outline.Group::code, Outline.Group::yearly, year);
        var places = goals(outline.places(), Outline.Place::code, Outline.Place::yearly, year);
        lessGiants(firms, groups, places, year);
        var group = ones(groups);
        var place = ones(places);
        for (int round = 0; round < ROUNDS; round++) {
            adjust(members, place, places, Part::place, part -> group.getOrDefault(part.group(), ONE));
            adjust(members, group, groups, Part::group, part -> place.getOrDefault(part.place(), ONE));
        }
        for (var firm : firms) {
            apply(firm, drawn[firm.number() - 1], year, weighed, group, place);
        }
    }

    /// The first stock carries the base year; later years weigh who is on the roster at their end.
    private boolean counts(DemoFirm firm, int year) {
        return year == extent.baseYear() ? firm.entry().arrival() == Arrival.STOCK : firm.listed(extent.weighed(year));
    }

    private <T> Map<String, Long> goals(
            List<T> rows, Function<T, String> code, Function<T, Map<Integer, Integer>> yearly, int year) {
        var goals = new HashMap<String, Long>();
        rows.forEach(row ->
                goals.put(code.apply(row), yearly.apply(row).getOrDefault(year, 0) * YI * extent.permille() / 1000));
        return goals;
    }

    private void lessGiants(List<DemoFirm> firms, Map<String, Long> groups, Map<String, Long> places, int year) {
        for (var firm : firms) {
            if (firm.rank() == Rank.GIANT) {
                long total = giantTotal(firm, year);
                groups.merge(firm.group(), -total, Long::sum);
                places.merge(firm.stays().getFirst().place(), -total, Long::sum);
            }
        }
    }

    private long giantTotal(DemoFirm firm, int year) {
        return outline.giants().get(firm.number() - 1).yearly().getOrDefault(year, 0) * YI;
    }

    private static Map<String, Long> ones(Map<String, Long> goals) {
        var ones = new HashMap<String, Long>();
        goals.keySet().forEach(code -> ones.put(code, ONE));
        return ones;
    }

    private static void adjust(
            List<Part> parts,
            Map<String, Long> factors,
            Map<String, Long> goals,
            Function<Part, String> side,
            Function<Part, Long> other) {
        var sums = new HashMap<String, Long>();
        parts.forEach(part -> sums.merge(side.apply(part), part.amount() * other.apply(part) / ONE, Long::sum));
        sums.forEach((code, sum) -> {
            if (sum > 0) {
                factors.put(code, Math.multiplyExact(goals.getOrDefault(code, 0L), ONE) / sum);
            }
        });
    }

    private void apply(
            DemoFirm firm,
            long[] months,
            int year,
            LocalDate weighed,
            Map<String, Long> group,
            Map<String, Long> place) {
        int first = (year - extent.baseYear()) * 12;
        long drawnYear = Output.sum(months, year - extent.baseYear()) / 1000;
        for (int at = first; at < first + 12; at++) {
            months[at] = firm.rank() == Rank.GIANT
                    ? months[at] * (giantTotal(firm, year) / 1000) / drawnYear
                    : months[at]
                            * group.getOrDefault(firm.group(), ONE)
                            / ONE
                            * place.getOrDefault(firm.at(weighed).place(), ONE)
                            / ONE
                            / 1000;
        }
    }

    /// One enterprise's amount of the year, as drawn.
    private record Part(String group, String place, long amount) {

        Part(DemoFirm firm, LocalDate day, long amount) {
            this(firm.group(), firm.at(day).place(), amount);
        }
    }
}
