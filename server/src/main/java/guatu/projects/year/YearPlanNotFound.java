package guatu.projects.year;

import guatu.kernel.Refusal;

/// No such yearly plan.
public final class YearPlanNotFound extends Refusal {

    YearPlanNotFound(long id) {
        super(Kind.NOT_FOUND, "没有找到年度方案 %d。There is no such yearly plan.".formatted(id));
    }
}
