package guatu.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file asks for, beside its reason; by kind.
///
/// @param productionSince an entry of new production: the first day of it, `2025-03-01`
/// @param stoppedOn an exit: the last day on which it produced
/// @param region a move: the county
/// @param park a move: the park; empty for none
/// @param industry a change of trade: the 小类
/// @param others a merger: the predecessors, by credit code; a split: the successors, with their shares
@JsonInclude(JsonInclude.Include.ALWAYS)
record Terms(
        Optional<String> productionSince,
        Optional<String> stoppedOn,
        Optional<String> region,
        Optional<String> park,
        Optional<String> industry,
        List<Other> others) {

    /// Another enterprise of a merger or split.
    ///
    /// @param share of a split: in percent with at most four decimals, `37.5`
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Other(String creditCode, String nameZh, Optional<String> share) {}

    static final Terms NONE = new Terms(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    Terms {
        others = List.copyOf(others);
    }

    /// As the journal tells it.
    Map<String, String> told() {
        return Map.of("terms", toString());
    }
}
