package guatu.reporting.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is usual in each class in one month, and the totals that an error is weighed against. It names no firm,
/// and
/// says
/// nothing of a class with fewer than the dated number of firms: then the 大类 speaks, then all of industry.
public final class Norms {

    private final Map<Key, Norm> norms;
    private final List<ClassPattern> patterns;
    private final Map<Measure, Long> totals;
    private final Map<Integer, Long> outputs;

    private Norms(
            Map<Key, Norm> norms, List<ClassPattern> patterns, Map<Measure, Long> totals, Map<Integer, Long> outputs) {
        this.norms = Map.copyOf(norms);
        this.patterns = List.copyOf(patterns);
        this.totals = Map.copyOf(totals);
        this.outputs = Map.copyOf(outputs);
    }

    private enum Feature {
        GROWTH,
        STEP,
        RATIO
    }

    /// @param group a 小类, a negative 大类, or 0 for all of industry
    private record Key(int group, Feature feature, Measure above, Measure below) {}

    /// What tells one class from another.
    ///
    /// @param course of output over the last eleven filings about their mean
    record ClassPattern(int industry, Norm intensity, Norm sales, List<Norm> course) {

        ClassPattern {
            course = List.copyOf(course);
        }

        int division() {
            return industry / Row.DIVISION;
        }
    }

    /// Of all filings of a month, whoever may see them.
    public static Norms of(Collection<History> all, Bounds bounds) {
        var gathering = new Gathering();
        all.forEach(gathering::add);
        return gathering.norms(bounds);
    }

    /// Growth over the year before.
    Optional<Norm> growth(int industry, Measure measure) {
        return find(industry, Feature.GROWTH, measure, measure);
    }

    /// Change over the filing before.
    Optional<Norm> step(int industry, Measure measure) {
        return find(industry, Feature.STEP, measure, measure);
    }

    /// One item over another: the median of the firms' medians.
    Optional<Norm> ratio(int industry, Measure above, Measure below) {
        return find(industry, Feature.RATIO, above, below);
    }

    /// The same of exactly this 小类, where enough firms stand behind it.
    Optional<Norm> exactRatio(int industry, Measure above, Measure below) {
        return Optional.ofNullable(norms.get(new Key(industry, Feature.RATIO, above, below)));
    }

    /// Growth in exactly this 小类, where enough firms stand behind it.
    Optional<Norm> exactGrowth(int industry, Measure measure) {
        return Optional.ofNullable(norms.get(new Key(industry, Feature.GROWTH, measure, measure)));
    }

    List<ClassPattern> patterns() {
        return patterns;
    }

    /// The province's total of an item a year before, at the item's scale.
    public long total(Measure measure) {
        return totals.getOrDefault(measure, 0L);
    }

    /// The output of a 大类 a year before, 千元.
    public long output(int division) {
        return outputs.getOrDefault(division, 0L);
    }

    private Optional<Norm> find(int industry, Feature feature, Measure above, Measure below) {
        return IntStream.of(industry, -(industry / Row.DIVISION), 0)
                .mapToObj(group -> Optional.ofNullable(norms.get(new Key(group, feature, above, below))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Collects one value a firm and feature.
    private static final class Gathering {

        private final Map<Key, List<Long>> values = new HashMap<>();
        private final Map<Integer, List<long[]>> courses = new HashMap<>();
        private final Map<Measure, Long> totals = new EnumMap<>(Measure.class);
        private final Map<Integer, Long> outputs = new HashMap<>();

        void add(History history) {
            var row = history.current();
            var habits = Habits.of(history);
            for (var measure : Measure.values()) {
                var flow = row.flow();
                long base = Math.max(0, row.base().of(measure));
                totals.merge(measure, base, Long::sum);
                if (measure == Measure.OUTPUT) {
                    outputs.merge(row.division(), base, Long::sum);
                }
                if (flow.positive(measure) && row.base().positive(measure)) {
                    put(row, Feature.GROWTH, measure, measure, Logs.ratio(flow.of(measure), base));
                }
                if (!history.past().isEmpty() && flow.positive(measure)) {
                    var before = history.past().getFirst().flow();
                    if (before.positive(measure)) {
                        put(row, Feature.STEP, measure, measure, Logs.ratio(flow.of(measure), before.of(measure)));
                    }
                }
            }
            ratio(row, habits, Measure.OUTPUT, Measure.POWER);
            ratio(row, habits, Measure.SALES, Measure.OUTPUT);
            ratio(row, habits, Measure.EXPORT, Measure.SALES);
            habits.courses().stream()
                    .limit(1)
                    .forEach(course -> courses.computeIfAbsent(row.industry(), none -> new ArrayList<>())
                            .add(course));
        }

        private void ratio(Row row, Habits habits, Measure above, Measure below) {
            habits.pattern(above, below).ifPresent(norm -> put(row, Feature.RATIO, above, below, norm.median()));
        }

        private void put(Row row, Feature feature, Measure above, Measure below, long value) {
            for (int group : List.of(row.industry(), -row.division(), 0)) {
                values.computeIfAbsent(new Key(group, feature, above, below), none -> new ArrayList<>())
                        .add(value);
            }
        }

        Norms norms(Bounds bounds) {
            var norms = new HashMap<Key, Norm>();
            values.forEach((key, all) -> {
                if (all.size() >= bounds.peers()) {
                    norms.put(
                            key, Norm.of(all.stream().mapToLong(value -> value).toArray()));
                }
            });
            var patterns = new ArrayList<ClassPattern>();
            courses.forEach((industry, all) -> {
                var intensity = norms.get(new Key(industry, Feature.RATIO, Measure.OUTPUT, Measure.POWER));
                var sales = norms.get(new Key(industry, Feature.RATIO, Measure.SALES, Measure.OUTPUT));
                if (all.size() >= bounds.peers() && intensity != null && sales != null) {
                    patterns.add(new ClassPattern(industry, intensity, sales, course(all)));
                }
            });
            return new Norms(norms, patterns, totals, outputs);
        }

        private static List<Norm> course(List<long[]> all) {
            return IntStream.range(0, Habits.COURSE)
                    .mapToObj(at ->
                            Norm.of(all.stream().mapToLong(course -> course[at]).toArray()))
                    .toList();
        }
    }
}
