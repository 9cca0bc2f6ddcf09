package guatu.wall;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.figures.Figures;
import guatu.kernel.KnownTime;
import guatu.plan.Horizon;
import guatu.plan.Plan;
import guatu.plan.PlanNotFound;
import guatu.plan.PlanProject;
import guatu.plan.Plans;
import guatu.plan.Standing;
import guatu.plan.Standings;
import guatu.plan.Target;
import guatu.plan.TargetId;
import guatu.plan.Trends;
import guatu.wall.WallView.AsOf;
import guatu.wall.WallView.ChosenTarget;
import guatu.wall.WallView.ProjectFigure;
import guatu.wall.WallView.WallProject;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Puts the wall together. A post to which no target is shown, a firm's above all, sees the public aggregates alone.
///
/// Do not call it inside a transaction: figures are asked over everything, in transactions of their own.
@Service
public class Wall {

    private static final int HEADLINES = 9;

    private final Figures figures;
    private final Plans plans;
    private final Standings standings;
    private final Trends trends;
    private final Headlines headlines;
    private final Places places;
    private final Alerts alerts;

    Wall(
            Figures figures,
            Plans plans,
            Standings standings,
            Trends trends,
            Headlines headlines,
            Places places,
            Alerts alerts) {
        this.figures = figures;
        this.plans = plans;
        this.standings = standings;
        this.trends = trends;
        this.headlines = headlines;
        this.places = places;
        this.alerts = alerts;
    }

    /// The wall for a target, or for the first headline.
    ///
    /// @throws PlanNotFound when no plan has been published
    /// @throws guatu.plan.TargetNotFound when the plan has no such target
    WallView at(Optional<TargetId> wanted, Horizon horizon) {
        return figures.together(() -> assembled(wanted, horizon));
    }

    private WallView assembled(Optional<TargetId> wanted, Horizon horizon) {
        var actor = Acting.current();
        boolean targetsShown = actor.may(Permission.READ_TARGETS);
        var plan = plans.find(horizon.known()).orElseThrow(PlanNotFound::new);
        var leading = leading(plan);
        var chosen = wanted.map(plan::get).or(() -> leading.stream().findFirst());
        var shown = Stream.of(
                        leading.stream(),
                        chosen.stream(),
                        plan.content().projects().stream()
                                .flatMap(project -> project.targets().stream())
                                .flatMap(id -> plan.find(id).stream()))
                .flatMap(targets -> targets)
                .distinct()
                .toList();
        var standing = standings.of(shown, horizon.period(), horizon.known());
        var around = chosen.map(target -> places.around(target, horizon)).orElse(Places.Around.NOWHERE);
        return new WallView(
                plan.content().titleZh(),
                plan.content().titleEn(),
                plan.content().shortZh(),
                plan.content().shortEn(),
                horizon.period(),
                asOf(horizon),
                headlines.received(horizon),
                leading.stream()
                        .map(target -> headlines.of(target, standing, targetsShown))
                        .toList(),
                chosen.map(target -> chosen(target, standing, around, horizon, targetsShown)),
                targetsShown ? alerts.of(horizon, leading, standing, chosen, around) : List.of(),
                plan.content().projects().stream()
                        .map(project -> project(project, plan, standing, targetsShown))
                        .toList());
    }

    /// The targets of the left column: those with a place, or the first of the plan where none has one.
    private static List<Target> leading(Plan plan) {
        var placed = plan.targets().stream()
                .filter(target -> target.headline().isPresent())
                .sorted(Comparator.comparing(target -> target.headline().orElseThrow()))
                .toList();
        return placed.isEmpty()
                ? plan.targets().stream()
                        .filter(target -> target.kind().hasPath())
                        .limit(HEADLINES)
                        .toList()
                : placed;
    }

    private ChosenTarget chosen(
            Target target,
            Map<TargetId, Standing> standing,
            Places.Around around,
            Horizon horizon,
            boolean targetsShown) {
        var trend = trends.of(target, horizon);
        return targetsShown
                ? new ChosenTarget(headlines.of(target, standing, true), around.map(), around.ranks(), trend)
                : new ChosenTarget(
                        headlines.of(target, standing, false),
                        around.withoutTargets().map(),
                        around.withoutTargets().ranks(),
                        new Trends.Trend(trend.actual(), List.of(), trend.lastYear(), Optional.empty()));
    }

    private static AsOf asOf(Horizon horizon) {
        boolean now = horizon.known().equals(KnownTime.NOW);
        return new AsOf(
                now ? Optional.empty() : Optional.of(horizon.known().value()),
                now ? horizon.asOf().truncatedTo(ChronoUnit.MINUTES) : horizon.asOf(),
                now);
    }

    private static WallProject project(
            PlanProject project, Plan plan, Map<TargetId, Standing> standing, boolean targetsShown) {
        return new WallProject(
                project.clause(),
                project.nameZh(),
                project.nameEn(),
                targetsShown
                        ? project.targets().stream()
                                .flatMap(id -> plan.find(id).stream())
                                .map(target -> figure(target, Optional.ofNullable(standing.get(target.id()))))
                                .toList()
                        : List.of(),
                "/plan#" + project.clause());
    }

    private static ProjectFigure figure(Target target, Optional<Standing> standing) {
        return new ProjectFigure(
                target.id(),
                target.nameZh(),
                target.nameEn(),
                standing.flatMap(Standing::actual),
                Optional.of(target.value()),
                target.unit(),
                Headlines.english(target.unit()),
                standing.map(Standing::state).orElse(Standing.State.UNKNOWN));
    }
}
