package guatu.rollup;

import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.FigureSource;
import guatu.figures.MemberPage;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for value added at current prices (T03).
@Component
@Transactional(readOnly = true)
class AddedSource implements FigureSource {

    static final IndicatorCode VALUE_ADDED = new IndicatorCode("VALUE_ADDED");

    private final AddedFigures added;
    private final Slices slices;
    private final FilingRows filings;

    AddedSource(AddedFigures added, Slices slices, FilingRows filings) {
        this.added = added;
        this.slices = slices;
        this.filings = filings;
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(VALUE_ADDED);
    }

    @Override
    public Figure figure(FigureQuery query) {
        return added.answer(List.of(added.asked(query))).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return added.answer(periods.stream().map(query::over).map(added::asked).toList());
    }

    @Override
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        return ByCluster.across(
                scopes,
                some -> added.answer(
                        some.stream().map(query::about).map(added::asked).toList()));
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        return filings.added(slices.of(query), query.period(), page);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return filings.backing(slices.of(query), query.period());
    }

    /// None: the base of value added depends on two years' rates, so that it has no legs of its own.
    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return List.of();
    }
}
