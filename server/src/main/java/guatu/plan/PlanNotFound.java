package guatu.plan;

import guatu.kernel.Refusal;

/// No plan has been published here yet.
public final class PlanNotFound extends Refusal {

    /// Nothing is published.
    public PlanNotFound() {
        super(Kind.NOT_FOUND, "No plan has been published here. Load a plan pack or publish a reviewed draft. 尚未发布规划。");
    }
}
