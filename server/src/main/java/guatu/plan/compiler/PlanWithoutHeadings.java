package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// Text, but no numbering (一、 (一) 1. ① 第一章) that a clause tree could follow.
public final class PlanWithoutHeadings extends Refusal {

    PlanWithoutHeadings(Finding finding) {
        super(Kind.UNACCEPTABLE, "The text has no numbered headings, so it has no clauses.", List.of(finding));
    }
}
