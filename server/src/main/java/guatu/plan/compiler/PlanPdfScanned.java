package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A pdf without a text layer: the compiler does not guess at pictures.
public final class PlanPdfScanned extends Refusal {

    PlanPdfScanned(Finding finding) {
        super(Kind.UNACCEPTABLE, "The pdf holds pictures of text, not text.", List.of(finding));
    }
}
