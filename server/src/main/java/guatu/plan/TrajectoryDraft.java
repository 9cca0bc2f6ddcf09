package guatu.plan;

import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A path that a person wants to set.
///
/// @param replaces the revision on the screen that it replaces; 0 for the first
/// @param given the value of each year for the method GIVEN; empty for the others, which end at the target's value
/// @param reason why, in the person's words
public record TrajectoryDraft(
        int replaces,
        TrajectoryMethod method,
        int baseYear,
        BigDecimal baseValue,
        String baseSource,
        SortedMap<Integer, BigDecimal> given,
        boolean demo,
        String reason) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int LONGEST_TEXT = 300;

    /// The values year by year.
    ///
    /// @throws TrajectoryRefused with every finding
    SortedMap<Integer, BigDecimal> points(Target target, PlanContent plan) {
        var findings = new ArrayList<Finding>();
        if (!target.kind().hasPath()) {
            findings.add(finding("method", target.kind().name(), "a target with something to reach", "门槛与结构性要求没有轨迹"));
        }
        checkBase(plan, findings);
        checkTexts(findings);
        if (method == TrajectoryMethod.GIVEN) {
            checkGiven(plan, findings);
        } else {
            checkDrawn(target, findings);
        }
        if (!findings.isEmpty()) {
            throw new TrajectoryRefused(target.id(), findings);
        }
        return method == TrajectoryMethod.GIVEN
                ? new TreeMap<>(given)
                : method.points(baseYear, baseValue, plan.lastYear(), target.value(), Places.of(target));
    }

    private void checkBase(PlanContent plan, List<Finding> findings) {
        if (baseYear < plan.firstYear() - 10 || baseYear >= plan.lastYear()) {
            findings.add(finding(
                    "baseYear",
                    Integer.toString(baseYear),
                    "a year from %d to %d".formatted(plan.firstYear() - 10, plan.lastYear() - 1),
                    "基期年份应早于规划末年"));
        }
        checkAmount("baseValue", baseValue, findings);
    }

    private void checkTexts(List<Finding> findings) {
        if (baseSource.isBlank() || baseSource.length() > LONGEST_TEXT) {
            findings.add(finding("baseSource", baseSource, "a source of 1 to 300 characters", "请写明基期数据来源（演示数据写“演示”）"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            findings.add(finding("reason", reason, "a reason of 1 to 300 characters", "请写明设定或调整轨迹的理由"));
        }
    }

    private void checkGiven(PlanContent plan, List<Finding> findings) {
        for (int year = Math.max(plan.firstYear(), baseYear + 1); year <= plan.lastYear(); year++) {
            if (!given.containsKey(year)) {
                findings.add(finding("given." + year, "", "a value for %d".formatted(year), "逐年给定时规划期内每年都要有值"));
            }
        }
        given.forEach((year, value) -> {
            if (year <= baseYear || year > plan.lastYear()) {
                findings.add(finding(
                        "given." + year,
                        Integer.toString(year),
                        "a year from %d to %d".formatted(baseYear + 1, plan.lastYear()),
                        "年份应在基期之后、规划期之内"));
            }
            checkAmount("given." + year, value, findings);
        });
    }

    private void checkDrawn(Target target, List<Finding> findings) {
        if (!given.isEmpty()) {
            findings.add(finding("given", given.toString(), "no values for " + method, "该轨迹由基期和目标值算出，不能另给值"));
        }
        if (!method.leads(baseValue) || !method.leads(target.value())) {
            findings.add(
                    method == TrajectoryMethod.FALLING
                            ? finding("baseValue", baseValue.toString(), "falls below 100 %", "累计降幅的基期值与目标值须小于 100%")
                            : finding(
                                    "baseValue",
                                    baseValue.toString(),
                                    "values above 0 for equal growth",
                                    "等比轨迹的基期值与目标值须大于零"));
        }
    }

    private static void checkAmount(String at, BigDecimal amount, List<Finding> findings) {
        if (amount.abs().compareTo(LARGEST) > 0 || amount.scale() > 6) {
            findings.add(finding(at, amount.toString(), "at most 12 digits and 6 decimals", "请检查数值与计量单位"));
        }
    }

    private static Finding finding(String at, String met, String expected, String advice) {
        return Finding.blocking("trajectory-refused", at, met, expected, advice);
    }
}
