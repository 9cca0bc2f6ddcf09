package guatu.workflow;

import java.time.LocalDate;
import java.util.List;

/// Days on which the clocks stand still (停表), both ends inclusive. One that goes on ends, for now, today.
record Pause(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Whether a day lies in the union of the stretches.
    static boolean any(List<Pause> pauses, LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.holds(day));
    }
}
