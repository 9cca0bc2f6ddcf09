package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A decision on a reading that cannot stand: a correction that is empty or breaks the form of a target.
public final class ReadingRefused extends Refusal {

    ReadingRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "The decision breaks %d rule(s).".formatted(findings.size()), findings);
    }
}
