package guatu.projects;

import guatu.kernel.Refusal;

/// No such project, or it is out of sight: the two look the same.
public final class ProjectNotFound extends Refusal {

    ProjectNotFound(String met) {
        super(Kind.NOT_FOUND, "没有找到项目 %s。No such project is in sight.".formatted(met));
    }
}
