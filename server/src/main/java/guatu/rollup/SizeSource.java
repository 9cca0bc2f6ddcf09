package guatu.rollup;

import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
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
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import guatu.rollup.SizeRepository.SizeRow;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts enterprises by yearly gross output, each legal unit by itself: at least 1 bn CNY (T20), more than 10 bn CNY
/// (T21). A yearly threshold is judged on a full year or on twelve rolling months, never on a year to date (settled.md
/// 8);
/// a question about a shorter period is answered over the twelve months that end with it, and the answer says so.
@Component
@Transactional(readOnly = true)
class SizeSource implements FigureSource {

    static final IndicatorCode OVER_1BN = new IndicatorCode("ENTERPRISES_OVER_1BN");
    static final IndicatorCode OVER_10BN = new IndicatorCode("ENTERPRISES_OVER_10BN");

    private final Slices slices;
    private final Grids grids;
    private final Coverages coverages;
    private final SizeRepository sizes;
    private final FilingRows filings;
    private final Parameters parameters;

    SizeSource(
            Slices slices,
            Grids grids,
            Coverages coverages,
            SizeRepository sizes,
            FilingRows filings,
            Parameters parameters) {
        this.slices = slices;
        this.grids = grids;
        this.coverages = coverages;
        this.sizes = sizes;
        this.filings = filings;
        this.parameters = parameters;
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(OVER_1BN, OVER_10BN);
    }

    @Override
    public Figure figure(FigureQuery query) {
        return across(query, List.of(query.scope())).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return periods.stream().map(period -> figure(query.over(period))).toList();
    }

    @Override
    public List<Figure> across(FigureQuery asked, List<FigureScope> scopes) {
        var query = asked.over(Yearly.of(asked.period()));
        var terms = Term.of(query.period());
        if (terms.isEmpty()) {
            return scopes.stream()
                    .map(scope -> Figure.without(query.about(scope), State.NO_FILINGS))
                    .toList();
        }
        var read = scopes.stream().map(scope -> slices.of(query, scope)).toList();
        var places = terms.stream()
                .map(term -> Item.GROSS_OUTPUT.place(term.column()))
                .toList();
        var grid = new GridQuery(
                read.stream().reduce(Slice::around).orElseThrow(),
                terms.stream().map(Term::month).toList(),
                true,
                read.stream().map(Slice::industries).distinct().count() > 1,
                true,
                places);
        var rows = sizes.count(grid, terms, floor(query));
        boolean complete = grids.complete(Item.FORM, terms);
        return scopes.stream()
                .map(scope -> figure(query.about(scope), grid, rows, complete))
                .toList();
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        return filings.atLeast(floor(query), slices.of(query), Item.GROSS_OUTPUT, Yearly.of(query.period()), page);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return filings.backing(slices.of(query), Yearly.of(query.period()));
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return List.of();
    }

    private Figure figure(FigureQuery query, GridQuery grid, List<SizeRow> rows, boolean complete) {
        if (query.scope().cluster().isPresent()) {
            return Figure.without(query, State.NOT_COLLECTED);
        }
        var slice = slices.of(query);
        var levels = new HashMap<Integer, Integer>();
        int reached = 0;
        for (var row : rows) {
            if (slice.regions().contains(row.region())
                    && slice.parks().contains(row.park())
                    && (!grid.byIndustry() || slice.industries().contains(row.industry()))) {
                levels.merge(row.level(), row.filings(), Integer::sum);
                reached += row.reached();
            }
        }
        var coverage = coverages.of(slice, grid.months().getFirst(), levels);
        if (coverage.received() == 0 || !complete) {
            return Figure.without(query, coverage.received() == 0 ? State.NO_FILINGS : State.UNKNOWN, coverage);
        }
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(Quantity.of(reached, Unit.ENTERPRISE)),
                List.of(new Part("threshold", "年产值门槛", "Threshold of yearly output", threshold(query))),
                Optional.empty(),
                Optional.empty(),
                coverage);
    }

    /// The least stored amount that counts: the threshold for "at least", one more for "more than".
    private long floor(FigureQuery query) {
        long threshold = Item.GROSS_OUTPUT.stored(threshold(query));
        return query.indicator().equals(OVER_10BN) ? threshold + 1 : threshold;
    }

    private Quantity threshold(FigureQuery query) {
        var code = query.indicator().equals(OVER_10BN) ? "ENTERPRISE_OVER_10BN" : "ENTERPRISE_OVER_1BN";
        return amount(parameters.get(code, query.period().end()));
    }

    static Quantity amount(Parameter parameter) {
        return new Quantity(parameter.value(), Unit.of(parameter.unit()));
    }
}
