package guatu.projects;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A record, or what is said of a project, cannot stand so; with all that is the matter.
public final class ProjectRefused extends Refusal {

    public ProjectRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "有 %d 处须更正。There are %d finding(s) to mend.".formatted(findings.size(), findings.size()),
                findings);
    }
}
