package guatu.wall;

import static java.math.RoundingMode.HALF_UP;

import guatu.catalog.Regions;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Unit;
import guatu.plan.Horizon;
import guatu.plan.PublishedFigures;
import guatu.plan.Standing;
import guatu.plan.Standing.State;
import guatu.plan.Target;
import guatu.plan.TargetId;
import guatu.wall.WallView.Beside;
import guatu.wall.WallView.HeadlineScope;
import guatu.wall.WallView.Received;
import guatu.wall.WallView.WallHeadline;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The headline targets in short, and how complete the month is.
@Component
class Headlines {

    private static final IndicatorCode COMPLETENESS = IndicatorCode.of("GROSS_OUTPUT");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;
    private final PublishedFigures published;
    private final Regions regions;

    Headlines(Figures figures, PublishedFigures published, Regions regions) {
        this.figures = figures;
        this.published = published;
        this.regions = regions;
    }

    Received received(Horizon horizon) {
        var scope = FigureScope.of(regions.province().code());
        var coverage = figures.figure(new FigureQuery(COMPLETENESS, scope, horizon.period(), horizon.known(), false))
                .coverage();
        return new Received(
                coverage.received(),
                coverage.expected(),
                coverage.expected() > 0
                        ? Optional.of(BigDecimal.valueOf(coverage.received())
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(coverage.expected()), 1, HALF_UP))
                        : Optional.empty());
    }

    /// @param targetsShown whether goal, path and gap may be shown
    WallHeadline of(Target target, Map<TargetId, Standing> standings, boolean targetsShown) {
        var standing = Optional.ofNullable(standings.get(target.id())).orElseThrow();
        var state = targetsShown ? standing.state() : State.UNKNOWN;
        boolean unknown = standing.actual().isEmpty();
        return new WallHeadline(
                target.id(),
                target.nameZh(),
                target.nameEn(),
                target.indicator(),
                target.indicator().filter(figures::collected).isPresent(),
                new HeadlineScope(
                        target.scope().region().value(),
                        target.scope().park().map(ParkCode::value),
                        target.scope().cluster().map(ClusterCode::value)),
                standing.actual(),
                target.unit(),
                english(target.unit()),
                targetsShown ? Optional.of(target.value()) : Optional.empty(),
                targetsShown ? standing.trajectory() : Optional.empty(),
                targetsShown ? standing.gap() : Optional.empty(),
                targetsShown ? standing.ratioPercent() : Optional.empty(),
                standing.rolling(),
                standing.period(),
                state,
                state.zh(),
                state.en(),
                targetsShown || unknown ? standing.whyZh() : "",
                targetsShown || unknown ? standing.whyEn() : "",
                published
                        .beside(target)
                        .map(figure -> new Beside(
                                figure.span(),
                                figure.value(),
                                figure.unit(),
                                figure.growthPercent(),
                                figure.sourceTitle(),
                                figure.sourceUrl())));
    }

    /// The English name of a unit; its own label where it is not registered.
    static String english(String label) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.label().equals(label))
                .findFirst()
                .map(Unit::english)
                .orElse(label);
    }
}
