package guatu.reporting;

import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.Feedback.Distance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How far a firm is from the thresholds of roster, size class and title. They are yearly, and are told of a year that
/// the
/// province has closed only: before, they would invite steering (settled.md 17). statistics.md D, E.
@Component
class Thresholds {

    private static final FormCode FINANCE = FormCode.of("B203");
    private static final int DECEMBER = 12;

    private final ContextRepository contexts;
    private final PeriodRepository periods;
    private final Forms forms;
    private final Parameters parameters;

    Thresholds(ContextRepository contexts, PeriodRepository periods, Forms forms, Parameters parameters) {
        this.contexts = contexts;
        this.periods = periods;
        this.forms = forms;
        this.parameters = parameters;
    }

    /// @param year the last closed one before the month; absent when it is not closed
    record Closed(Optional<Integer> year, List<Distance> distances) {}

    /// The year before the month's, or the month's own when it is its December, once both forms are closed.
    Closed of(EnterpriseId enterprise, Period.Month month) {
        int year = month.number() == DECEMBER && closed(month) ? month.year() : month.year() - 1;
        var december = new Period.Month(java.time.YearMonth.of(year, DECEMBER));
        if (!closed(december)) {
            return new Closed(Optional.empty(), List.of());
        }
        var distances = new ArrayList<Distance>();
        amount(enterprise, FINANCE, "13", december)
                .ifPresent(revenue -> add(distances, "ROSTER_THRESHOLD", "10", revenue, december));
        var staff = amount(enterprise, FINANCE, "25", december);
        var revenue = amount(enterprise, FINANCE, "12", december);
        if (staff.isPresent() && revenue.isPresent()) {
            sizeClass(distances, staff.get(), revenue.get(), december);
        }
        amount(enterprise, Feedbacks.OUTPUT, "01", december).ifPresent(output -> {
            add(distances, "ENTERPRISE_OVER_1BN", "100000", output, december);
            if (distances.getLast().gap().signum() == 0) {
                add(distances, "ENTERPRISE_OVER_10BN", "100000", output, december);
            }
        });
        return new Closed(Optional.of(year), distances);
    }

    private boolean closed(Period.Month december) {
        return periods.closedAt(Feedbacks.OUTPUT, december).isPresent()
                && periods.closedAt(FINANCE, december).isPresent();
    }

    /// Both lower limits of the next class; of the largest, its own.
    private void sizeClass(List<Distance> into, BigDecimal staff, BigDecimal revenue, Period.Month december) {
        for (var size : List.of("SMALL", "MEDIUM", "LARGE")) {
            var both = new ArrayList<Distance>();
            add(both, "SIZE_" + size + "_STAFF", "1", staff, december);
            add(both, "SIZE_" + size + "_REVENUE", "10", revenue, december);
            boolean reached = both.stream().allMatch(one -> one.gap().signum() == 0);
            if (!reached || size.equals("LARGE")) {
                into.addAll(both);
                return;
            }
        }
    }

    /// @param per how many of the amount's unit make one of the threshold's: 千元 in 万元 is 10
    private void add(List<Distance> into, String code, String per, BigDecimal amount, Period.Month december) {
        Parameter threshold = parameters.get(code, december.end());
        var own = amount.divide(new BigDecimal(per)).stripTrailingZeros();
        var gap = threshold.value().subtract(own).max(BigDecimal.ZERO);
        into.add(new Distance(
                code,
                threshold.nameZh(),
                threshold.nameEn(),
                plain(own),
                plain(threshold.value()),
                plain(gap),
                threshold.unit()));
    }

    private static BigDecimal plain(BigDecimal amount) {
        var shorter = amount.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }

    private Optional<BigDecimal> amount(EnterpriseId enterprise, FormCode code, String item, Period.Month month) {
        var form = forms.get(code, month);
        return OwnFacts.amount(
                contexts.standing(enterprise, code, month).map(FilingValues::items),
                form.cell(item, Column.CUMULATIVE));
    }
}
