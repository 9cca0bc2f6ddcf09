package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// Readings wait for a decision, or sentences for a place: nothing is published unread.
public final class DraftUndecided extends Refusal {

    DraftUndecided(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "%d reading(s) or place(s) wait for a decision.".formatted(findings.size()), findings);
    }
}
