package guatu.conference;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A meeting, a decision, an obligation or a paper cannot be taken so; with all that is the matter.
public final class ConferenceRefused extends Refusal {

    public ConferenceRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "有 %d 处须更正。%d finding(s) to mend.".formatted(findings.size(), findings.size()),
                findings);
    }

    /// Refuses where anything was found.
    public static void on(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ConferenceRefused(findings);
        }
    }
}
