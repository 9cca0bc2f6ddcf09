package guatu.plan;

import guatu.plan.TargetDetail.BreakdownRowView;
import guatu.plan.TargetDetail.BreakdownView;
import guatu.plan.TargetDetail.PlaceView;
import guatu.plan.TargetDetail.TargetHistory;
import guatu.plan.TargetDetail.TrajectoryView;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Puts a target together with everything that hangs on it.
@Component
class TargetDetails {

    private final Plans plans;
    private final Standings standings;
    private final PublishedFigures published;
    private final Trajectories trajectories;
    private final Breakdowns breakdowns;
    private final PlaceNames names;

    TargetDetails(
            Plans plans,
            Standings standings,
            PublishedFigures published,
            Trajectories trajectories,
            Breakdowns breakdowns,
            PlaceNames names) {
        this.plans = plans;
        this.standings = standings;
        this.published = published;
        this.trajectories = trajectories;
        this.breakdowns = breakdowns;
        this.names = names;
    }

    TargetDetail of(TargetId id, Horizon horizon) {
        var target = plans.find(horizon.known()).orElseThrow(PlanNotFound::new).get(id);
        var standing = standings.of(List.of(target), horizon.period(), horizon.known());
        var trajectory = trajectories.find(id, horizon.known());
        return new TargetDetail(
                TargetView.of(
                        target,
                        standing.getOrDefault(id, Standing.none(id, horizon)),
                        published.beside(target),
                        published.of(target)),
                trajectory.map(TrajectoryView::of),
                breakdowns.find(id, horizon.known()).map(parts -> breakdown(parts, trajectory)),
                standings.places(target, horizon.period(), horizon.known()).stream()
                        .map(place -> new PlaceView(
                                place.kind(),
                                place.code(),
                                names.zh(place.kind(), place.code()),
                                names.en(place.kind(), place.code()),
                                StandingView.of(place.standing())))
                        .toList(),
                history(id));
    }

    BreakdownView breakdown(Breakdown breakdown, Optional<Trajectory> trajectory) {
        return new BreakdownView(
                breakdown.revision(),
                breakdown.source(),
                breakdown.demo(),
                breakdown.reason(),
                breakdown.setAt(),
                breakdown.postTitle(),
                breakdown.rows().stream()
                        .flatMap(row -> row.amounts().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                breakdown.rows().stream()
                        .map(row -> new BreakdownRowView(
                                row.scope(),
                                row.code(),
                                names.zh(row.scope(), row.code()),
                                names.en(row.scope(), row.code()),
                                new TreeMap<>(row.amounts())))
                        .toList(),
                trajectory.map(breakdown::sums).orElse(List.of()));
    }

    private TargetHistory history(TargetId id) {
        return new TargetHistory(
                trajectories.history(id).stream().map(TrajectoryView::of).toList(),
                breakdowns.history(id).stream()
                        .map(parts -> breakdown(parts, Optional.empty()))
                        .toList());
    }
}
