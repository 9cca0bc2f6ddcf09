package guatu.conference;

import guatu.kernel.Refusal;

/// No such conference is in sight.
public final class BodyNotFound extends Refusal {

    public BodyNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到会议机制 %d。There is no such conference in sight.".formatted(id));
    }
}
