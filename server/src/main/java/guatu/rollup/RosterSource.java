package guatu.rollup;

import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.Figure.Coverage;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for the number of enterprises above designated size (T01): the roster's stock on the last day of a period,
/// by
/// the memberships of that day. A number of enterprises is no enterprise's figure, so it is never withheld.
@Component
@Transactional(readOnly = true)
class RosterSource implements FigureSource {

    static final IndicatorCode ENTERPRISES = new IndicatorCode("ENTERPRISES");

    private final Slices slices;
    private final Coverages coverages;
    private final RosterMemberRepository members;
    private final MemberRows rows;
    private final Clock clock;

    RosterSource(Slices slices, Coverages coverages, RosterMemberRepository members, MemberRows rows, Clock clock) {
        this.slices = slices;
        this.coverages = coverages;
        this.members = members;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(ENTERPRISES);
    }

    @Override
    public Figure figure(FigureQuery query) {
        if (!slices.collected(query.scope())) {
            return Figure.without(query, State.NOT_COLLECTED);
        }
        if (query.period().start().isAfter(LocalDate.now(clock))) {
            return Figure.without(query, State.NO_FILINGS);
        }
        var slice = slices.of(query);
        var end = query.period().end();
        var before = LocalDate.of(end.getYear() - 1, 12, 31);
        var previous = enterprises(coverages.expected(slice, before));
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(enterprises(coverages.expected(slice, end))),
                List.of(new Part("previousYearEnd", "上年末", "At the end of last year", previous)),
                Optional.empty(),
                Optional.empty(),
                Coverage.NOBODY);
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return periods.stream().map(period -> figure(query.over(period))).toList();
    }

    @Override
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        return scopes.stream().map(scope -> figure(query.about(scope))).toList();
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        var found = members.members(slices.of(query), query.period().end(), page);
        return rows.members(Item.FORM, found, RosterSource::enterprises);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return members.backing(slices.of(query), query.period().end());
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return List.of();
    }

    private static Quantity enterprises(long count) {
        return Quantity.of(count, Unit.ENTERPRISE);
    }
}
