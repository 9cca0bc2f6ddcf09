package guatu.plan;

import java.util.List;

/// One of the plan's projects (工程): a way in.
public record PlanProject(String clause, String nameZh, String nameEn, List<TargetId> targets) {

    public PlanProject {
        targets = List.copyOf(targets);
    }
}
