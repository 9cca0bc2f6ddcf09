package guatu.projects.months;

import guatu.evidence.Evidences;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.projects.Project;
import guatu.projects.Stage;
import guatu.projects.lights.LampColour;
import guatu.projects.months.PlanLines.Both;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is to be said of a month as it was filled in. How hard each check is, and its bound, is data of the pack; what
/// asks for a reason stands once it has one.
@Component
class MonthChecks {

    static final String RE_ESTIMATE = "概算调整文件";
    static final List<String> PHOTOS = List.of("固定机位", "大门", "施工面");
    private static final int LONGEST = 1000;
    private static final long HUNDRED = 100;

    private final DispatchRules rules;
    private final MonthRepository repository;
    private final Evidences evidences;
    private final DispatchStamps stamps;

    MonthChecks(DispatchRules rules, MonthRepository repository, Evidences evidences, DispatchStamps stamps) {
        this.rules = rules;
        this.repository = repository;
        this.evidences = evidences;
        this.stamps = stamps;
    }

    /// What a month is checked against.
    ///
    /// @param standing the months before, each as it counts or was handed in last
    record Beside(List<MonthReport> standing, Optional<Both> plan) {

        long yearTo(YearMonth month) {
            return sum(month, true);
        }

        long sinceStart(YearMonth month) {
            return sum(month, false);
        }

        private long sum(YearMonth month, boolean ofYear) {
            return standing.stream()
                    .filter(report -> report.month().isBefore(month))
                    .filter(report -> !ofYear || report.month().getYear() == month.getYear())
                    .mapToLong(MonthReport::invested)
                    .sum();
        }
    }

    /// A report as read, with all findings.
    record Judged(MonthReport report, List<Finding> findings) {}

    Judged judge(Project project, YearMonth month, int revision, MonthBody body, Beside beside) {
        var findings = new ArrayList<Finding>();
        var report = read(project, month, revision, body, findings);
        check(project, report, beside, findings);
        var explained =
                findings.stream().filter(finding -> !reasoned(report, finding)).toList();
        var kept = new MonthReport(
                report.project(),
                report.month(),
                report.revision(),
                report.construction(),
                report.equipment(),
                report.other(),
                report.funds(),
                report.progress(),
                report.milestones(),
                report.workersPlanned(),
                report.workersPresent(),
                report.stopped(),
                report.stopReason(),
                report.problems(),
                report.nextPlan(),
                report.machines(),
                report.colour(),
                report.reasons(),
                findings,
                report.at());
        return new Judged(kept, explained);
    }

    private boolean reasoned(MonthReport report, Finding finding) {
        var reason = report.reasons().getOrDefault(finding.ruleId(), "");
        return finding.severity() == Severity.EXPLAIN
                && stamps.reasoned(finding.ruleId(), reason).isEmpty();
    }

    private MonthReport read(Project project, YearMonth month, int revision, MonthBody body, List<Finding> findings) {
        var funds = MonthReport.SOURCES.stream()
                .map(source -> Yuan.read("funds." + source, textOf(body.funds(), source), findings))
                .toList();
        body.tooLong(LONGEST)
                .forEach(text -> findings.add(Finding.blocking(
                        "M00", "texts", text, "at most %d characters".formatted(LONGEST), "文字过长，请缩短")));
        if (body.workersPlanned() < 0 || body.workersPresent() < 0) {
            findings.add(Finding.blocking("M01", "workers", "", "at least 0", "人数不小于 0"));
        }
        var colour = Arrays.stream(LampColour.values())
                .filter(one -> one.judged() && one.name().equals(body.colour()))
                .findFirst();
        if (colour.isEmpty()) {
            findings.add(Finding.blocking("M00", "colour", body.colour(), "GREEN, YELLOW or RED", "请选择本单位自评的灯色"));
        }
        return new MonthReport(
                project.id().value(),
                month,
                revision,
                Yuan.read("construction", body.construction(), findings),
                Yuan.read("equipment", body.equipment(), findings),
                Yuan.read("other", body.other(), findings),
                funds,
                body.progress(),
                texts(body.milestones()),
                Math.max(0, body.workersPlanned()),
                Math.max(0, body.workersPresent()),
                body.stopped(),
                body.stopReason().strip(),
                body.problems().strip(),
                Yuan.read("nextPlan", body.nextPlan(), findings),
                body.machines().strip(),
                colour.orElse(LampColour.GREEN),
                texts(body.reasons()),
                List.of(),
                stamps.now());
    }

    private void check(Project project, MonthReport report, Beside beside, List<Finding> findings) {
        var month = report.month();
        long invested = report.invested();
        var labels = evidences.labels(MonthEvidence.KIND, MonthEvidence.key(project.id(), month));
        long since = beside.sinceStart(month) + invested;
        rule("M02", month)
                .filter(rule -> Math.multiplyExact(since, HUNDRED) > Math.multiplyExact(project.total(), rule.bound()))
                .filter(rule -> !labels.contains(RE_ESTIMATE))
                .ifPresent(rule -> say(rule, "construction", Yuan.text(since), "≤ " + rule.bound() + " %", findings));
        rule("M03", month)
                .filter(rule -> invested == 0 && project.stage() == Stage.S4)
                .ifPresent(rule -> say(rule, "construction", "0", "> 0", findings));
        rule("M04", month)
                .filter(rule -> planned(beside, month)
                        .filter(plan -> invested > Math.multiplyExact(plan, rule.bound()))
                        .isPresent())
                .ifPresent(rule -> say(
                        rule,
                        "construction",
                        Yuan.text(invested),
                        "≤ %d × %s"
                                .formatted(
                                        rule.bound(),
                                        planned(beside, month).map(Yuan::text).orElse("")),
                        findings));
        rule("M05", month)
                .filter(rule -> invested > 0 && invested == previous(beside, month))
                .ifPresent(rule -> say(rule, "construction", Yuan.text(invested), "≠", findings));
        rule("M06", month)
                .filter(rule -> arrears(report, beside, (int) rule.bound()))
                .ifPresent(rule ->
                        say(rule, "funds.own", Yuan.text(report.arrived()), "≥ " + Yuan.text(invested), findings));
        rule("M07", month).ifPresent(rule -> statistics(project, report, beside, rule, findings));
        long photos = labels.stream().filter(PHOTOS::contains).count();
        rule("M08", month)
                .filter(rule -> photos < rule.bound())
                .ifPresent(rule -> say(rule, "evidence", Long.toString(photos), "≥ " + rule.bound(), findings));
        rule("M09", month)
                .filter(rule -> report.stopped()
                        && stamps.reasoned("stopReason", report.stopReason()).isPresent())
                .ifPresent(rule -> say(rule, "stopReason", report.stopReason(), rule.nameZh(), findings));
        rule("M10", month)
                .filter(rule -> rules.labels("progress", month.atDay(1)).stream()
                        .noneMatch(label -> label.code().equals(report.progress())))
                .ifPresent(rule -> say(rule, "progress", report.progress(), rule.nameZh(), findings));
    }

    private void statistics(
            Project project, MonthReport report, Beside beside, DispatchRules.Check rule, List<Finding> findings) {
        long year = beside.yearTo(report.month()) + report.invested();
        project.code()
                .flatMap(code -> repository.statistics(code.value(), report.month()))
                .filter(yuan -> Math.multiplyExact(Math.abs(yuan - year), HUNDRED)
                        > Math.multiplyExact(Math.max(yuan, year), rule.bound()))
                .ifPresent(yuan -> say(rule, "construction", Yuan.text(year), "206-1: " + Yuan.text(yuan), findings));
    }

    private static Optional<Long> planned(Beside beside, YearMonth month) {
        return beside.plan()
                .map(both -> both.adjusted().months().get(month.getMonthValue() - 1))
                .filter(plan -> plan > 0);
    }

    private static long previous(Beside beside, YearMonth month) {
        return beside.standing().stream()
                .filter(report -> report.month().equals(month.minusMonths(1)))
                .mapToLong(MonthReport::invested)
                .findFirst()
                .orElse(-1);
    }

    /// Whether less money than investment arrived in this month and each of those before, `months` in all.
    private static boolean arrears(MonthReport report, Beside beside, int months) {
        boolean now = report.arrived() < report.invested();
        long before = beside.standing().stream()
                .filter(one -> one.month().isBefore(report.month())
                        && !one.month().isBefore(report.month().minusMonths(months - 1L)))
                .filter(one -> one.arrived() < one.invested())
                .count();
        return now && before == months - 1L;
    }

    private Optional<DispatchRules.Check> rule(String id, YearMonth month) {
        return rules.check(id, month.atDay(1));
    }

    private static void say(DispatchRules.Check rule, String at, String met, String expected, List<Finding> findings) {
        findings.add(new Finding(
                rule.rule(),
                Severity.valueOf(rule.severity()),
                at,
                met,
                expected,
                rule.adviceZh(),
                Optional.of(rule.adviceEn())));
    }

    private static String textOf(Map<String, @Nullable String> texts, String key) {
        return Optional.ofNullable(texts.get(key)).orElse("");
    }

    private static Map<String, String> texts(Map<String, @Nullable String> given) {
        var texts = new LinkedHashMap<String, String>();
        given.forEach((key, value) -> {
            if (value != null && !value.isBlank()) {
                texts.put(key, value.strip());
            }
        });
        return texts;
    }
}
