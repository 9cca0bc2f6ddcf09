package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A correction window that does not fit: no reason, or an end that is not later than now.
public final class CorrectionRefused extends Refusal {

    CorrectionRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "更正期未开启，请按提示修改。The correction window was not opened.", findings);
    }
}
