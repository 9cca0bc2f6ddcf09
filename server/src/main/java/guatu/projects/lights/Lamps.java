package guatu.projects.lights;

import guatu.projects.lights.Lamp.Excuse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lamps of a project at the end of a month, the worst of them, and what hatches it.
///
/// @param lamps one a dimension that a preset judges
public record Lamps(List<Lamp> lamps) {

    public Lamps {
        lamps = List.copyOf(lamps);
    }

    /// Judges all dimensions.
    ///
    /// @param rules the judging presets, one a dimension
    /// @param excuses by dimension; what does not hold on the day hatches nothing
    public static Lamps judge(
            List<LampRule> rules, Course course, Circumstances at, Map<Dimension, List<Excuse>> excuses) {
        return new Lamps(rules.stream()
                .map(rule -> judge(rule, course, at)
                        .excused(excuses.getOrDefault(rule.dimension(), List.of()).stream()
                                .filter(excuse -> excuse.holdsOn(at.day()))
                                .findFirst()))
                .toList());
    }

    /// Judges one dimension by one preset.
    public static Lamp judge(LampRule rule, Course course, Circumstances at) {
        return rule.dimension() == Dimension.PROGRESS ? ProgressLamp.judge(rule, course) : OtherLamps.judge(rule, at);
    }

    /// The worst raw colour.
    public LampColour overall() {
        var worst = LampColour.NONE; // asked of every project of every list
        for (var lamp : lamps) {
            worst = worst.worse(lamp.colour());
        }
        return worst;
    }

    /// Whether all lamps of the worst colour are excused.
    public boolean hatched() {
        var worst = overall();
        boolean some = false;
        for (var lamp : lamps) {
            if (lamp.colour() == worst) {
                if (!lamp.hatched()) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    public Optional<Lamp> of(Dimension dimension) {
        return lamps.stream().filter(lamp -> lamp.dimension() == dimension).findFirst();
    }
}
