package guatu.wall;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.Period;
import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Horizon;
import guatu.plan.PlaceNames;
import guatu.plan.Standing;
import guatu.plan.Standing.State;
import guatu.plan.Standings;
import guatu.plan.Standings.PlaceStanding;
import guatu.plan.Target;
import guatu.wall.WallView.Ranks;
import guatu.wall.WallView.WallPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The prefectures on the map and the rankings: actual to date in percent of the path to date, and how many ranks a
/// place
/// went up since the month before. A prefecture without a part in the target says so.
@Component
class Places {

    private final Regions regions;
    private final Standings standings;
    private final PlaceNames names;

    Places(Regions regions, Standings standings, PlaceNames names) {
        this.regions = regions;
        this.standings = standings;
        this.names = names;
    }

    /// What surrounds a target.
    record Around(List<WallPlace> map, Ranks ranks) {

        static final Around NOWHERE = new Around(List.of(), new Ranks(List.of(), List.of()));

        Around {
            map = List.copyOf(map);
        }

        /// The figures alone, for a post to which no target is shown: no path, no ratio, no rank.
        Around withoutTargets() {
            return new Around(map.stream().map(Around::bare).toList(), new Ranks(List.of(), List.of()));
        }

        private static WallPlace bare(WallPlace place) {
            return new WallPlace(
                    place.code(),
                    place.nameZh(),
                    place.nameEn(),
                    place.shortZh(),
                    place.actual(),
                    Optional.empty(),
                    Optional.empty(),
                    State.UNKNOWN,
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty());
        }
    }

    Around around(Target target, Horizon horizon) {
        var now = standings.places(target, horizon.period(), horizon.known());
        var before = horizon.period().number() > 2 && !now.isEmpty()
                ? standings.places(
                        target,
                        new Period.Cumulative(
                                horizon.period().year(), horizon.period().number() - 1),
                        horizon.known())
                : List.<PlaceStanding>of();
        var prefectures = ranked(of(now, PlaceKind.REGION), of(before, PlaceKind.REGION));
        var parks = ranked(of(now, PlaceKind.PARK), of(before, PlaceKind.PARK));
        return new Around(map(prefectures), new Ranks(prefectures, parks));
    }

    private static List<PlaceStanding> of(List<PlaceStanding> places, PlaceKind kind) {
        return places.stream().filter(place -> place.kind() == kind).toList();
    }

    /// Every prefecture of the province, in the order of the codes.
    private List<WallPlace> map(List<WallPlace> ranked) {
        var byCode = ranked.stream().collect(toMap(WallPlace::code, place -> place));
        return regions.children(regions.province().code()).stream()
                .map(region ->
                        Optional.ofNullable(byCode.get(region.code().value())).orElseGet(() -> withoutPart(region)))
                .toList();
    }

    private static WallPlace withoutPart(Region region) {
        return new WallPlace(
                region.code().value(),
                region.nameZh(),
                region.nameEn(),
                region.shortZh(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                State.UNKNOWN,
                "无分解目标",
                "no part in the target",
                Optional.empty(),
                Optional.empty());
    }

    private List<WallPlace> ranked(List<PlaceStanding> now, List<PlaceStanding> before) {
        var ranks = ranks(now);
        var earlier = ranks(before);
        return inOrder(now)
                .map(place -> {
                    var rank = Optional.ofNullable(ranks.get(place.code()));
                    var change = rank.flatMap(
                            is -> Optional.ofNullable(earlier.get(place.code())).map(was -> was - is));
                    return place(place, rank, change);
                })
                .toList();
    }

    /// Best first; places without a ratio have no rank and stand last.
    private static Stream<PlaceStanding> inOrder(List<PlaceStanding> places) {
        var ratio = comparing(
                (PlaceStanding place) -> place.standing().ratioPercent().orElse(BigDecimal.valueOf(-1)));
        return places.stream().sorted(ratio.reversed().thenComparing(PlaceStanding::code));
    }

    /// Equal ratios share a rank.
    private static Map<String, Integer> ranks(List<PlaceStanding> places) {
        var ranks = new HashMap<String, Integer>();
        var ordered = new ArrayList<>(inOrder(places)
                .filter(place -> place.standing().ratioPercent().isPresent())
                .toList());
        for (int i = 0; i < ordered.size(); i++) {
            boolean level = i > 0 && ratio(ordered.get(i)).equals(ratio(ordered.get(i - 1)));
            int rank = level ? ranks.getOrDefault(ordered.get(i - 1).code(), i) : i + 1;
            ranks.put(ordered.get(i).code(), rank);
        }
        return ranks;
    }

    private static Optional<BigDecimal> ratio(PlaceStanding place) {
        return place.standing().ratioPercent();
    }

    private WallPlace place(PlaceStanding place, Optional<Integer> rank, Optional<Integer> change) {
        Standing standing = place.standing();
        return new WallPlace(
                place.code(),
                names.zh(place.kind(), place.code()),
                names.en(place.kind(), place.code()),
                names.shortZh(place.kind(), place.code()),
                standing.actual(),
                standing.trajectory(),
                standing.ratioPercent(),
                standing.state(),
                standing.whyZh(),
                standing.whyEn(),
                rank,
                change);
    }
}
