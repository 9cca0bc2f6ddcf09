package guatu.plan;

import guatu.kernel.Finding;
import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Breakdown.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;

/// A breakdown that a person wants to set.
///
/// @param replaces the revision on the screen that it replaces; 0 for the first
/// @param source where the shares come from
/// @param reason why, in the person's words
public record BreakdownDraft(int replaces, String source, boolean demo, String reason, List<Row> rows) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_ROWS = 500;

    public BreakdownDraft {
        rows = List.copyOf(rows);
    }

    /// Holds it against the rules.
    ///
    /// @param exists whether a place of that kind and code exists
    /// @throws BreakdownRefused with every finding
    void check(Target target, PlanContent plan, BiPredicate<PlaceKind, String> exists) {
        var findings = new ArrayList<Finding>();
        if (!target.kind().hasPath()) {
            findings.add(finding("target", target.kind().name(), "a target with something to reach", "门槛与结构性要求不分解"));
        }
        if (source.isBlank() || source.length() > LONGEST_TEXT) {
            findings.add(finding("source", source, "a source of 1 to 300 characters", "请写明分解依据（演示数据写“演示”）"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            findings.add(finding("reason", reason, "a reason of 1 to 300 characters", "请写明分解或调整的理由"));
        }
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            findings.add(finding("rows", rows.size() + " rows", "1 to 500 rows", "请至少分解到一个市州或园区"));
        }
        checkRows(plan, exists, findings);
        if (!findings.isEmpty()) {
            throw new BreakdownRefused(target.id(), findings);
        }
    }

    private void checkRows(PlanContent plan, BiPredicate<PlaceKind, String> exists, List<Finding> findings) {
        var seen = new HashSet<String>();
        rows.stream().limit(MOST_ROWS).forEach(row -> {
            if (!exists.test(row.scope(), row.code())) {
                findings.add(finding("rows", row.code(), "a known region or park", "请使用目录中的行政区划或园区代码"));
            }
            if (!seen.add(row.scope() + "/" + row.code())) {
                findings.add(finding("rows", row.code(), "each place once", "同一市州或园区只能出现一行"));
            }
            row.amounts().forEach((year, amount) -> checkAmount(plan, row, year, amount, findings));
        });
    }

    private static void checkAmount(PlanContent plan, Row row, int year, BigDecimal amount, List<Finding> findings) {
        var at = "rows.%s.%d".formatted(row.code(), year);
        if (year < plan.firstYear() - 1 || year > plan.lastYear()) {
            findings.add(finding(
                    at,
                    Integer.toString(year),
                    "a year from %d to %d".formatted(plan.firstYear() - 1, plan.lastYear()),
                    "年份应为规划期（存量指标可含基期年）"));
        }
        if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0 || amount.scale() > 6) {
            findings.add(finding(at, amount.toString(), "0 to 12 digits, at most 6 decimals", "分解值不能为负，请检查单位"));
        }
    }

    private static Finding finding(String at, String met, String expected, String advice) {
        return Finding.blocking("breakdown-refused", at, met, expected, advice);
    }
}
