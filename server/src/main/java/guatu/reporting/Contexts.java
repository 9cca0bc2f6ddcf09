package guatu.reporting;

import static java.math.RoundingMode.HALF_UP;

import guatu.catalog.Parameters;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// Puts together what the checks of a filing need to know.
@Service
class Contexts {

    private static final String REASON_LENGTH = "REASON_LENGTH";

    private final ContextRepository repository;
    private final Forms forms;
    private final Parameters parameters;
    private final Inheritance inheritance;
    private final Besides besides;

    Contexts(
            ContextRepository repository,
            Forms forms,
            Parameters parameters,
            Inheritance inheritance,
            Besides besides) {
        this.repository = repository;
        this.inheritance = inheritance;
        this.forms = forms;
        this.parameters = parameters;
        this.besides = besides;
    }

    /// For showing a filing, without what checks compare its rows with.
    FilingContext context(EnterpriseId enterprise, FormEdition form, Period.Month month, boolean scheduled) {
        return context(enterprise, form, month, scheduled, Set.of());
    }

    /// @param filled codes of the rows that are filled
    FilingContext context(
            EnterpriseId enterprise, FormEdition form, Period.Month month, boolean scheduled, Set<String> filled) {
        var previous = form.yearly() ? month.yearEarlier() : month.previous();
        var own = new Inheritance.Past(
                repository.read(enterprise, form.code(), month, previous),
                form.tables().isEmpty()
                        ? ContextRepository.Rows.NONE
                        : repository.rows(enterprise, form.code(), month, previous));
        var past = inheritance.of(enterprise, form, month, previous, own);
        var others = past.others();
        var rows = past.rows();
        var items = base(form, month, others);
        return new FilingContext(
                form,
                forms.lists(),
                month,
                others.onRoster(),
                scheduled,
                others.counted()
                        .map(amounts -> new FilingValues(amounts, rows.counted()))
                        .or(() -> others.filed().map(amounts -> new FilingValues(amounts, rows.filed()))),
                others.corrected(),
                new FilingValues(items, baseOfRows(form, month, rows.lastYear())),
                rows.december().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new FilingValues(Amounts.missing(form.cells().size()), rows.december())),
                bounds(form, month),
                otherForms(enterprise, form, month),
                besides.of(enterprise, form, month, filled));
    }

    /// For a filing judged by itself, with nothing known of other months.
    FilingContext alone(FormEdition form, Period.Month month) {
        return new FilingContext(
                form,
                forms.lists(),
                month,
                true,
                true,
                Optional.empty(),
                false,
                FilingValues.none(form),
                Optional.empty(),
                bounds(form, month),
                Map.of());
    }

    /// Who has filed a form of a month.
    Set<EnterpriseId> filers(FormCode form, Period.Month month) {
        return repository.filers(form, month);
    }

    /// What stands on another form, when its enterprise is among those who filed it.
    Optional<FilingValues> onRecord(
            EnterpriseId enterprise, FormCode form, Period.Month month, Set<EnterpriseId> filers) {
        return filers.contains(enterprise) ? repository.standing(enterprise, form, month) : Optional.empty();
    }

    private Map<String, FilingContext.Other> otherForms(EnterpriseId enterprise, FormEdition form, Period.Month month) {
        var others = new HashMap<String, FilingContext.Other>();
        form.uses()
                .forEach((name, code) -> forms.find(code, month)
                        .ifPresent(other -> repository
                                .standing(enterprise, other.code(), month)
                                .ifPresent(values -> others.put(name, new FilingContext.Other(other, values)))));
        return others;
    }

    /// Last year's amounts of rows, in their base columns.
    private SortedMap<String, Amounts> baseOfRows(
            FormEdition form, Period.Month month, SortedMap<String, Amounts> lastYear) {
        var base = new TreeMap<String, Amounts>();
        lastYear.forEach((row, amounts) -> forms.lists()
                .tableOf(form, row, month.end())
                .ifPresent(table -> baseOf(table, amounts).ifPresent(known -> base.put(row, known))));
        return base;
    }

    private static Optional<Amounts> baseOf(FormTable table, Amounts lastYear) {
        var base = Amounts.missing(table.cells().size());
        boolean any = false;
        for (var cell : table.cells()) {
            var target = cell.column()
                    .filter(column -> !column.base())
                    .flatMap(column -> table.find(column.ofLastYear().code()));
            if (target.isPresent() && lastYear.at(cell.place()).isPresent()) {
                base = base.with(target.get().place(), lastYear.at(cell.place()).getAsLong());
                any = true;
            }
        }
        return any ? Optional.of(base) : Optional.empty();
    }

    /// Judges reasons by the phrases and the length that hold on the month's last day.
    ReasonReader reasons(Period.Month month) {
        var least = parameters.get(REASON_LENGTH, month.end()).value().intValueExact();
        return new ReasonReader(forms.emptyReasons(month.end()), least);
    }

    /// Last year's accepted amounts in the base columns; where nothing was accepted, the months that the entry
    /// file proves. An entry file is one of months, as B204-1 has them: codes of other forms mean others.
    private static Amounts base(FormEdition form, Period.Month month, ContextRepository.Others others) {
        var base = Amounts.missing(form.cells().size());
        for (var cell : form.cells()) {
            var target = form.find(cell.item(), cell.column().ofLastYear());
            if (!cell.column().base() && target.isPresent()) {
                var known = others.lastYear().isPresent()
                        ? others.lastYear().get().at(cell.place())
                        : others.entryBase()
                                .filter(file -> form.has(Column.MONTH))
                                .map(entry -> fromEntry(entry.getOrDefault(cell.item(), List.of()), cell, month))
                                .orElse(OptionalLong.empty());
                if (known.isPresent()) {
                    base = base.with(target.get().place(), known.getAsLong());
                }
            }
        }
        return base;
    }

    private static OptionalLong fromEntry(List<BigDecimal> months, FormCell cell, Period.Month month) {
        if (months.size() < month.number() || (cell.column().single() && month.number() == 2)) {
            return OptionalLong.empty();
        }
        var amount = cell.column().single()
                ? months.get(month.number() - 1)
                : months.stream().limit(month.number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return OptionalLong.of(
                amount.movePointRight(cell.scale()).setScale(0, HALF_UP).longValueExact());
    }

    /// A bound as the form prints it.
    FilingView.BoundView bound(String code, Period.Month month) {
        var parameter = parameters.get(code, month.end());
        return new FilingView.BoundView(
                parameter.nameZh(),
                parameter.nameEn(),
                parameter.value().stripTrailingZeros().toPlainString(),
                parameter.unit());
    }

    private Map<String, BigDecimal> bounds(FormEdition form, Period.Month month) {
        var bounds = new HashMap<String, BigDecimal>();
        for (var check : form.checks()) {
            check.bounds()
                    .forEach((name, parameter) -> bounds.put(
                            check.rule() + "." + name,
                            parameters.get(parameter, month.end()).value().stripTrailingZeros()));
        }
        return bounds;
    }
}
