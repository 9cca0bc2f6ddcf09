package guatu.conference;

import guatu.kernel.Refusal;

/// No such obligation is in sight.
public final class ObligationNotFound extends Refusal {

    public ObligationNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到任务 %d。There is no such obligation in sight.".formatted(id));
    }
}
