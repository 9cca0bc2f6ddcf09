package guatu.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything that a version of a plan holds: its text and its targets.
///
/// @param code `qinghai-2022-2025`
/// @param document the number of the notice; empty where it is not known
/// @param source where the text comes from
public record PlanContent(
        String code,
        String titleZh,
        String titleEn,
        String shortZh,
        String shortEn,
        String document,
        Optional<LocalDate> issuedOn,
        int firstYear,
        int lastYear,
        String source,
        List<PlanClause> clauses,
        List<Target> targets,
        List<PlanProject> projects) {

    public PlanContent {
        clauses = List.copyOf(clauses);
        targets = List.copyOf(targets);
        projects = List.copyOf(projects);
    }

    /// The same plan with another text and other targets.
    public PlanContent with(List<PlanClause> otherClauses, List<Target> otherTargets, List<PlanProject> otherProjects) {
        return new PlanContent(
                code,
                titleZh,
                titleEn,
                shortZh,
                shortEn,
                document,
                issuedOn,
                firstYear,
                lastYear,
                source,
                otherClauses,
                otherTargets,
                otherProjects);
    }
}
