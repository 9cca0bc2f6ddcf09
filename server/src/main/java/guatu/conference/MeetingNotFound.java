package guatu.conference;

import guatu.kernel.Refusal;

/// No such meeting is in sight.
public final class MeetingNotFound extends Refusal {

    public MeetingNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到会议 %d。There is no such meeting in sight.".formatted(id));
    }
}
