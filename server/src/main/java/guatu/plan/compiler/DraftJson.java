package guatu.plan.compiler;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a draft as the one JSON document of `guatu plan compile --json`.
public final class DraftJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DraftJson() {}

    /// The document, LF between lines, the same for the same draft.
    public static String write(PlanDraft draft) {
        var root = MAPPER.createObjectNode();
        var clauses = root.putArray("clauses");
        draft.clauses().forEach(clause -> add(clauses, clause));
        strings(root.putArray("missing"), draft.missing());
        root.put("droppedDuplicates", draft.droppedDuplicates());
        var targets = root.putArray("targets");
        draft.targets().forEach(target -> add(targets, target));
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }

    private static void add(ArrayNode clauses, Clause clause) {
        var node = clauses.addObject()
                .put("id", clause.id())
                .put("level", clause.level())
                .put("heading", clause.heading())
                .put("missingHeading", clause.missingHeading());
        var sentences = node.putArray("sentences");
        for (var sentence : clause.sentences()) {
            var item = sentences.addObject().put("text", sentence.text());
            strings(item.putArray("guess"), sentence.guess());
        }
    }

    private static void add(ArrayNode targets, TargetReading target) {
        var node = targets.addObject()
                .put("kind", target.kind().toString())
                .put("name", target.name())
                .put("comparator", target.comparator())
                .put("value", target.plainValue())
                .put("unit", target.unit());
        period(node, target.period());
        optional(node, "base", target.base());
        optional(node, "within", target.within());
        node.put("clause", target.clause()).put("source", target.source());
        node.putArray("span").add(target.from()).add(target.to());
    }

    private static void period(ObjectNode node, Optional<PlanPeriod> period) {
        if (period.isEmpty()) {
            node.putNull("period");
            return;
        }
        var at = node.putObject("period");
        switch (period.get()) {
            case PlanPeriod.By by -> at.put("by", by.year());
            case PlanPeriod.Each each -> at.put("each", each.unit());
            case PlanPeriod.Span span -> at.put("from", span.from()).put("to", span.to());
        }
    }

    private static void optional(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
