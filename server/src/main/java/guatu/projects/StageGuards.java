package guatu.projects;

import guatu.catalog.Parameters;
import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.projects.StageRules.StageNeed;
import guatu.projects.StageRules.StagePaper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Judges whether a project may enter a stage: what the pack asks for, and which of it is missing. Each thing missing
/// is a finding with where to go and what to do.
@Component
class StageGuards {

    private final StageRules rules;
    private final Preliminaries preliminaries;
    private final AttachedPapers papers;
    private final Parameters parameters;

    StageGuards(StageRules rules, Preliminaries preliminaries, AttachedPapers papers, Parameters parameters) {
        this.rules = rules;
        this.preliminaries = preliminaries;
        this.papers = papers;
        this.parameters = parameters;
    }

    /// One thing that a stage asks for, and whether it is there.
    ///
    /// @param kind `FIELD`, `CODE`, `PAPER` and so on
    /// @param at the field, procedure or paper to go to
    /// @param oneOf papers that share it stand for each other
    /// @param met what is there instead, or what is missing of it
    record Asked(
            String kind,
            String at,
            String oneOf,
            boolean required,
            boolean there,
            String met,
            String nameZh,
            String nameEn,
            String adviceZh,
            String adviceEn,
            String tag,
            String source) {}

    /// All that a stage asks of a project, met or not. Of the works on site only whoever moves it can tell.
    List<Asked> asked(Project project, Sheet sheet, Stage stage, Works works, LocalDate day) {
        var approval = sheet.text(ProjectField.APPROVAL);
        var asked = new ArrayList<Asked>();
        for (var need : rules.needs(stage, approval, day)) {
            asked.add(judge(need, project, sheet, works, day));
        }
        var labels = papers.names(project.id(), stage.name());
        for (var paper : rules.papers(stage, approval, day)) {
            asked.add(paper(paper, labels.contains(paper.nameZh())));
        }
        return asked;
    }

    /// What is missing, as findings. Of papers that stand for each other one finding names them all.
    static List<Finding> lacking(List<Asked> asked) {
        var findings = new ArrayList<Finding>();
        var groups = asked.stream()
                .filter(one -> one.kind().equals("PAPER")
                        && one.required()
                        && !one.oneOf().isEmpty())
                .collect(Collectors.groupingBy(Asked::oneOf, LinkedHashMap::new, Collectors.toList()));
        asked.stream()
                .filter(one -> one.required() && !one.there() && one.oneOf().isEmpty())
                .forEach(one -> findings.add(finding(one, one.nameZh(), one.nameEn())));
        groups.values().stream()
                .filter(group -> group.stream().noneMatch(Asked::there))
                .forEach(group -> findings.add(finding(
                        group.getFirst(),
                        group.stream().map(Asked::nameZh).collect(Collectors.joining("或")),
                        group.stream().map(Asked::nameEn).collect(Collectors.joining(" or ")))));
        return findings;
    }

    private static Finding finding(Asked one, String nameZh, String nameEn) {
        return new Finding(
                one.kind().equals("PAPER") ? "stage-paper" : "stage-guard",
                Severity.BLOCKS,
                one.at(),
                one.met(),
                nameEn,
                "%s：%s%s".formatted(nameZh, one.adviceZh(), one.kind().equals("ITEMS") ? "。尚缺：" + one.met() : ""),
                Optional.of(one.adviceEn()));
    }

    private Asked judge(StageNeed need, Project project, Sheet sheet, Works works, LocalDate day) {
        var text = ProjectField.find(need.what()).map(sheet::text).orElse("");
        return switch (need.need()) {
            case FIELD -> asked(need, need.what(), !text.isEmpty(), text);
            case VALUE -> asked(need, need.what(), text.equals(need.value()), text);
            case CODE -> {
                var code = project.code().map(ProjectCode::value).orElse("");
                yield asked(need, "code", !code.isEmpty(), code);
            }
            case ITEMS -> {
                var open = preliminaries.open(project.id(), Stage.valueOf(need.what()));
                var names = open.stream().map(Preliminaries.Open::nameZh).collect(Collectors.joining("、"));
                yield asked(need, "procedures", open.isEmpty(), names);
            }
            case WORKS -> asked(need, "works", works.name().equals(need.what()), works.name());
            case SHARE -> {
                var least = parameters.get(need.value(), day).value();
                boolean reached = !text.isEmpty() && new BigDecimal(text).compareTo(least) >= 0;
                yield asked(
                        need,
                        need.what(),
                        reached,
                        text.isEmpty() ? "" : text + " % < " + least.toPlainString() + " %");
            }
            case STATUS ->
                asked(
                        need,
                        "status",
                        project.status().name().equals(need.what()),
                        project.status().name());
        };
    }

    private static Asked asked(StageNeed need, String at, boolean there, String met) {
        return new Asked(
                need.need().name(),
                at,
                "",
                true,
                there,
                met,
                need.nameZh(),
                need.nameEn(),
                need.adviceZh(),
                need.adviceEn(),
                need.tag(),
                need.source());
    }

    private static Asked paper(StagePaper paper, boolean there) {
        return new Asked(
                "PAPER",
                paper.code(),
                paper.oneOf(),
                paper.required(),
                there,
                "",
                paper.nameZh(),
                paper.nameEn(),
                "请在该阶段的材料中上传并选此名称",
                "Attach it to the stage under this name",
                paper.tag(),
                paper.source());
    }
}
