package guatu.rollup;

import guatu.figures.Figure;
import guatu.figures.Figure.Part;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import guatu.kernel.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Value added: gross output times the rate of the class, rounded once per filing (settled.md 10). Where a class of any
/// enterprise behind a figure has no rate, the figure is unknown, and says how much of the output has one.
@Component
class AddedFigures {

    private static final int RATED = 4;

    private final Slices slices;
    private final Grids grids;
    private final Coverages coverages;

    AddedFigures(Slices slices, Grids grids, Coverages coverages) {
        this.slices = slices;
        this.grids = grids;
        this.coverages = coverages;
    }

    /// A question with the slice to answer it over.
    record Asked(FigureQuery query, Slice slice) {}

    Asked asked(FigureQuery query) {
        return new Asked(query, slices.of(query));
    }

    /// Questions that differ in period, place and class, answered from one scan.
    List<Figure> answer(List<Asked> questions) {
        var terms = new LinkedHashSet<Term>();
        var places = new LinkedHashSet<Integer>();
        for (var question : questions) {
            for (var term : Term.of(question.query().period())) {
                terms.add(term);
                places.add(place(term));
                places.add(basePlace(term));
                places.add(place(term) + RATED);
            }
        }
        if (terms.isEmpty()) {
            return questions.stream()
                    .map(question -> Figure.without(question.query(), State.NO_FILINGS))
                    .toList();
        }
        var grid = grids.added(questions.stream().map(Asked::slice).toList(), terms, List.copyOf(places));
        return questions.stream().map(question -> figure(question, grid)).toList();
    }

    private Figure figure(Asked question, Grid grid) {
        var query = question.query();
        var slice = question.slice();
        var terms = Term.of(query.period());
        if (!slices.collected(query.scope())) {
            return Figure.without(query, State.NOT_COLLECTED);
        }
        if (terms.isEmpty()) {
            return Figure.without(query, State.NO_FILINGS);
        }
        var month = Grids.lastMonth(terms);
        var coverage = coverages.of(slice, month, grid.byLevel(slice, month));
        if (coverage.received() == 0 || (terms.size() > 1 && !grid.complete(terms))) {
            return Figure.without(query, coverage.received() == 0 ? State.NO_FILINGS : State.UNKNOWN, coverage);
        }
        var term = terms.getFirst();
        var value = amount(grid.sum(slice, terms, place(term)));
        if (grid.uncovered(slice, terms) > 0) {
            var rated = amount(grid.sum(slice, terms, place(term) + RATED));
            return new Figure(
                    query,
                    State.UNKNOWN,
                    Optional.empty(),
                    parts(slice, terms, value, rated),
                    Optional.empty(),
                    Optional.empty(),
                    coverage);
        }
        var base = Optional.of(amount(grid.sum(slice, terms, basePlace(term))))
                .filter(amount -> grid.uncoveredBase(slice, terms) == 0);
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(value),
                List.of(),
                base,
                base.flatMap(amount -> Rate.growth(amount, value)),
                coverage);
    }

    /// How much is known where a rate is missing.
    private List<Part> parts(Slice slice, List<Term> terms, Quantity known, Quantity rated) {
        int place = Item.GROSS_OUTPUT.place(terms.getFirst().column());
        var output = Item.GROSS_OUTPUT.quantity(
                grids.filed(List.of(slice), terms, List.of(place)).sum(slice, terms, place));
        var parts = new ArrayList<Part>();
        parts.add(new Part("knownValueAdded", "有增加值率的部分", "Value added where the rate is known", known));
        parts.add(new Part("coveredOutput", "有增加值率的产值", "Output that has a rate", rated));
        parts.add(new Part("output", "全部产值", "All output", output));
        Rate.of(rated, output)
                .map(Rate::percent)
                .map(percent -> new Quantity(percent, Unit.PERCENT))
                .ifPresent(share -> parts.add(new Part("coverage", "增加值率覆盖", "Share of output with a rate", share)));
        return parts;
    }

    private static int place(Term term) {
        return term.column().offset() + 1;
    }

    private static int basePlace(Term term) {
        return term.column().baseOffset() + 1;
    }

    private static Quantity amount(long stored) {
        return Item.GROSS_OUTPUT.quantity(stored);
    }
}
