package guatu.projects.lights;

import java.util.Optional;
import java.util.stream.Stream;

/// What three see of one project and month: the unit itself (S), its sponsor department, who judges blind (I), and the
/// machine by evidence (M). The alarm is not red: it is that they do not agree.
///
/// @param own S; empty until the unit says
/// @param sponsor I; empty until the sponsor judged
/// @param machine M
public record ThreeLamps(Optional<LampColour> own, Optional<LampColour> sponsor, LampColour machine) {

    /// Whether two of those that are given differ.
    public boolean alarm() {
        return given().distinct().count() > 1;
    }

    /// From 0 (agreed) to 2 (one says green, another red).
    public int gap() {
        var steps = given().map(ThreeLamps::step).sorted().toList();
        return steps.size() < 2 ? 0 : steps.getLast() - steps.getFirst();
    }

    /// As whoever is to judge blind sees it before the judgement: nothing of the others.
    public ThreeLamps blind() {
        return sponsor.isPresent() ? this : new ThreeLamps(Optional.empty(), Optional.empty(), LampColour.NONE);
    }

    private Stream<LampColour> given() {
        return Stream.of(own, sponsor, Optional.of(machine))
                .flatMap(Optional::stream)
                .filter(LampColour::judged);
    }

    private static int step(LampColour colour) {
        return switch (colour) {
            case RED -> 2;
            case YELLOW -> 1;
            default -> 0;
        };
    }
}
