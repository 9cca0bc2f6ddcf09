package guatu.reporting;

import guatu.catalog.Parameters;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.BesideRepository.Mean;
import guatu.reporting.FilingContext.Beside;
import guatu.reporting.FilingContext.Other;
import guatu.reporting.pack.FormFile.PeerLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// What checks compare a filing with that lies beside the firm's own months: its park, others in the same trade, what
/// others filed under a key, its own last twelve months. Each is read only for forms that speak of it.
@Service
class Besides {

    /// Peers are of a period that is over, and are counted anew this often: a late acceptance moves a mean of many
    /// little.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 24;

    private final BesideRepository repository;
    private final Forms forms;
    private final Parameters parameters;
    private final Map<Asked, Counted> counted = new ConcurrentHashMap<>();

    Besides(BesideRepository repository, Forms forms, Parameters parameters) {
        this.repository = repository;
        this.forms = forms;
        this.parameters = parameters;
    }

    /// @param rules of the form as it is loaded: a pack that is loaded brings another
    private record Asked(RuleBook rules, PeerLine peer, Period.Month month, long least) {}

    private record Counted(Map<String, Mean> means, long at) {

        boolean fresh() {
            return System.nanoTime() - at < KEPT.toNanos();
        }
    }

    /// @param filled codes of the rows that are filled
    Beside of(EnterpriseId enterprise, FormEdition form, Period.Month month, Set<String> filled) {
        var rules = forms.rules(form);
        return new Beside(
                rules.speaksOf("in_park") && repository.inPark(enterprise, month),
                rules.speaksOf("filed_elsewhere") && !filled.isEmpty()
                        ? repository.elsewhere(enterprise, form.code(), month, filled)
                        : Set.of(),
                filled.isEmpty() ? Map.of() : peers(enterprise, form, before(month), month, filled),
                rules.speaksOf(RuleScope.TWELVE) ? twelve(enterprise, form, month) : Map.of());
    }

    /// The month before that is filed: January is not.
    private static Period.Month before(Period.Month month) {
        return month.number() <= 2 ? december(month) : month.previous();
    }

    private static Period.Month december(Period.Month month) {
        return Period.Month.of(month.start().getYear() - 1, 12);
    }

    /// The others' mean, the firm itself taken out; nothing where they are fewer than the parameter says.
    private Map<String, BigDecimal> peers(
            EnterpriseId enterprise, FormEdition form, Period.Month before, Period.Month month, Set<String> filled) {
        var peers = new HashMap<String, BigDecimal>();
        for (var peer : form.peers()) {
            var least = parameters.get(peer.least(), month.end()).value().longValueExact();
            var all = means(form, peer, before, least);
            var own = repository.own(enterprise, form, peer, before);
            for (var row : filled) {
                Optional.ofNullable(all.get(row))
                        .map(mean -> mean.without(own.get(row)))
                        .filter(mean -> mean.firms() >= least)
                        .ifPresent(mean -> peers.put(
                                peer.name() + "." + row,
                                mean.total().divide(BigDecimal.valueOf(mean.firms()), MathContext.DECIMAL64)));
            }
        }
        return peers;
    }

    private Map<String, Mean> means(FormEdition form, PeerLine peer, Period.Month month, long least) {
        var asked = new Asked(forms.rules(form), peer, month, least);
        var known = counted.get(asked);
        if (known != null && known.fresh()) {
            return known.means();
        }
        var means = repository.means(form, peer, month, least);
        if (counted.size() >= MOST_KEPT) {
            counted.clear();
        }
        counted.put(asked, new Counted(means, System.nanoTime()));
        return means;
    }

    private Map<String, Other> twelve(EnterpriseId enterprise, FormEdition form, Period.Month month) {
        var twelve = new HashMap<String, Other>();
        twelve.put("", new Other(form, months(enterprise, form, month)));
        form.uses()
                .forEach((alias, code) -> forms.find(code, month)
                        .filter(other -> other.has(Column.CUMULATIVE))
                        .ifPresent(other -> twelve.put(alias, new Other(other, months(enterprise, other, month)))));
        return twelve;
    }

    /// The twelve months up to the one before, item by item: the year to date, and what last year had left.
    private FilingValues months(EnterpriseId enterprise, FormEdition form, Period.Month month) {
        var last = before(month);
        var facts = repository.counted(enterprise, form.code(), List.of(last, december(last), last.yearEarlier()));
        var values = FilingValues.none(form);
        for (var cell : form.cells()) {
            if (cell.column() == Column.CUMULATIVE) {
                var sum = sum(
                        at(facts, form.code(), last, cell),
                        at(facts, form.code(), december(last), cell),
                        at(facts, form.code(), last.yearEarlier(), cell),
                        last);
                values = sum.isPresent() ? values.with(cell.place(), sum.getAsLong()) : values;
            }
        }
        return values;
    }

    private static OptionalLong sum(OptionalLong toDate, OptionalLong full, OptionalLong then, Period.Month last) {
        if (last.number() == 12) {
            return toDate;
        }
        return toDate.isPresent() && full.isPresent() && then.isPresent()
                ? OptionalLong.of(toDate.getAsLong() + full.getAsLong() - then.getAsLong())
                : OptionalLong.empty();
    }

    /// The item's year to date as an earlier month's edition keeps it, where it is counted in the same decimals.
    private OptionalLong at(Map<Period.Month, Amounts> facts, FormCode form, Period.Month month, FormCell cell) {
        var amounts = facts.get(month);
        var then = forms.find(form, month)
                .flatMap(edition -> edition.find(cell.item(), Column.CUMULATIVE))
                .filter(earlier -> earlier.scale() == cell.scale());
        return amounts == null || then.isEmpty() || then.get().place() > amounts.places()
                ? OptionalLong.empty()
                : amounts.at(then.get().place());
    }
}
