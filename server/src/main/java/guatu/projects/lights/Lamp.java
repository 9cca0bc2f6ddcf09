package guatu.projects.lights;

import java.time.LocalDate;
import java.util.Optional;

/// A lamp as it came out: its raw colour, why, by whose preset, and the excuse that hatches it.
///
/// @param preset code of the preset; empty where none judges the dimension
/// @param excuse an approved excuse that holds on the day; the raw colour stays
public record Lamp(
        Dimension dimension, LampColour colour, String preset, String whyZh, String whyEn, Optional<Excuse> excuse) {

    /// An approved reason (正当理由) with an end: until then the lamp is drawn hatched.
    ///
    /// @param until the last day on which it holds
    public record Excuse(String reasonZh, String reasonEn, LocalDate from, LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /// Whether it is drawn hatched: only what would warn can be excused.
    public boolean hatched() {
        return excuse.isPresent() && (colour == LampColour.YELLOW || colour == LampColour.RED);
    }

    Lamp excused(Optional<Excuse> reason) {
        return new Lamp(dimension, colour, preset, whyZh, whyEn, reason);
    }
}
