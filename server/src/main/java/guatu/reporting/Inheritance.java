package guatu.reporting;

import guatu.access.Machine;
import guatu.catalog.Succession;
import guatu.catalog.Successions;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import guatu.kernel.Shares;
import guatu.reporting.ContextRepository.Rows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// What an enterprise compares with after a merger or split: last year's amounts of the same business, and in the
/// month of the change the month before of the same business. A successor takes over each amount of its predecessor by
/// its share, parts by largest remainder; a predecessor that goes on keeps what is left (docs/rules/roster.csv).
///
/// Only accepted amounts of a predecessor count. They may lie out of the successor's sight: they are read as the
/// machine, and only what it took over is told.
@Service
class Inheritance {

    private final Successions successions;
    private final ContextRepository contexts;
    private final Machine machine;

    Inheritance(Successions successions, ContextRepository contexts, Machine machine) {
        this.successions = successions;
        this.contexts = contexts;
        this.machine = machine;
    }

    /// What the ledger says of an enterprise, and its rows beside it.
    record Past(ContextRepository.Others others, Rows rows) {}

    /// The past of an enterprise as its business stands in a month. Where nothing was merged or split it is the given.
    Past of(EnterpriseId enterprise, FormEdition form, Period.Month month, Period.Month previous, Past own) {
        var found = successions.around(enterprise, month.yearEarlier().end().plusDays(1), month.end());
        if (found.isEmpty()) {
            return own;
        }
        return machine.run(() -> {
            var year = new Heir(enterprise, found, other -> past(other, form, month, previous));
            var late = found.stream()
                    .filter(one -> one.day().isAfter(previous.end()))
                    .toList();
            var now = new Heir(enterprise, late, other -> past(other, form, month, previous));
            return new Past(
                    own.others()
                            .with(
                                    year.amounts(
                                            own.others().lastYear(),
                                            past -> past.others().lastYear()),
                                    late.isEmpty()
                                            ? own.others().counted()
                                            : now.amounts(
                                                    own.others().counted(),
                                                    past -> past.others().counted())),
                    own.rows()
                            .with(
                                    year.rows(
                                            own.rows().lastYear(),
                                            past -> past.rows().lastYear()),
                                    late.isEmpty()
                                            ? own.rows().counted()
                                            : now.rows(
                                                    own.rows().counted(),
                                                    past -> past.rows().counted())));
        });
    }

    private Past past(EnterpriseId other, FormEdition form, Period.Month month, Period.Month previous) {
        var rows = form.tables().isEmpty() ? Rows.NONE : contexts.rows(other, form.code(), month, previous);
        return new Past(contexts.read(other, form.code(), month, previous), rows);
    }

    /// One enterprise among the successions of a stretch of time.
    private record Heir(EnterpriseId enterprise, List<Succession> successions, Function<EnterpriseId, Past> reader) {

        Optional<Amounts> amounts(Optional<Amounts> own, Function<Past, Optional<Amounts>> which) {
            var kept = own.map(amounts ->
                    part(amounts, shares(enterprise), shares(enterprise).size()));
            for (var one : received()) {
                var shares = shares(one.predecessor());
                int place = place(one);
                var taken = which.apply(reader.apply(one.predecessor())).map(all -> part(all, shares, place));
                kept = sum(kept, taken);
            }
            return kept;
        }

        SortedMap<String, Amounts> rows(
                SortedMap<String, Amounts> own, Function<Past, SortedMap<String, Amounts>> which) {
            var sums = new TreeMap<String, Amounts>();
            own.forEach((row, amounts) -> sums.put(
                    row, part(amounts, shares(enterprise), shares(enterprise).size())));
            for (var one : received()) {
                var shares = shares(one.predecessor());
                int place = place(one);
                which.apply(reader.apply(one.predecessor()))
                        .forEach((row, all) -> sum(
                                        Optional.ofNullable(sums.get(row)), Optional.of(part(all, shares, place)))
                                .ifPresent(both -> sums.put(row, both)));
            }
            return sums;
        }

        private List<Succession> received() {
            return successions.stream()
                    .filter(one -> one.successor().equals(enterprise))
                    .toList();
        }

        private List<Succession> of(EnterpriseId predecessor) {
            return successions.stream()
                    .filter(one -> one.predecessor().equals(predecessor))
                    .toList();
        }

        private List<Integer> shares(EnterpriseId predecessor) {
            return of(predecessor).stream().map(Succession::sharePpm).toList();
        }

        private int place(Succession one) {
            return of(one.predecessor()).indexOf(one);
        }

        /// The share at a place of each amount; the place after the last is what stays.
        private static Amounts part(Amounts whole, List<Integer> shares, int place) {
            var part = Amounts.missing(whole.places());
            for (int i = 1; i <= whole.places(); i++) {
                var amount = whole.at(i);
                if (amount.isPresent()) {
                    part = part.with(i, Shares.split(amount.getAsLong(), shares).get(place));
                }
            }
            return part;
        }

        private static Optional<Amounts> sum(Optional<Amounts> one, Optional<Amounts> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.or(() -> other);
            }
            var sum = one.get();
            for (int i = 1; i <= Math.min(sum.places(), other.get().places()); i++) {
                var more = other.get().at(i);
                if (more.isPresent()) {
                    sum = sum.with(i, Math.addExact(orNone(sum.at(i)), more.getAsLong()));
                }
            }
            return Optional.of(sum);
        }

        private static long orNone(OptionalLong amount) {
            return amount.orElse(0);
        }
    }
}
