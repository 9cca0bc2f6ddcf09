package guatu.access.people;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A post that breaks a rule.
public final class PostRefused extends Refusal {

    PostRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "岗位信息有误。The post breaks %d rule(s).".formatted(findings.size()), findings);
    }
}
