package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.util.List;

/// What the compiler makes of a plan's text: a draft for a person to check, never a plan in force.
///
/// @param document the number of the notice (X政〔2023〕5号), empty when the text has none
/// @param dates the dates of the letterhead, as printed
/// @param missing ids of the clauses whose heading or whose whole content the text lacks
/// @param droppedDuplicates how many sentences stood there again
/// @param findings the same gaps in words, and what else a person should know
public record PlanDraft(
        String title,
        String document,
        List<String> dates,
        List<Clause> clauses,
        List<String> missing,
        int droppedDuplicates,
        List<TargetReading> targets,
        List<Finding> findings) {

    public PlanDraft {
        dates = List.copyOf(dates);
        clauses = List.copyOf(clauses);
        missing = List.copyOf(missing);
        targets = List.copyOf(targets);
        findings = List.copyOf(findings);
    }
}
