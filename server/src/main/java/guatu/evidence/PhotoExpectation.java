package guatu.evidence;

import guatu.kernel.Period;
import java.util.Optional;

/// What photos of a subject are to show, as the room that owns the subject knows it. What does not fit is marked, never
/// refused.
///
/// @param project what the photos are of, opaque to this room: the same text for all subjects of one project, so that
/// its months can be laid side by side and a photo of another project is told apart; empty where there is none
/// @param month the month that the subject reports on, by the calendar of Asia/Shanghai
/// @param site where the photos are to be taken
public record PhotoExpectation(String project, Optional<Period.Month> month, Optional<Site> site) {

    /// Nothing is expected.
    public static final PhotoExpectation NONE = new PhotoExpectation("", Optional.empty(), Optional.empty());
}
