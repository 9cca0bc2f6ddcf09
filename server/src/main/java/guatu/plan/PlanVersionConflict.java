package guatu.plan;

import guatu.kernel.Refusal;

/// A colleague published a version meanwhile.
public final class PlanVersionConflict extends Refusal {

    PlanVersionConflict(int no) {
        super(
                Kind.CONFLICT,
                "Version %d of the plan is published already. Look at it, then publish on top of it. 规划版本已更新，请先查看再发布。"
                        .formatted(no));
    }
}
