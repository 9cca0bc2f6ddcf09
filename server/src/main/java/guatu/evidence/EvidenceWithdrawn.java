package guatu.evidence;

import guatu.kernel.Refusal;

/// It has been withdrawn already.
public final class EvidenceWithdrawn extends Refusal {

    EvidenceWithdrawn(long id) {
        super(Kind.CONFLICT, "佐证材料 %d 已撤回。The evidence %d has been withdrawn already.".formatted(id, id));
    }
}
