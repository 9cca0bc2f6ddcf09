package guatu.reporting.ledger;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A mapping cannot be kept or used so. It carries all that is the matter.
public final class MappingRefused extends Refusal {

    MappingRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "对应关系未保存，请按提示修改。The mapping was not taken.", findings);
    }
}
