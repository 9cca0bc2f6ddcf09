package guatu.projects.tasks;

import guatu.kernel.Refusal;

/// No such problem is in sight.
public final class ProblemNotFound extends Refusal {

    ProblemNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到问题 %d。There is no such problem in sight.".formatted(id));
    }
}
