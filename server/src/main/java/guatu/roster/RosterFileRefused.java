package guatu.roster;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A file cannot be opened, handed in or returned so; with all that is the matter.
public final class RosterFileRefused extends Refusal {

    RosterFileRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "申报内容有 %d 处须更正。The file has %d finding(s) to mend.".formatted(findings.size(), findings.size()),
                findings);
    }
}
