package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A question, answer or closing whose words say nothing, or that is about a cell that the form lacks.
public final class QueryRefused extends Refusal {

    QueryRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "质询或答复须写明内容。A query and its answer need words that say something.", findings);
    }
}
