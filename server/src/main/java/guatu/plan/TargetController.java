package guatu.plan;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.kernel.KnownTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The targets with where they stand, their paths and how they are shared out, over HTTP. Firms see none of it: a
/// target
/// on the screen of one who files invites steering.
@RestController
@RequestMapping("/api/plan/targets")
class TargetController {

    private final Plans plans;
    private final Horizons horizons;
    private final Standings standings;
    private final PublishedFigures published;
    private final Trajectories trajectories;
    private final Breakdowns breakdowns;
    private final TargetDetails details;

    TargetController(
            Plans plans,
            Horizons horizons,
            Standings standings,
            PublishedFigures published,
            Trajectories trajectories,
            Breakdowns breakdowns,
            TargetDetails details) {
        this.plans = plans;
        this.horizons = horizons;
        this.standings = standings;
        this.published = published;
        this.trajectories = trajectories;
        this.breakdowns = breakdowns;
        this.details = details;
    }

    /// All targets, or those that match.
    @GetMapping
    List<TargetView> list(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known,
            @RequestParam Optional<TargetKind> kind,
            @RequestParam Optional<Standing.State> state,
            @RequestParam Optional<String> q) {
        Acting.current().require(Permission.READ_TARGETS);
        var horizon = horizons.of(period, known);
        var plan = plans.find(horizon.known()).orElseThrow(PlanNotFound::new);
        var targets = plan.targets().stream()
                .filter(target -> kind.isEmpty() || kind.get() == target.kind())
                .filter(target -> q.isEmpty() || matches(target, q.get()))
                .toList();
        var standing = standings.of(targets, horizon.period(), horizon.known());
        return targets.stream()
                .map(target -> TargetView.of(
                        target,
                        standing.getOrDefault(target.id(), Standing.none(target.id(), horizon)),
                        published.beside(target),
                        published.of(target)))
                .filter(view ->
                        state.isEmpty() || state.get() == view.standing().state())
                .toList();
    }

    /// One target with its path, its breakdown, where its places stand, and what was set earlier.
    @GetMapping("/{id}")
    TargetDetail read(
            @PathVariable TargetId id, @RequestParam Optional<String> period, @RequestParam Optional<String> known) {
        Acting.current().require(Permission.READ_TARGETS);
        return details.of(id, horizons.of(period, known));
    }

    /// Sets the path.
    @PutMapping("/{id}/trajectory")
    TargetDetail.TrajectoryView setTrajectory(@PathVariable TargetId id, @RequestBody TrajectoryDraft draft) {
        return TargetDetail.TrajectoryView.of(trajectories.set(id, draft));
    }

    /// Sets how it is shared out. A difference to the path is no fault: the answer shows it.
    @PutMapping("/{id}/breakdown")
    TargetDetail.BreakdownView setBreakdown(@PathVariable TargetId id, @RequestBody BreakdownDraft draft) {
        var breakdown = breakdowns.set(id, draft);
        return details.breakdown(breakdown, trajectories.find(id, KnownTime.NOW));
    }

    private static boolean matches(Target target, String words) {
        return Stream.of(target.id().value(), target.nameZh(), target.nameEn())
                .anyMatch(text ->
                        text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT)));
    }
}
