package guatu.projects.tasks;

import guatu.kernel.Refusal;

/// No such task or milestone of the project is in sight.
public final class TaskNotFound extends Refusal {

    TaskNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到任务 %d。There is no such task in sight.".formatted(id));
    }
}
