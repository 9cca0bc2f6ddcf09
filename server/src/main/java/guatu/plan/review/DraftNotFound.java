package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// There is no draft of that number.
public final class DraftNotFound extends Refusal {

    DraftNotFound(long id) {
        super(
                Kind.NOT_FOUND,
                "There is no draft %d.".formatted(id),
                List.of(Finding.blocking(
                        "draft-not-found", "draft", Long.toString(id), "a draft of the list", "请从草案列表中选择")));
    }
}
