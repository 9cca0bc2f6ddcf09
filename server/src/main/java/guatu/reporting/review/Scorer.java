package guatu.reporting.review;

import static guatu.reporting.review.Measure.EXPORT;
import static guatu.reporting.review.Measure.OUTPUT;
import static guatu.reporting.review.Measure.POWER;
import static guatu.reporting.review.Measure.SALES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores filings: each part says what may be the matter, how likely that is, and what the amounts would then
/// be. Pure
/// functions over a filing, its firm's history and what is usual in its class (`docs/review-queue.md`).
public final class Scorer {

    private final Norms norms;
    private final Bounds bounds;
    private final Patterns patterns;
    private final Plausibility plausibility;

    public Scorer(Norms norms, Bounds bounds) {
        this.norms = norms;
        this.bounds = bounds;
        this.patterns = new Patterns(norms, bounds);
        this.plausibility = new Plausibility(norms, bounds);
    }

    public Score score(History history) {
        var deviations = new Deviations(history, norms, bounds);
        var parts = new ArrayList<Part>();
        var power = againstPower(deviations);
        power.ifPresent(parts::add);
        if (power.isEmpty()) {
            season(deviations).ifPresent(parts::add);
        }
        if (power.filter(part -> part.kind() == Kind.OUTPUT).isEmpty()) {
            salesAndExport(deviations, parts);
        }
        parts.addAll(patterns.of(deviations));
        plausibility.of(deviations).ifPresent(parts::add);
        return new Score(
                history.enterprise(),
                parts.stream()
                        .filter(part -> part.suspicion() >= bounds.least())
                        .toList());
    }

    /// Output and electricity do not fit: whichever lies further off its own season is taken for wrong.
    private Optional<Part> againstPower(Deviations deviations) {
        return deviations.intensity().filter(off -> bounds.ramp(off.z()) > 0).map(off -> {
            var flow = deviations.row().flow();
            var output = deviations.season(OUTPUT);
            var power = deviations.season(POWER);
            long needed = Logs.moved(Math.max(flow.output(), 1), -off.usual());
            boolean still = flow.power() * Logs.ONE < bounds.standstill() * needed
                    && power.filter(season -> season.log() * 1.0 < Math.log(0.5) * Logs.ONE)
                            .isPresent();
            if (still && distance(power) >= distance(output)) {
                return part(Kind.STANDSTILL, POWER, off, flow, new Four(0, 0, 0, flow.power()));
            }
            if (distance(output) >= distance(power)) {
                long fits = Logs.moved(Math.max(flow.power(), 1), off.usual());
                return part(Kind.OUTPUT, OUTPUT, off, flow, following(deviations, flow, fits));
            }
            return part(Kind.POWER, POWER, off, flow, flow.with(POWER, needed));
        });
    }

    /// Sales and export keep their amounts where these fit the output that should be, and follow it where they
    /// do not.
    private Four following(Deviations deviations, Four flow, long output) {
        var expected = flow.with(OUTPUT, output);
        if (flow.positive(SALES) && output > 0) {
            long shift = Logs.ratio(Math.max(flow.output(), 1), output);
            var rate = deviations.salesRate();
            if (rate.filter(off -> bounds.ramp(off.shifted(shift).z()) == 0).isEmpty()) {
                long sales = rate.map(off -> Logs.moved(output, off.usual())).orElse(flow.sales());
                long export = flow.positive(EXPORT)
                        ? Logs.moved(flow.export(), Logs.ratio(Math.max(sales, 1), flow.sales()))
                        : flow.export();
                expected = expected.with(SALES, sales).with(EXPORT, export);
            }
        }
        return expected;
    }

    /// Output off its season, where electricity cannot tell. Where it says the same, the firm really made that
    /// much.
    private Optional<Part> season(Deviations deviations) {
        var flow = deviations.row().flow();
        if (deviations.intensity().isPresent()) {
            return Optional.empty();
        }
        return deviations.season(OUTPUT).map(off -> {
            var expected = flow;
            for (var measure : Measure.values()) {
                var seasonal = deviations.seasonal(measure);
                if (flow.of(measure) != Four.MISSING && seasonal.isPresent()) {
                    expected = expected.with(measure, seasonal.get());
                }
            }
            return part(Kind.SEASON, OUTPUT, off, flow, expected);
        });
    }

    private void salesAndExport(Deviations deviations, List<Part> parts) {
        var flow = deviations.row().flow();
        deviations
                .salesRate()
                .map(off -> part(
                        Kind.SALES,
                        SALES,
                        off,
                        flow,
                        flow.with(SALES, Logs.moved(Math.max(flow.output(), 1), off.usual()))))
                .ifPresent(parts::add);
        deviations
                .exportShare()
                .map(off -> part(
                        Kind.EXPORT,
                        EXPORT,
                        off,
                        flow,
                        flow.with(EXPORT, Logs.moved(Math.max(flow.sales(), 1), off.usual()))))
                .ifPresent(parts::add);
    }

    private static long distance(Optional<Deviation> season) {
        return season.map(off -> Math.abs(off.z())).orElse(0L);
    }

    private Part part(Kind kind, Measure measure, Deviation off, Four flow, Four expected) {
        return new Part(
                kind,
                measure,
                bounds.ramp(off.z()),
                expected,
                Optional.empty(),
                Effects.between(flow, expected, norms),
                off.log(),
                off.z());
    }
}
