package guatu.conference;

import guatu.kernel.Refusal;

/// No such item of an agenda or of the backlog is in sight.
public final class AgendaItemNotFound extends Refusal {

    public AgendaItemNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到议题 %d。There is no such item in sight.".formatted(id));
    }
}
