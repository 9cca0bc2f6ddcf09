package guatu.roster;

import static guatu.kernel.Finding.blocking;

import guatu.evidence.Evidences;
import guatu.kernel.Finding;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The checks of what is handed in (docs/rules/roster.csv): twelve months complete, revenue at the threshold, months
/// that were decided on unchanged, papers there.
@Service
class EntryChecks {

    private static final String AMOUNT = "[0-9]{1,13}";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RosterRules rules;
    private final Evidences evidences;

    EntryChecks(RosterRules rules, Evidences evidences) {
        this.rules = rules;
        this.evidences = evidences;
    }

    /// What was read and what is the matter with it.
    record Judged(List<Long> output, List<Long> revenue, List<Finding> findings) {}

    /// Judges amounts: cell → text, `2025-03.output`, `2025-03.revenue`.
    ///
    /// @param before what was decided on, where anything was
    Judged judge(RosterFile file, Map<String, @Nullable String> values, Optional<Submission> before) {
        var findings = new ArrayList<Finding>();
        var output = new ArrayList<Long>();
        var revenue = new ArrayList<Long>();
        var last = file.lastMonth(rules.today());
        for (var month = file.firstMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
            read(values, month + ".output", findings).ifPresent(output::add);
            if (file.ofTwelve(month)) {
                read(values, month + ".revenue", findings).ifPresent(revenue::add);
            }
        }
        values.keySet().stream()
                .filter(cell -> !known(file, cell, last))
                .forEach(cell -> findings.add(blocking("R01", cell, cell, "a month of the file", "该月份不在本次申报范围内")));
        if (findings.isEmpty()) {
            threshold(file, revenue, findings);
            before.ifPresent(decided -> unchanged(file, decided, output, revenue, findings));
        }
        return new Judged(output, revenue, findings);
    }

    /// The papers that are missing.
    List<Finding> papers(RosterFile file) {
        var there = evidences.labels(RosterFileEvidence.KIND, Long.toString(file.id()));
        return rules.papers(file.kind(), file.reason(), LocalDate.ofInstant(file.openedAt(), ZONE)).stream()
                .filter(paper -> paper.required() && !there.contains(paper.nameZh()))
                .map(paper -> blocking("R05", "papers." + paper.code(), "", paper.nameEn(), "缺少材料：" + paper.nameZh()))
                .toList();
    }

    private static boolean known(RosterFile file, String cell, YearMonth last) {
        return Stream.iterate(file.firstMonth(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .anyMatch(month ->
                        cell.equals(month + ".output") || (file.ofTwelve(month) && cell.equals(month + ".revenue")));
    }

    private static Optional<Long> read(Map<String, @Nullable String> values, String cell, List<Finding> findings) {
        var given = values.get(cell);
        var text = given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFKC)
                        .replace(",", "")
                        .strip();
        if (text.isEmpty()) {
            findings.add(blocking("R01", cell, "", "an amount in 千元; 0 where there was none", "12 个月须逐月填满；当月没有的填 0"));
        } else if (!text.matches(AMOUNT)) {
            findings.add(blocking("R03", cell, text, "a whole number of 千元, not negative", "请填写以千元计的非负整数"));
        } else {
            return Optional.of(Long.parseLong(text));
        }
        return Optional.empty();
    }

    private void threshold(RosterFile file, List<Long> revenue, List<Finding> findings) {
        long least = rules.threshold(file.effect());
        long sum = revenue.stream().mapToLong(Long::longValue).sum();
        if (sum < least) {
            findings.add(blocking(
                    "R02",
                    file.last() + ".revenue",
                    sum + " 千元",
                    "at least %d 千元 over %s … %s".formatted(least, file.first(), file.last()),
                    "12 个月主营业务收入合计 %d 千元，未达到规模以上下限 %d 千元".formatted(sum, least)));
        }
    }

    private static void unchanged(
            RosterFile file, Submission decided, List<Long> output, List<Long> revenue, List<Finding> findings) {
        for (int i = 0; i < decided.output().size() && i < output.size(); i++) {
            if (!decided.output().get(i).equals(output.get(i))) {
                var cell = file.firstMonth().plusMonths(i) + ".output";
                findings.add(blocking(
                        "R04",
                        cell,
                        output.get(i).toString(),
                        decided.output().get(i).toString(),
                        "该月已审定，补报时不能改动"));
            }
        }
        if (!decided.revenue().equals(revenue)) {
            findings.add(blocking(
                    "R04",
                    file.last() + ".revenue",
                    revenue.toString(),
                    decided.revenue().toString(),
                    "营业收入已审定，补报时不能改动"));
        }
    }
}
