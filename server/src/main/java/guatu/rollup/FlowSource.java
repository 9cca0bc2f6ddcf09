package guatu.rollup;

import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.FigureSource;
import guatu.figures.MemberPage;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import guatu.kernel.Rate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for what is filed as it is: gross output, sales output, export delivery, power use, and the item of any form
/// that an indicator of the pack names. Rules: docs/rules/counting.md.
@Component
@Transactional(readOnly = true)
class FlowSource implements FigureSource {

    private final Slices slices;
    private final Grids grids;
    private final Coverages coverages;
    private final FilingRows filings;
    private final Items items;

    FlowSource(Slices slices, Grids grids, Coverages coverages, FilingRows filings, Items items) {
        this.slices = slices;
        this.grids = grids;
        this.coverages = coverages;
        this.filings = filings;
        this.items = items;
    }

    /// None for certain: which they are is the pack's affair.
    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of();
    }

    @Override
    public boolean answers(IndicatorCode indicator) {
        return items.find(indicator).isPresent();
    }

    @Override
    public Figure figure(FigureQuery query) {
        return series(query, List.of(query.period())).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return answer(periods.stream().map(query::over).toList());
    }

    @Override
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        return ByCluster.across(
                scopes, some -> answer(some.stream().map(query::about).toList()));
    }

    @Override
    public List<List<Figure>> table(List<IndicatorCode> codes, FigureQuery query, List<FigureScope> scopes) {
        if (scopes.stream().anyMatch(scope -> scope.cluster().isPresent())) {
            return FigureSource.super.table(codes, query, scopes);
        }
        var all = answer(codes.stream()
                .flatMap(code -> scopes.stream().map(scope -> query.about(code, scope)))
                .toList());
        var rows = new ArrayList<List<Figure>>();
        for (int i = 0; i < codes.size(); i++) {
            rows.add(all.subList(i * scopes.size(), (i + 1) * scopes.size()));
        }
        return rows;
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        return filings.members(slices.of(query), items.get(query.indicator()), query.period(), page);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return filings.backing(slices.of(query), query.period());
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return filings.bridge(slices.of(query), items.get(query.indicator()), query.period());
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return filings.almost(slices.of(query), items.get(query.indicator()), query.period(), limit);
    }

    /// Questions that differ in item, period, place and class, answered from one scan a form.
    private List<Figure> answer(List<FigureQuery> queries) {
        var forms = queries.stream()
                .collect(Collectors.groupingBy(
                        query -> items.get(query.indicator()).form()));
        if (forms.size() <= 1) {
            return answerOfOneForm(queries);
        }
        var found = new IdentityHashMap<FigureQuery, Figure>();
        forms.values().forEach(some -> {
            var figures = answerOfOneForm(some);
            for (int i = 0; i < some.size(); i++) {
                found.put(some.get(i), figures.get(i));
            }
        });
        return queries.stream()
                .map(query -> Optional.ofNullable(found.get(query)).orElseThrow())
                .toList();
    }

    private List<Figure> answerOfOneForm(List<FigureQuery> queries) {
        var terms = new LinkedHashSet<Term>();
        var places = new LinkedHashSet<Integer>();
        for (var query : queries) {
            var item = items.get(query.indicator());
            for (var term : Term.of(query.period())) {
                terms.add(term);
                places.add(item.place(term.column()));
                places.add(item.basePlace(term.column()));
            }
        }
        if (terms.isEmpty() || queries.isEmpty()) {
            return queries.stream()
                    .map(query -> Figure.without(query, State.NO_FILINGS))
                    .toList();
        }
        var read = queries.stream().map(slices::of).toList();
        var grid = grids.filed(read, terms, List.copyOf(places));
        return queries.stream().map(query -> figure(query, grid)).toList();
    }

    private Figure figure(FigureQuery query, Grid grid) {
        var terms = Term.of(query.period());
        if (!slices.collected(query.scope())) {
            return Figure.without(query, State.NOT_COLLECTED);
        }
        if (terms.isEmpty()
                || items.get(query.indicator()).place(terms.getFirst().column()) == 0) {
            return Figure.without(query, State.NO_FILINGS);
        }
        var slice = slices.of(query);
        var month = Grids.lastMonth(terms);
        var coverage = coverages.of(slice, month, grid.byLevel(slice, month));
        if (coverage.received() == 0) {
            return Figure.without(query, State.NO_FILINGS, coverage);
        }
        if (terms.size() > 1 && !grid.complete(terms)) {
            return Figure.without(query, State.UNKNOWN, coverage);
        }
        var item = items.get(query.indicator());
        var column = terms.getFirst().column();
        var value = item.quantity(grid.sum(slice, terms, item.place(column)));
        var base = item.quantity(grid.sum(slice, terms, item.basePlace(column)));
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(value),
                List.of(),
                Optional.of(base),
                Rate.growth(base, value),
                coverage);
    }
}
