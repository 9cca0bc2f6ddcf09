package guatu.workflow;

import java.time.Instant;
import java.util.Optional;

/// A task: an opinion that a post owes. A person fills the post; that he changes changes nothing here.
///
/// @param seq the order in which tasks of a step hold the case, and sign where the order counts
/// @param parent the task of whoever delegated this one, and still signs
/// @param replaces the task that was transferred or handed over
/// @param madeBy the post that made it; 0 for the pack's rules
record TaskRow(
        long id,
        CaseId item,
        long step,
        int seq,
        long post,
        String postZh,
        String postEn,
        Origin origin,
        Optional<Long> parent,
        Optional<Long> replaces,
        long madeBy,
        String note,
        Instant openedAt,
        State state,
        String reason,
        Optional<Instant> closedAt) {

    /// How it came about.
    enum Origin {
        ASKED("应签", "Asked by the rules"),
        ADDED("加签", "Added signer"),
        TRANSFERRED("转办", "Transferred"),
        SUB("委派", "Sub-task"),
        HANDED_OVER("移交", "Handed over");

        private final String zh;
        private final String en;

        Origin(String zh, String en) {
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

    /// Where it stands.
    enum State {
        OPEN,
        DONE,
        /// The step was complete before it was signed: a late opinion is still kept.
        LAPSED,
        WITHDRAWN
    }

    /// Whether its opinion counts for the step.
    boolean counts() {
        return parent.isEmpty() && state != State.WITHDRAWN;
    }

    boolean open() {
        return state == State.OPEN;
    }
}
