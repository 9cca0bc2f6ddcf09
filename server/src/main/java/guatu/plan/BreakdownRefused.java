package guatu.plan;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A breakdown that cannot stand: unknown or repeated places, years outside the plan, no source, no reason.
public final class BreakdownRefused extends Refusal {

    BreakdownRefused(TargetId target, List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "The breakdown of %s breaks %d rule(s).".formatted(target, findings.size()), findings);
    }
}
