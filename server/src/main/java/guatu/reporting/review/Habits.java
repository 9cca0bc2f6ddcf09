package guatu.reporting.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// What a firm usually does, from what it filed before: never from the filing under review.
final class Habits {

    /// Filings that make a course of the year: February to December.
    static final int COURSE = 11;

    private final History history;
    private final List<Row> alike;
    private final boolean unmoved;

    private Habits(History history) {
        int industry = history.current().industry();
        this.history = history;
        this.alike = history.past().stream()
                .filter(row -> row.industry() == industry)
                .toList();
        this.unmoved = alike.size() == history.past().size();
    }

    static Habits of(History history) {
        return new Habits(history);
    }

    /// The class before the current one, where it has just been changed.
    Optional<Integer> movedFrom() {
        return history.past().stream()
                .findFirst()
                .map(Row::industry)
                .filter(before -> before != history.current().industry());
    }

    /// Growth over the year before, in the filings of the same year.
    Optional<Norm> growth(Measure measure) {
        int year = history.current().month().year();
        return norm(
                history.past().stream()
                        .filter(row -> row.month().year() == year)
                        .filter(row ->
                                row.flow().positive(measure) && row.base().positive(measure))
                        .toList(),
                row -> Logs.ratio(row.flow().of(measure), row.base().of(measure)));
    }

    /// One item over another, in its class of today; the year before counts too where the class was always the
    /// same.
    Optional<Norm> ratio(Measure above, Measure below) {
        var flows = new ArrayList<Four>();
        for (var row : alike) {
            add(flows, row.flow(), above, below);
            if (unmoved) {
                add(flows, row.base(), above, below);
            }
        }
        return norm(flows, flow -> Logs.ratio(flow.of(above), flow.of(below)));
    }

    /// The same, as a class is told by: where the class is new, this filing is all there is.
    Optional<Norm> pattern(Measure above, Measure below) {
        var own = alike.stream().map(Row::flow).toList();
        var flows = new ArrayList<Four>();
        (own.isEmpty() ? List.of(history.current().flow()) : own).forEach(flow -> add(flows, flow, above, below));
        return norm(flows, flow -> Logs.ratio(flow.of(above), flow.of(below)));
    }

    /// How the output of the last eleven filings, and of the year before, lies about the mean of its calendar
    /// year,
    /// the latest first: a year in which everything is larger has the same course. None where one is missing or
    /// the
    /// class changed, and for a plant that did not run the year before: it still grows.
    List<long[]> courses() {
        return alike.size() < COURSE || !unmoved
                ? List.of()
                : course(Row::flow)
                        .flatMap(now -> course(Row::base).map(before -> List.of(now, before)))
                        .orElse(List.of());
    }

    private Optional<long[]> course(Function<Row, Four> year) {
        var course = new long[COURSE];
        for (int i = 0; i < COURSE; i++) {
            var flow = year.apply(alike.get(i));
            if (!flow.positive(Measure.OUTPUT)) {
                return Optional.empty();
            }
            course[i] = Logs.ratio(flow.output(), 1);
        }
        int from = 0;
        for (int to = 1; to <= COURSE; to++) {
            if (to == COURSE
                    || alike.get(to).month().year() != alike.get(from).month().year()) {
                centre(course, from, to);
                from = to;
            }
        }
        return Optional.of(course);
    }

    private static void centre(long[] course, int from, int to) {
        long mean = Arrays.stream(course, from, to).sum() / (to - from);
        for (int i = from; i < to; i++) {
            course[i] -= mean;
        }
    }

    private static void add(List<Four> flows, Four flow, Measure above, Measure below) {
        if (flow.positive(above) && flow.positive(below)) {
            flows.add(flow);
        }
    }

    private static <T> Optional<Norm> norm(List<T> from, ToLongFunction<T> log) {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(Norm.of(from.stream().mapToLong(log).toArray()));
    }
}
