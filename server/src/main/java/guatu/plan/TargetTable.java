package guatu.plan;

import static java.util.stream.Collectors.toMap;

import guatu.figures.FigureScope;
import guatu.kernel.ClusterCode;
import guatu.kernel.Finding;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Unreadable;
import guatu.platform.PackTable;
import guatu.platform.PackTable.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The file `plan/targets.csv`: the targets as a person reviewed them.
final class TargetTable {

    private static final String FILE = "plan/targets.csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "sentence",
            "kind",
            "name_zh",
            "name_en",
            "comparator",
            "value",
            "unit",
            "period",
            "base",
            "within",
            "region",
            "park",
            "cluster",
            "indicator",
            "headline",
            "definition",
            "source",
            "span_from",
            "span_to");

    private final Map<String, PlanClause> clauseOf = new HashMap<>();
    private final Map<String, PlanSentence> sentences;
    private final List<Finding> findings;

    private TargetTable(List<PlanClause> clauses, List<Finding> findings) {
        this.findings = findings;
        clauses.forEach(clause -> clause.sentences().forEach(sentence -> clauseOf.put(sentence.id(), clause)));
        sentences = clauses.stream()
                .flatMap(clause -> clause.sentences().stream())
                .collect(toMap(PlanSentence::id, Function.identity(), (first, again) -> first));
    }

    static List<Target> read(Path pack, List<PlanClause> clauses, List<Finding> findings) {
        var table = new TargetTable(clauses, findings);
        var targets = new ArrayList<Target>();
        var ids = new HashSet<String>();
        for (var row : PackTable.read(pack, FILE, COLUMNS, findings).rows()) {
            if (!ids.add(row.get("id"))) {
                findings.add(row.wrong("plan-pack", "id", "each target once", "目标编号重复，请改正"));
            }
            table.target(row).ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<Target> target(Row row) {
        try {
            var target = read(row);
            checkSource(target, row);
            return Optional.of(target);
        } catch (Unreadable unreadable) {
            findings.add(unreadable.at(row.at()));
        } catch (NumberFormatException e) {
            findings.add(Finding.blocking(
                    "plan-pack",
                    row.at(),
                    String.join(", ", row.get("value"), row.get("headline"), row.get("span_from"), row.get("span_to")),
                    "numbers in value, headline, span_from and span_to",
                    "请核对数值列"));
        }
        return Optional.empty();
    }

    private Target read(Row row) {
        var clause = clauseOf.get(row.get("sentence"));
        if (clause == null) {
            throw new Unreadable("sentence", row.get("sentence"), "a sentence of clauses.md", "目标应指向已有句子");
        }
        return new Target(
                TargetId.of(row.get("id")),
                clause.id(),
                row.get("sentence"),
                row.get("name_zh"),
                row.get("name_en"),
                row.get("definition"),
                kind(row.get("kind")),
                Comparison.of(row.get("comparator")),
                new BigDecimal(row.get("value")),
                row.get("unit"),
                row.get("period"),
                row.get("base"),
                find(row, "within").map(TargetId::of),
                new FigureScope(
                        RegionCode.of(row.get("region")),
                        find(row, "park").map(ParkCode::of),
                        Optional.empty(),
                        find(row, "cluster").map(ClusterCode::of)),
                find(row, "indicator").map(IndicatorCode::of),
                find(row, "headline").map(Integer::valueOf),
                row.get("source"),
                Integer.parseInt(row.get("span_from")),
                Integer.parseInt(row.get("span_to")));
    }

    private static TargetKind kind(String text) {
        try {
            return TargetKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("target-kind", text, "a kind such as LEVEL or STOCK", "目标类别见 docs/dictionary.md");
        }
    }

    private static Optional<String> find(Row row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    /// The characters a target was read from stand in its sentence, at the span.
    private void checkSource(Target target, Row row) {
        var text = Optional.ofNullable(sentences.get(target.sentence()))
                .orElseThrow()
                .textZh();
        int length = text.codePointCount(0, text.length());
        boolean within = 0 <= target.from() && target.from() <= target.to() && target.to() <= length;
        var at = within
                ? text.substring(text.offsetByCodePoints(0, target.from()), text.offsetByCodePoints(0, target.to()))
                : "";
        if (!at.equals(target.source())) {
            findings.add(
                    row.wrong("plan-pack", "source", "the characters of the span, ‘%s’".formatted(at), "请核对原文与起止位置"));
        }
    }
}
