package guatu.plan;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The plan in force has no target of that number.
public final class TargetNotFound extends Refusal {

    TargetNotFound(TargetId id) {
        super(
                Kind.NOT_FOUND,
                "The plan has no target %s.".formatted(id),
                List.of(Finding.blocking(
                        "target-not-found", "target", id.value(), "a target of the plan", "请从目标列表中选择目标编号")));
    }
}
