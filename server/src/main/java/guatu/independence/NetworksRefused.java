package guatu.independence;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The list of shared networks cannot be loaded; with every mistake.
public final class NetworksRefused extends Refusal {

    NetworksRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "The list of networks has %d mistake(s).".formatted(findings.size()), findings);
    }
}
