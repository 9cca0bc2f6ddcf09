package guatu.evidence;

import guatu.kernel.Refusal;

/// No such evidence, or not for the eyes of the one who asks.
public final class EvidenceNotFound extends Refusal {

    EvidenceNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到佐证材料 %d。There is no evidence %d in sight.".formatted(id, id));
    }
}
