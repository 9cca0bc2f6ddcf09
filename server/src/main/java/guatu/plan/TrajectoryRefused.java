package guatu.plan;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A path that cannot stand: years missing or outside the plan, no source, no reason, no growth from zero.
public final class TrajectoryRefused extends Refusal {

    TrajectoryRefused(TargetId target, List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "The path of %s breaks %d rule(s).".formatted(target, findings.size()), findings);
    }
}
