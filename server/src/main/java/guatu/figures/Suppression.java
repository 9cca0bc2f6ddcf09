package guatu.figures;

import static java.util.Comparator.comparingInt;

import guatu.access.Acting;
import guatu.access.Scope;
import guatu.catalog.Parameters;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.figures.Figure.State;
import guatu.kernel.ParkCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Withholds what stands on too few enterprises outside the asker's scope (settled.md 16).
///
/// A number of enterprises on the roster is no amount of any of them, and is not withheld. In a list whose total can be
/// asked for too, rows are withheld until at least two rows and as many enterprises as the minimum are out of sight,
/// or the total less the others would tell what was withheld.
@Component
class Suppression {

    static final String MINIMUM = "SUPPRESSION_MINIMUM";

    private final Regions regions;
    private final Parks parks;
    private final Parameters parameters;
    private final Clock clock;

    Suppression(Regions regions, Parks parks, Parameters parameters, Clock clock) {
        this.regions = regions;
        this.parks = parks;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// One figure.
    Figure alone(Figure figure) {
        return tells(figure) && !inSight(figure) && few(figure.coverage().received()) ? figure.suppressed() : figure;
    }

    /// Figures each by itself: a series.
    List<Figure> each(List<Figure> figures) {
        return figures.stream().map(this::alone).toList();
    }

    /// The rows of one list.
    List<Figure> together(List<Figure> figures) {
        var shown = new ArrayList<>(figures.stream().map(this::alone).toList());
        int hiddenRows = (int) shown.stream().filter(Suppression::hidden).count();
        int hiddenFirms = shown.stream()
                .filter(Suppression::hidden)
                .mapToInt(figure -> figure.coverage().received())
                .sum();
        while (hiddenRows > 0 && (hiddenRows < 2 || few(hiddenFirms))) {
            var next = shown.stream()
                    .filter(figure -> tells(figure) && !inSight(figure))
                    .min(comparingInt(figure -> figure.coverage().received()));
            if (next.isEmpty()) {
                return shown;
            }
            shown.set(shown.indexOf(next.get()), next.get().suppressed());
            hiddenRows++;
            hiddenFirms += next.get().coverage().received();
        }
        return shown;
    }

    /// The legs of a bridge, all or none.
    Bridge bridge(FigureQuery query, Bridge bridge) {
        boolean few = bridge.legs().stream().anyMatch(leg -> leg.enterprises() > 0 && few(leg.enterprises()));
        return few && !inSight(query) ? bridge.withoutLegs() : bridge;
    }

    private static boolean hidden(Figure figure) {
        return figure.state() == State.SUPPRESSED;
    }

    /// Whether it tells something of somebody.
    private static boolean tells(Figure figure) {
        return (figure.computed() || figure.state() == State.UNKNOWN)
                && figure.coverage().received() > 0;
    }

    private boolean few(int enterprises) {
        return parameters.get(MINIMUM, LocalDate.now(clock)).value().intValueExact() > enterprises;
    }

    private boolean inSight(Figure figure) {
        return inSight(figure.query());
    }

    private boolean inSight(FigureQuery query) {
        var seen = Acting.find().map(actor -> actor.scope()).orElse(Scope.NOTHING);
        return seen.coversRegions(regions.get(query.scope().region()).slots())
                || query.scope().park().filter(park -> coversPark(seen, park)).isPresent();
    }

    private boolean coversPark(Scope seen, ParkCode park) {
        var slots = parks.get(park).slots();
        return seen.parks().stream().anyMatch(run -> run.contains(slots));
    }
}
