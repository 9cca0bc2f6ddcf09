package guatu.app.demo;

import guatu.app.demo.DemoFiling.Step;
import guatu.app.demo.DemoFiling.Window;
import guatu.app.demo.DemoFirm.Rank;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// What happens to the filings of one enterprise and month: filed in time or late, revised while the window is open,
/// returned and filed again, not filed at all. Offices accept in a few sittings, so that few known times arise.
final class Story {

    private static final int MISSING_PERMILLE = 3;
    private static final int LATE_PERMILLE = 40;
    private static final int REVISED_PERMILLE = 30;
    private static final int RETURNED_PERMILLE = 20;
    private static final List<String> REASONS =
            List.of("产值与用电量变动方向不一致，请核对后重报", "本月产值与上月相比波动较大，请核对凭证后重报", "产销率偏低，请核对销售产值后重报");

    private final Window window;
    private final Instant now;
    private final Dice dice;

    Story(Window window, Instant now, Dice dice) {
        this.window = window;
        this.now = now;
        this.dice = dice;
    }

    /// The revisions in order; all but the last hold preliminary amounts.
    List<Chapter> tell(Rank rank) {
        return now.isBefore(window.provinceUntil()) ? inProgress(rank) : past();
    }

    private List<Chapter> past() {
        int chance = dice.below(1000);
        var firstSitting = window.firmUntil().minus(Duration.ofHours(24));
        var opening = window.opensAt().plus(Duration.ofHours(9));
        if (chance < MISSING_PERMILLE) {
            return List.of();
        }
        chance -= MISSING_PERMILLE;
        if (chance < LATE_PERMILLE) {
            var late = between(window.firmUntil(), window.countyUntil().minus(Duration.ofHours(5)));
            return List.of(new Chapter(late, accepted(secondSitting())));
        }
        chance -= LATE_PERMILLE;
        if (chance < REVISED_PERMILLE + RETURNED_PERMILLE) {
            var early = between(opening, firstSitting.minus(Duration.ofHours(2)));
            var again = between(firstSitting.plus(Duration.ofHours(8)), window.firmUntil());
            var first = chance < REVISED_PERMILLE ? List.of(Step.accepted(1, firstSitting)) : returned(firstSitting);
            return List.of(new Chapter(early, first), new Chapter(again, accepted(secondSitting())));
        }
        var filed = between(opening, window.firmUntil());
        boolean early = filed.isBefore(firstSitting.minus(Duration.ofHours(1)));
        return List.of(new Chapter(filed, accepted(early ? firstSitting : secondSitting())));
    }

    private Instant secondSitting() {
        return window.countyUntil().minus(Duration.ofHours(3));
    }

    private List<Step> accepted(Instant county) {
        return List.of(
                Step.accepted(1, county),
                Step.accepted(2, window.prefectureUntil().minus(Duration.ofHours(3))),
                Step.accepted(3, window.provinceUntil().minus(Duration.ofHours(2))));
    }

    private List<Step> returned(Instant sitting) {
        var reason = dice.pick(REASONS);
        return dice.permille(600)
                ? List.of(Step.returned(1, reason, sitting))
                : List.of(Step.accepted(1, sitting), Step.returned(2, reason, sitting.plus(Duration.ofHours(6))));
    }

    /// The month whose window is open: most have filed, some are accepted, the larger ones first.
    private List<Chapter> inProgress(Rank rank) {
        var opening = window.opensAt().plus(Duration.ofHours(9));
        if (!now.isAfter(opening.plus(Duration.ofHours(50))) || !dice.permille(rank == Rank.PLAIN ? 870 : 970)) {
            return List.of();
        }
        var latest = now.minus(Duration.ofMinutes(10));
        var filed = Collections.min(List.of(between(opening, latest), between(opening, latest)));
        var sittings = List.of(now.minus(Duration.ofHours(42)), now.minus(Duration.ofHours(18)));
        for (var sitting : sittings) {
            if (filed.isBefore(sitting.minus(Duration.ofHours(1))) && dice.permille(rank == Rank.PLAIN ? 860 : 960)) {
                return List.of(new Chapter(filed, sitting(rank, sitting, sitting.equals(sittings.getFirst()))));
            }
        }
        return List.of(new Chapter(filed, List.of()));
    }

    private List<Step> sitting(Rank rank, Instant county, boolean first) {
        if (rank == Rank.PLAIN && dice.permille(45)) {
            return List.of(Step.returned(1, dice.pick(REASONS), county));
        }
        if (!first || !dice.permille(700)) {
            return List.of(Step.accepted(1, county));
        }
        var prefecture = Step.accepted(2, now.minus(Duration.ofHours(17)));
        return dice.permille(450)
                ? List.of(Step.accepted(1, county), prefecture, Step.accepted(3, now.minus(Duration.ofHours(1))))
                : List.of(Step.accepted(1, county), prefecture);
    }

    private Instant between(Instant from, Instant to) {
        return Instant.ofEpochSecond(dice.between(from.getEpochSecond(), to.getEpochSecond() - 1));
    }

    /// One revision: when it was filed and what came of it.
    record Chapter(Instant filedAt, List<Step> steps) {

        Chapter {
            steps = List.copyOf(steps);
        }
    }
}
