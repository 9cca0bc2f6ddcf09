package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// Rows of a bulk load break checks. Nothing of the batch was taken.
public final class BulkRefused extends Refusal {

    BulkRefused(long offences, List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "批量数据有 %d 处问题，本批未导入。%d finding(s); nothing of the batch was taken.".formatted(offences, offences),
                findings);
    }
}
