package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The month cannot be closed yet, or is closed.
public final class ClosingRefused extends Refusal {

    ClosingRefused(String message, List<Finding> findings) {
        super(Kind.CONFLICT, message, findings);
    }
}
