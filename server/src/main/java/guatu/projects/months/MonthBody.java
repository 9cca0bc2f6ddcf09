package guatu.projects.months;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A month as a unit fills it in: amounts in 万元 with at most four decimals.
///
/// @param funds by source: `own`, `bank`, `bond`, `central`, `provincial`, `prefecture`, `fund`, `otherFunds`
/// @param milestones task number → day reached, `2025-10-31`, or forecast, `~2025-12-31`
/// @param colour `GREEN`, `YELLOW` or `RED`: how the unit itself sees it
/// @param reasons by rule, of what asks for one
record MonthBody(
        String construction,
        String equipment,
        String other,
        Map<String, @Nullable String> funds,
        String progress,
        Map<String, @Nullable String> milestones,
        int workersPlanned,
        int workersPresent,
        boolean stopped,
        String stopReason,
        String problems,
        String nextPlan,
        String machines,
        String colour,
        Map<String, @Nullable String> reasons) {

    static final MonthBody EMPTY =
            new MonthBody("", "", "", Map.of(), "", Map.of(), 0, 0, false, "", "", "", "", "GREEN", Map.of());

    /// The texts that are too long to keep.
    List<String> tooLong(int most) {
        return java.util.stream.Stream.of(stopReason, problems, machines)
                .filter(text -> text.length() > most)
                .toList();
    }
}
