package guatu.reporting.review;

import java.util.Optional;

/// What a filing deviates by: each item from the firm's own season, and items from each other.
final class Deviations {

    private final History history;
    private final Habits habits;
    private final Norms norms;
    private final Bounds bounds;

    Deviations(History history, Norms norms, Bounds bounds) {
        this.history = history;
        this.habits = Habits.of(history);
        this.norms = norms;
        this.bounds = bounds;
    }

    Row row() {
        return history.current();
    }

    History history() {
        return history;
    }

    Habits habits() {
        return habits;
    }

    /// Growth over the same month of last year against the growth of the firm's other filings of the year,
    /// mixed with
    /// that of its class; where last year had nothing, the change over the filing before against its class.
    Optional<Deviation> season(Measure measure) {
        return reference(measure).flatMap(reference -> {
            long amount = counted(row().flow(), measure);
            return amount <= 0
                    ? Optional.empty()
                    : Optional.of(new Deviation(
                            Logs.ratio(amount, reference.amount())
                                    - reference.norm().median(),
                            reference.norm().spread(),
                            reference.norm().median()));
        });
    }

    /// The amount in its season.
    Optional<Long> seasonal(Measure measure) {
        return reference(measure)
                .map(reference ->
                        Logs.moved(reference.amount(), reference.norm().median()));
    }

    /// Output per power, against the firm's own.
    Optional<Deviation> intensity() {
        return ratio(Measure.OUTPUT, Measure.POWER, bounds.ratioFloor());
    }

    /// Sales over output, against the firm's own.
    Optional<Deviation> salesRate() {
        return ratio(Measure.SALES, Measure.OUTPUT, bounds.salesFloor());
    }

    /// Export over sales, against the firm's own.
    Optional<Deviation> exportShare() {
        return row().flow().positive(Measure.EXPORT)
                ? ratio(Measure.EXPORT, Measure.SALES, bounds.floor())
                : Optional.empty();
    }

    private Optional<Deviation> ratio(Measure above, Measure below, long floor) {
        long over = counted(row().flow(), above);
        long under = counted(row().flow(), below);
        if (over <= 0
                || under <= 0
                || (!row().flow().positive(above) && !row().flow().positive(below))) {
            return Optional.empty();
        }
        return habits.ratio(above, below)
                .filter(own -> own.firms() >= bounds.own())
                .or(() -> norms.ratio(row().industry(), above, below))
                .map(norm -> new Deviation(
                        Logs.ratio(over, under) - norm.median(), Math.max(norm.spread(), floor), norm.median()));
    }

    /// Nothing counts as one: a plant that files nothing where it always filed deviates, and by how much.
    private static long counted(Four flow, Measure measure) {
        long amount = flow.of(measure);
        return amount == 0 && measure != Measure.EXPORT ? 1 : amount;
    }

    private record Reference(long amount, Norm norm) {}

    private Optional<Reference> reference(Measure measure) {
        int industry = row().industry();
        if (row().base().positive(measure)) {
            return norms.growth(industry, measure)
                    .map(norm -> new Reference(row().base().of(measure), mixed(habits.growth(measure), norm)));
        }
        return history.past().stream()
                .findFirst()
                .filter(before -> before.flow().positive(measure))
                .flatMap(before -> norms.step(industry, measure)
                        .map(norm -> new Reference(before.flow().of(measure), wide(norm))));
    }

    private Norm mixed(Optional<Norm> own, Norm ofClass) {
        if (own.isEmpty()) {
            return wide(ofClass);
        }
        int mine = own.get().firms();
        int all = mine + bounds.prior();
        long spread = mine < bounds.own()
                ? ofClass.spread()
                : (mine * own.get().spread() + bounds.prior() * ofClass.spread()) / all;
        return wide(new Norm((mine * own.get().median() + bounds.prior() * ofClass.median()) / all, spread, all));
    }

    private Norm wide(Norm norm) {
        return new Norm(norm.median(), Math.max(norm.spread(), bounds.floor()), norm.firms());
    }
}
