package guatu.reporting;

import static java.math.RoundingMode.HALF_UP;

import guatu.catalog.Parameters;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/// Puts together what the checks of a filing need to know.
@Service
class Contexts {

    private static final String REASON_LENGTH = "REASON_LENGTH";

    private final ContextRepository repository;
    private final Forms forms;
    private final Parameters parameters;

    Contexts(ContextRepository repository, Forms forms, Parameters parameters) {
        this.repository = repository;
        this.forms = forms;
        this.parameters = parameters;
    }

    FilingContext context(EnterpriseId enterprise, FormEdition form, Period.Month month, boolean scheduled) {
        var others = repository.read(enterprise, form.code(), month);
        return new FilingContext(
                form,
                month,
                others.onRoster(),
                scheduled,
                others.counted().or(others::filed),
                others.corrected(),
                base(form, month, others),
                bounds(form, month));
    }

    /// Judges reasons by the phrases and the length that hold on the month's last day.
    ReasonReader reasons(Period.Month month) {
        var least = parameters.get(REASON_LENGTH, month.end()).value().intValueExact();
        return new ReasonReader(forms.emptyReasons(month.end()), least);
    }

    /// Last year's accepted amounts in the base columns; where nothing was accepted, the months that the entry
    /// file proves.
    private static Amounts base(FormEdition form, Period.Month month, ContextRepository.Others others) {
        var base = Amounts.missing(form.cells().size());
        for (var cell : form.cells()) {
            if (!cell.column().base()) {
                var target = form.cell(cell.item(), cell.column().ofLastYear());
                var known = others.lastYear().isPresent()
                        ? others.lastYear().get().at(cell.place())
                        : others.entryBase()
                                .map(entry -> fromEntry(entry.getOrDefault(cell.item(), List.of()), cell, month))
                                .orElse(OptionalLong.empty());
                if (known.isPresent()) {
                    base = base.with(target.place(), known.getAsLong());
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

    private Map<String, BigDecimal> bounds(FormEdition form, Period.Month month) {
        var bounds = new HashMap<String, BigDecimal>();
        for (var check : form.checks()) {
            check.bounds()
                    .forEach((name, parameter) -> bounds.put(
                            check.rule() + "." + name,
                            parameters.get(parameter, month.end()).value()));
        }
        return bounds;
    }
}
