package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import guatu.reporting.Feedback.Land;
import guatu.reporting.Feedback.Measure;
import guatu.reporting.Feedback.Point;
import guatu.reporting.Feedbacks.Own;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// What a firm has on record of itself, for its feedback.
@Component
class OwnFacts {

    private static final int MONTHS = 24;
    private static final BigDecimal METRES_OF_15_MU = BigDecimal.valueOf(10_000);

    private final FeedbackRepository repository;
    private final ContextRepository contexts;
    private final Forms forms;

    OwnFacts(FeedbackRepository repository, ContextRepository contexts, Forms forms) {
        this.repository = repository;
        this.contexts = contexts;
        this.forms = forms;
    }

    /// Its amounts of a month as they stand, accepted or not.
    Own of(EnterpriseId enterprise, Period.Month month) {
        var output = forms.get(Feedbacks.OUTPUT, month);
        var energy = forms.get(Feedbacks.ENERGY, month);
        var filed = contexts.standing(enterprise, output.code(), month).map(FilingValues::items);
        var used = contexts.standing(enterprise, energy.code(), month).map(FilingValues::items);
        return new Own(
                amount(filed, output.cell("01", Column.CUMULATIVE)),
                amount(filed, output.cell("01", Column.BASE_CUMULATIVE)),
                amount(used, energy.cell("01", Column.CUMULATIVE)),
                repository.land(enterprise, month.end()).map(OwnFacts::land));
    }

    static Optional<BigDecimal> amount(Optional<Amounts> amounts, FormCell cell) {
        return amounts.map(all -> all.at(cell.place()))
                .filter(OptionalLong::isPresent)
                .map(amount -> cell.amount(amount.getAsLong()));
    }

    private static Land land(FeedbackRepository.LandRow row) {
        var mu = BigDecimal.valueOf(row.squareMetres())
                .multiply(BigDecimal.valueOf(15))
                .divide(METRES_OF_15_MU, 2, RoundingMode.HALF_UP);
        return new Land(row.squareMetres(), mu, row.validFrom(), row.source());
    }

    /// Everything but the places among others.
    Feedback feedback(
            EnterpriseId enterprise,
            FormEdition form,
            Period.Month month,
            Own facts,
            Thresholds.Closed closed,
            int least,
            int bands) {
        var column = form.has(Column.MONTH) ? Column.MONTH : Column.CUMULATIVE;
        var headline = form.cell(form.headline(), column);
        return new Feedback(
                month,
                facts.output().isPresent(),
                least,
                bands,
                List.of(),
                facts.land(),
                closed.year(),
                closed.distances(),
                headline.nameZh() + (column.single() ? "" : "·1—本月"),
                headline.nameEn() + (column.single() ? "" : ", year to date"),
                headline.unit().label(),
                headline.unit().english(),
                series(enterprise, form, headline, month));
    }

    Feedback with(Feedback all, List<Measure> measures) {
        return new Feedback(
                all.month(),
                all.filed(),
                all.leastPeers(),
                all.bands(),
                measures,
                all.land(),
                all.closedYear(),
                all.distances(),
                all.seriesZh(),
                all.seriesEn(),
                all.seriesUnit(),
                all.seriesUnitEn(),
                all.series());
    }

    /// January is not filed, and in February there is no single month: they have no point.
    private List<Point> series(EnterpriseId enterprise, FormEdition form, FormCell headline, Period.Month month) {
        var first = YearMonth.from(month.start()).minusMonths(MONTHS - 1);
        var known = new HashMap<YearMonth, Long>();
        repository
                .series(
                        enterprise,
                        form.code().value(),
                        headline.place(),
                        month,
                        first.minusMonths(1).atDay(1))
                .forEach(point -> {
                    var amount = point.amount();
                    if (amount != null) {
                        known.put(YearMonth.from(point.month()), amount);
                    }
                });
        var points = new ArrayList<Point>();
        for (var at = first; !at.isAfter(YearMonth.from(month.start())); at = at.plusMonths(1)) {
            points.add(
                    new Point(at.toString(), Optional.ofNullable(known.get(at)).map(headline::amount)));
        }
        return points;
    }
}
