package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// There is nothing to read.
public final class PlanTextEmpty extends Refusal {

    PlanTextEmpty(Finding finding) {
        super(Kind.UNACCEPTABLE, "The file holds no text.", List.of(finding));
    }
}
