package guatu.rollup;

import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.Figure.Part;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.FigureSource;
import guatu.figures.MemberPage;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import guatu.kernel.Unit;
import guatu.rollup.AddedFigures.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for ratios: the sales rate (产销率) and the parks' share of value added (T22). A ratio is its numerator and its
/// denominator; the quotient is rounded only to be shown, and never added or averaged.
@Component
@Transactional(readOnly = true)
class RatioSource implements FigureSource {

    static final IndicatorCode SALES_RATE = new IndicatorCode("SALES_RATE");
    static final IndicatorCode PARK_SHARE = new IndicatorCode("VALUE_ADDED_PARK_SHARE");

    /// In any park.
    private static final Interval PARKS = new Interval(1, Slice.ALL.high());

    private final FlowSource flows;
    private final AddedFigures added;
    private final Slices slices;
    private final FilingRows filings;

    RatioSource(FlowSource flows, AddedFigures added, Slices slices, FilingRows filings) {
        this.flows = flows;
        this.added = added;
        this.slices = slices;
        this.filings = filings;
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(SALES_RATE, PARK_SHARE);
    }

    @Override
    public Figure figure(FigureQuery query) {
        return series(query, List.of(query.period())).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        if (sales(query)) {
            return pair(
                    flows.series(query.of(Item.SALES_OUTPUT.indicator()), periods),
                    flows.series(query.of(Item.GROSS_OUTPUT.indicator()), periods),
                    query.indicator());
        }
        return shares(periods.stream().map(query::over).toList());
    }

    @Override
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        if (sales(query)) {
            var rows =
                    flows.table(List.of(Item.SALES_OUTPUT.indicator(), Item.GROSS_OUTPUT.indicator()), query, scopes);
            return pair(rows.getFirst(), rows.getLast(), query.indicator());
        }
        return scopes.stream().allMatch(scope -> scope.cluster().isEmpty())
                ? shares(scopes.stream().map(query::about).toList())
                : scopes.stream().map(query::about).map(this::figure).toList();
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        return sales(query)
                ? filings.members(slices.of(query), Item.SALES_OUTPUT, query.period(), page)
                : filings.added(inParks(slices.of(query)), query.period(), page);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return filings.backing(sales(query) ? slices.of(query) : denominator(query), query.period());
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return List.of();
    }

    private List<Figure> shares(List<FigureQuery> queries) {
        var asked = new ArrayList<Asked>();
        queries.forEach(query -> asked.add(new Asked(query, inParks(slices.of(query)))));
        queries.forEach(query -> asked.add(new Asked(query, denominator(query))));
        var answers = added.answer(asked);
        return pair(answers.subList(0, queries.size()), answers.subList(queries.size(), asked.size()), PARK_SHARE);
    }

    /// The park asked for, or any.
    private static Slice inParks(Slice slice) {
        return slice.parks().equals(Slice.ALL) ? slice.withParks(PARKS) : slice;
    }

    private Slice denominator(FigureQuery query) {
        return slices.of(query).withParks(Slice.ALL);
    }

    private static boolean sales(FigureQuery query) {
        return query.indicator().equals(SALES_RATE);
    }

    private static List<Figure> pair(List<Figure> numerators, List<Figure> denominators, IndicatorCode code) {
        var ratios = new ArrayList<Figure>();
        for (int i = 0; i < numerators.size(); i++) {
            ratios.add(ratio(numerators.get(i), denominators.get(i), code));
        }
        return ratios;
    }

    private static Figure ratio(Figure numerator, Figure denominator, IndicatorCode code) {
        var query = denominator.query().of(code);
        if (!denominator.computed()) {
            return Figure.without(query, denominator.state(), denominator.coverage());
        }
        var none = new Quantity(
                java.math.BigDecimal.ZERO, denominator.value().orElseThrow().unit());
        var over = numerator.state() == State.NO_FILINGS ? Optional.of(none) : numerator.value();
        var value = over.flatMap(amount -> percent(amount, denominator.value().orElseThrow()));
        var base = numerator.base().flatMap(amount -> denominator.base().flatMap(whole -> percent(amount, whole)));
        var parts = new ArrayList<Part>();
        over.ifPresent(amount -> parts.add(new Part("numerator", "分子", "Numerator", amount)));
        parts.add(
                new Part("denominator", "分母", "Denominator", denominator.value().orElseThrow()));
        return new Figure(
                query,
                value.isPresent() ? State.COMPUTED : State.UNKNOWN,
                value,
                parts,
                base,
                Optional.empty(),
                denominator.coverage());
    }

    private static Optional<Quantity> percent(Quantity numerator, Quantity denominator) {
        return Rate.of(numerator, denominator).map(rate -> new Quantity(rate.percent(), Unit.PERCENT));
    }
}
