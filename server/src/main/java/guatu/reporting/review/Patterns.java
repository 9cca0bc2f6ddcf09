package guatu.reporting.review;

import static guatu.reporting.review.Measure.OUTPUT;
import static guatu.reporting.review.Measure.POWER;
import static guatu.reporting.review.Measure.SALES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Mistakes that leave a trace in the digits: each is weighed by how much better the filing would fit without it,
/// against
/// the odds that any filing has it.
final class Patterns {

    private static final long TEN = Logs.ratio(10, 1);
    private static final int[] SLIPS = {1, -1, 3, -3};
    /// Amounts of fewer digits are equal by chance.
    private static final long TELLING = 100;

    private final Norms norms;
    private final Bounds bounds;

    Patterns(Norms norms, Bounds bounds) {
        this.norms = norms;
        this.bounds = bounds;
    }

    List<Part> of(Deviations deviations) {
        var parts = new ArrayList<Part>();
        Stream.of(unit(deviations), copy(deviations), swap(deviations), reset(deviations))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        deviations.intensity().ifPresent(off -> {
            digits(deviations, OUTPUT, off).ifPresent(parts::add);
            digits(deviations, POWER, new Deviation(-off.log(), off.spread(), -off.usual()))
                    .ifPresent(parts::add);
        });
        deviations.salesRate().flatMap(off -> digits(deviations, SALES, off)).ifPresent(parts::add);
        deviations
                .exportShare()
                .flatMap(off -> digits(deviations, Measure.EXPORT, off))
                .ifPresent(parts::add);
        return parts;
    }

    /// E14 seen in season: a power of ten, unless electricity moved with the output.
    private Optional<Part> unit(Deviations deviations) {
        var flow = deviations.row().flow();
        for (int slip : SLIPS) {
            var expected = flow;
            Optional<Deviation> found = Optional.empty();
            var first = OUTPUT;
            for (var measure : Measure.values()) {
                var off = deviations
                        .season(measure)
                        .filter(season -> Math.abs(season.log() - slip * TEN) <= bounds.unitTolerance());
                boolean confirmed = measure == OUTPUT
                        && deviations
                                .intensity()
                                .filter(ratio -> bounds.ramp(ratio.z()) == 0)
                                .isPresent();
                if (off.isPresent() && flow.positive(measure) && !confirmed) {
                    expected = expected.with(measure, Logs.moved(flow.of(measure), -slip * TEN));
                    first = found.isEmpty() ? measure : first;
                    found = found.or(() -> off);
                }
            }
            if (found.isPresent()) {
                var off = found.get();
                long evidence = off.against(off.shifted(-slip * TEN));
                return Optional.of(part(Kind.UNIT, first, evidence, flow, expected, off));
            }
        }
        return Optional.empty();
    }

    /// The flows of the filing before, or in any month those of last year, to the digit.
    private Optional<Part> copy(Deviations deviations) {
        var history = deviations.history();
        var row = deviations.row();
        var ofLastYear = copied(deviations, row.base());
        return row.opensTheYear()
                ? ofLastYear
                : history.past().stream()
                        .findFirst()
                        .flatMap(before -> copied(deviations, before.flow()))
                        .or(() -> ofLastYear);
    }

    /// Two amounts agree by chance about as often as a tenth of them has values: that is the evidence of each.
    private Optional<Part> copied(Deviations deviations, Four before) {
        var flow = deviations.row().flow();
        var expected = flow;
        long evidence = 0;
        for (var measure : Measure.values()) {
            if (flow.of(measure) >= TELLING && flow.of(measure) == before.of(measure)) {
                evidence += Logs.ratio(flow.of(measure), TELLING / 10);
                expected = expected.with(measure, deviations.seasonal(measure).orElse(flow.of(measure)));
            }
        }
        return evidence == 0
                ? Optional.empty()
                : Optional.of(part(
                        Kind.COPY,
                        OUTPUT,
                        evidence,
                        flow,
                        expected,
                        deviations.season(OUTPUT).orElse(new Deviation(0, Logs.ONE, 0))));
    }

    private Optional<Part> swap(Deviations deviations) {
        var flow = deviations.row().flow();
        if (!flow.positive(OUTPUT) || !flow.positive(SALES) || flow.output() == flow.sales()) {
            return Optional.empty();
        }
        return deviations.salesRate().map(off -> {
            var back = off.shifted(2 * Logs.ratio(flow.output(), flow.sales()));
            var expected = flow.with(OUTPUT, flow.sales()).with(SALES, flow.output());
            return part(Kind.SWAP, OUTPUT, off.against(back), flow, expected, off);
        });
    }

    /// The year's first filing holds last year's total besides its own.
    private Optional<Part> reset(Deviations deviations) {
        var row = deviations.row();
        var last = deviations.history().past().stream().findFirst();
        if (!row.opensTheYear()
                || last.filter(before -> before.month().number() == 12).isEmpty()) {
            return Optional.empty();
        }
        var expected = row.flow();
        Optional<Part> found = Optional.empty();
        for (var measure : Measure.values()) {
            long rest = row.flow().of(measure) - last.get().toDate().of(measure);
            var off = deviations.season(measure);
            if (row.flow().positive(measure) && last.get().toDate().positive(measure) && rest > 0 && off.isPresent()) {
                long evidence = off.get()
                        .against(off.get().shifted(Logs.ratio(rest, row.flow().of(measure))));
                if (evidence > bounds.errorOdds()) {
                    expected = expected.with(measure, rest);
                    var first = found.map(Part::measure).orElse(measure);
                    found = Optional.of(part(Kind.RESET, first, evidence, row.flow(), expected, off.get()));
                }
            }
        }
        return found;
    }

    /// @param off how the amount fits another item; the best exchange of neighbours must bring it back, and
    /// nearer to
    /// its season
    private Optional<Part> digits(Deviations deviations, Measure measure, Deviation off) {
        var flow = deviations.row().flow();
        long amount = flow.of(measure);
        var season = deviations.season(measure);
        if (amount < TELLING || season.isEmpty()) {
            return Optional.empty();
        }
        long best = amount;
        long most = 0;
        int tried = 0;
        for (long unit = 1; unit * 10 <= amount; unit *= 10) {
            long other = exchanged(amount, unit);
            if (other == amount || other <= 0) {
                continue;
            }
            tried++;
            long shift = Logs.ratio(other, amount);
            long evidence = off.against(off.shifted(shift));
            boolean nearer = season.get().against(season.get().shifted(shift)) > 0;
            if (nearer && evidence > most) {
                most = evidence;
                best = other;
            }
        }
        if (best == amount) {
            return Optional.empty();
        }
        long weight = most - Logs.ratio(Math.max(tried, 1), 1);
        return Optional.of(part(Kind.DIGITS, measure, weight, flow, flow.with(measure, best), off));
    }

    /// The digit of a unit and that of the next higher one in each other's place.
    static long exchanged(long amount, long unit) {
        long low = amount / unit % 10;
        long high = amount / (unit * 10) % 10;
        return amount + (high - low) * unit + (low - high) * unit * 10;
    }

    private Part part(Kind kind, Measure measure, long evidence, Four flow, Four expected, Deviation off) {
        return new Part(
                kind,
                measure,
                Logs.chance(evidence - bounds.errorOdds()),
                expected,
                Optional.empty(),
                Effects.between(flow, expected, norms),
                off.log(),
                off.z());
    }
}
