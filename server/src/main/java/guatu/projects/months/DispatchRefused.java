package guatu.projects.months;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A month report, a yearly plan, a problem or another piece of dispatch cannot be taken so; with all that is the
/// matter.
public final class DispatchRefused extends Refusal {

    public DispatchRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "有 %d 处须更正。%d finding(s) to mend.".formatted(findings.size(), findings.size()),
                findings);
    }
}
