package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A due date that is past, or further away than the rules allow.
public final class DueRefused extends Refusal {

    DueRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "期限须在今天之后、规定天数之内。The due date must lie ahead, and not too far.", findings);
    }
}
