package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The code tables of a pack have mistakes; nothing of them is loaded.
public final class CodesRefused extends Refusal {

    CodesRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "The code tables of the pack have %d mistake(s), the first at %s."
                        .formatted(findings.size(), findings.getFirst().at()),
                findings);
    }
}
