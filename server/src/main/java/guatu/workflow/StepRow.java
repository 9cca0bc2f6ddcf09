package guatu.workflow;

import guatu.access.Role;
import java.time.Instant;
import java.util.Optional;

/// A step of a round, with the rules of the day on which it began.
///
/// @param clockAt from when its limits run
record StepRow(
        long id,
        CaseId item,
        int round,
        int no,
        String nameZh,
        String nameEn,
        StepMode mode,
        int thresholdPpm,
        boolean twoPeople,
        Role role,
        Limit limit,
        Instant openedAt,
        State state,
        Instant clockAt,
        Optional<Instant> closedAt) {

    /// Where a step stands.
    enum State {
        OPEN("办理中", "Open"),
        PASSED("通过", "Passed"),
        REFUSED("未通过", "Refused"),
        RETURNED("退回", "Returned"),
        WITHDRAWN("撤回", "Withdrawn"),
        /// The submitter's own level: passed by the submission.
        SKIPPED("提出单位即本级", "Passed by the submission"),
        /// All had agreed in the round before, and the pack asks only the others again.
        CARRIED("沿用上轮", "Carried over");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }
}
