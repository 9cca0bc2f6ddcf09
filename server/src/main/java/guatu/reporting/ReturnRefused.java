package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A return without a reason that tells the firm what to do.
public final class ReturnRefused extends Refusal {

    ReturnRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "退回须写明原因。A return needs a reason.", findings);
    }
}
