package guatu.reporting;

import guatu.kernel.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One revision as it was filed.
///
/// @param states how each amount came to be
/// @param reasons rule id → the firm's words
/// @param findings what the checks said when it was taken
/// @param correction whether it was filed in a correction window
/// @param steps what offices did to it, in order
public record Filing(
        int revision,
        FilingValues values,
        ValueStates states,
        Map<String, String> reasons,
        List<Finding> findings,
        Instant filedAt,
        boolean correction,
        String receipt,
        List<Step> steps) {

    public Filing {
        reasons = Map.copyOf(reasons);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /// Where this revision stands.
    public FilingState state() {
        return steps.isEmpty() ? FilingState.SUBMITTED : steps.getLast().state();
    }
}
