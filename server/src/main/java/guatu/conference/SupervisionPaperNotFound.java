package guatu.conference;

import guatu.kernel.Refusal;

/// No such supervision paper is in sight.
public final class SupervisionPaperNotFound extends Refusal {

    public SupervisionPaperNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到督办单 %d。There is no such supervision paper in sight.".formatted(id));
    }
}
