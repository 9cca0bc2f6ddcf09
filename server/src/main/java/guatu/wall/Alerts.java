package guatu.wall;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.plan.Horizon;
import guatu.plan.Standing;
import guatu.plan.Standing.State;
import guatu.plan.Target;
import guatu.plan.TargetId;
import guatu.wall.WallView.WallAlert;
import guatu.wall.WallView.WallAlert.Kind;
import guatu.wall.WallView.WallAlert.Severity;
import guatu.wall.WallView.WallPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody has to see to, the most pressing first: each with who has it and where it opens.
@Component
class Alerts {

    private static final int MOST = 30;

    private final Waiting waiting;
    private final Regions regions;
    private final Parks parks;

    Alerts(Waiting waiting, Regions regions, Parks parks) {
        this.waiting = waiting;
        this.regions = regions;
        this.parks = parks;
    }

    List<WallAlert> of(
            Horizon horizon,
            List<Target> leading,
            Map<TargetId, Standing> standing,
            Optional<Target> chosen,
            Places.Around around) {
        var actor = Acting.current();
        var targets = leading.stream()
                .filter(target -> behind(standing.get(target.id())))
                .map(target -> target(target, standing.getOrDefault(target.id(), Standing.none(target.id(), horizon))));
        var places = chosen.stream()
                .flatMap(target -> Stream.concat(around.ranks().prefectures().stream(), around.ranks().parks().stream())
                        .filter(place -> place.state() == State.FAR_BEHIND && concerns(actor, place))
                        .map(place -> place(target, place)));
        return Stream.of(waiting.of(horizon, actor).stream(), targets, places)
                .flatMap(alerts -> alerts)
                .sorted(Comparator.comparing(WallAlert::severity))
                .limit(MOST)
                .toList();
    }

    private static boolean behind(@Nullable Standing standing) {
        return standing != null && (standing.state() == State.BEHIND || standing.state() == State.FAR_BEHIND);
    }

    /// A place in the actor's scope; the province's offices and leaders have all of them.
    private boolean concerns(Actor actor, WallPlace place) {
        return regions.find(place.code())
                        .filter(region -> actor.scope().coversRegions(region.slots()))
                        .isPresent()
                || actor.scope().coversRegions(regions.province().slots())
                || parks.find(place.code())
                        .map(Park::slots)
                        .filter(slots -> covers(actor, slots))
                        .isPresent();
    }

    private static boolean covers(Actor actor, Interval park) {
        return actor.scope().parks().stream().anyMatch(run -> run.contains(park));
    }

    private static WallAlert target(Target target, Standing standing) {
        return new WallAlert(
                Kind.BEHIND,
                standing.state() == State.FAR_BEHIND ? Severity.HIGH : Severity.MEDIUM,
                "%s%s".formatted(target.nameZh(), standing.state().zh()),
                "%s: %s".formatted(target.nameEn(), standing.state().en()),
                standing.whyZh() + percent(standing),
                standing.whyEn() + percent(standing),
                "省级主管处室",
                "Provincial office",
                "/targets/" + target.id());
    }

    private static String percent(Standing standing) {
        return standing.ratioPercent()
                .map(percent -> " · %s%%".formatted(percent.toPlainString()))
                .orElse("");
    }

    private static WallAlert place(Target target, WallPlace place) {
        var percent = place.ratioPercent()
                .map(ratio -> " · %s%%".formatted(ratio.toPlainString()))
                .orElse("");
        boolean park = place.code().startsWith("P");
        return new WallAlert(
                Kind.BEHIND,
                Severity.MEDIUM,
                "%s%s".formatted(place.nameZh(), State.FAR_BEHIND.zh()),
                "%s: %s".formatted(place.nameEn(), State.FAR_BEHIND.en()),
                "%s %s%s".formatted(target.nameZh(), place.whyZh(), percent),
                "%s %s%s".formatted(target.nameEn(), place.whyEn(), percent),
                park ? place.shortZh() + "管委会" : place.shortZh() + "主管",
                park ? place.nameEn() + " office" : "Office of " + place.nameEn(),
                "/targets/" + target.id());
    }
}
