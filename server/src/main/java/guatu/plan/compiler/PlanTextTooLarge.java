package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The file, its text or one of its sentences is larger than [Limits] allow, or unpacks to more.
public final class PlanTextTooLarge extends Refusal {

    PlanTextTooLarge(Finding finding) {
        super(Kind.TOO_LARGE, "The plan's text is larger than the compiler takes on.", List.of(finding));
    }
}
