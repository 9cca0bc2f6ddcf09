package guatu.workflow;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// What was asked for was understood, but is wrong: all that is the matter at once.
public final class CaseInputRefused extends Refusal {

    CaseInputRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "内容有 %d 处需要改正。Something is to be mended.".formatted(findings.size()), findings);
    }
}
