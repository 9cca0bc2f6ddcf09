package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The draft is another plan than the one in force; publishing it would take the place of that plan on the wall.
public final class AnotherPlan extends Refusal {

    AnotherPlan(String title, String inForce) {
        super(
                Kind.CONFLICT,
                "The draft ‘%s’ is another plan than ‘%s’.".formatted(Finding.echo(title), inForce),
                List.of(Finding.blocking("another-plan", "title", title, inForce, "标题与现行规划不同：确需另立规划时请勾选“作为新规划发布”")));
    }
}
