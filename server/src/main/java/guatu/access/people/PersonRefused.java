package guatu.access.people;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A person, or a change to one, that breaks a rule.
public final class PersonRefused extends Refusal {

    PersonRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "人员信息有误。The person breaks %d rule(s).".formatted(findings.size()), findings);
    }
}
