package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// No decision is left to undo.
public final class NothingToUndo extends Refusal {

    NothingToUndo(long id) {
        super(
                Kind.CONFLICT,
                "The draft %d has no decision left to undo.".formatted(id),
                List.of(Finding.blocking("nothing-to-undo", "draft", "no decision", "a decision", "没有可撤销的操作")));
    }
}
