package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// What was told of an enterprise cannot go on the register.
public final class EnterpriseRefused extends Refusal {

    EnterpriseRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "The register refuses it for %d reason(s).".formatted(findings.size()), findings);
    }
}
