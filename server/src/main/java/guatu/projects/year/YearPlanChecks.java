package guatu.projects.year;

import guatu.kernel.Finding;
import guatu.projects.months.DispatchRefused;
import guatu.projects.months.Yuan;
import java.util.List;
import java.util.Optional;

/// Reads what an office types into a yearly plan, and says what is the matter with it.
final class YearPlanChecks {

    private static final int LONGEST = 200;

    private YearPlanChecks() {}

    static YearPlanLine.Part part(String word, List<Finding> findings) {
        for (var part : YearPlanLine.Part.values()) {
            if (part.name().equals(word)) {
                return part;
            }
        }
        findings.add(Finding.blocking(
                "year-plan", "part", word, "NEW, CONTINUING, COMPLETING or PRELIMINARY", "请选择新开工、续建、竣工投产或前期"));
        return YearPlanLine.Part.NEW;
    }

    static Optional<List<Long>> months(List<String> texts, long investment, List<Finding> findings) {
        if (texts.stream().allMatch(text -> text == null || text.isBlank())) {
            return Optional.empty();
        }
        var months = texts.stream()
                .map(text -> Yuan.read("months", text == null ? "" : text, findings))
                .toList();
        long sum = months.stream().mapToLong(Long::longValue).sum();
        if (months.size() != 12 || sum != investment) {
            findings.add(Finding.blocking(
                    "year-plan",
                    "months",
                    Yuan.text(sum),
                    "twelve amounts that add to " + Yuan.text(investment),
                    "十二个月的计划之和须等于年度计划投资"));
        }
        return Optional.of(months);
    }

    static void text(String at, String given, List<Finding> findings) {
        if (given.isBlank() || given.length() > LONGEST) {
            findings.add(
                    Finding.blocking("year-plan", at, given, "1 to %d characters".formatted(LONGEST), "请填写，不超过 200 字"));
        }
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new DispatchRefused(findings);
        }
    }
}
