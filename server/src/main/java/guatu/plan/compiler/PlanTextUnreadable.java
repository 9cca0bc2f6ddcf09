package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The bytes are not what the file's name says, or hold characters that are none.
public final class PlanTextUnreadable extends Refusal {

    PlanTextUnreadable(Finding finding) {
        super(Kind.UNACCEPTABLE, "The file cannot be read as a plan's text.", List.of(finding));
    }
}
