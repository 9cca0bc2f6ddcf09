package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The checks found what must be mended or explained. It carries all findings; nothing was written.
public final class FilingRefused extends Refusal {

    FilingRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "报表未通过审核，请按提示修改或说明原因。The filing breaks %d check(s); nothing was taken.".formatted(findings.size()),
                findings);
    }
}
