package guatu.plan;

import guatu.plan.PlanChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The difference between two contents of a plan: clauses, sentences and targets by their ids, field by field.
final class PlanDifference {

    private final List<PlanChange> changes = new ArrayList<>();

    private PlanDifference() {}

    static List<PlanChange> between(PlanContent before, PlanContent after) {
        var difference = new PlanDifference();
        difference.compare("clause", clauses(before), clauses(after));
        difference.compare("sentence", sentences(before), sentences(after));
        difference.compare("target", targets(before), targets(after));
        return List.copyOf(difference.changes);
    }

    private void compare(
            String subject, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var was = Optional.ofNullable(before.get(key));
            var is = Optional.ofNullable(after.get(key));
            if (was.isEmpty() || is.isEmpty()) {
                changes.add(new PlanChange(
                        was.isEmpty() ? Kind.ADDED : Kind.REMOVED,
                        subject,
                        key,
                        "",
                        was.map(PlanDifference::gist).orElse(""),
                        is.map(PlanDifference::gist).orElse("")));
            } else {
                fields(subject, key, was.get(), is.get());
            }
        }
    }

    private void fields(String subject, String key, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, value) -> {
            var was = before.getOrDefault(field, "");
            if (!was.equals(value)) {
                changes.add(new PlanChange(Kind.CHANGED, subject, key, field, was, value));
            }
        });
    }

    /// The first member says what it is.
    private static String gist(Map<String, String> members) {
        return members.values().iterator().next();
    }

    private static Map<String, Map<String, String>> clauses(PlanContent content) {
        var clauses = new LinkedHashMap<String, Map<String, String>>();
        content.clauses().forEach(clause -> {
            var members = new LinkedHashMap<String, String>();
            members.put("headingZh", clause.headingZh());
            members.put("headingEn", clause.headingEn());
            members.put("missing", Boolean.toString(clause.missing()));
            members.put("note", clause.note());
            clauses.put(clause.id(), members);
        });
        return clauses;
    }

    private static Map<String, Map<String, String>> sentences(PlanContent content) {
        var sentences = new LinkedHashMap<String, Map<String, String>>();
        content.clauses()
                .forEach(clause -> clause.sentences().forEach(sentence -> {
                    var members = new LinkedHashMap<String, String>();
                    members.put("textZh", sentence.textZh());
                    members.put("textEn", sentence.textEn());
                    members.put("note", sentence.note());
                    members.put("clause", clause.id());
                    sentences.put(sentence.id(), members);
                }));
        return sentences;
    }

    private static Map<String, Map<String, String>> targets(PlanContent content) {
        var targets = new LinkedHashMap<String, Map<String, String>>();
        content.targets().forEach(target -> targets.put(target.id().value(), members(target)));
        return targets;
    }

    private static Map<String, String> members(Target target) {
        var members = new LinkedHashMap<String, String>();
        members.put("nameZh", target.nameZh());
        members.put("nameEn", target.nameEn());
        members.put("kind", target.kind().name());
        members.put("comparator", target.comparison().toString());
        members.put("value", target.value().toPlainString());
        members.put("unit", target.unit());
        members.put("period", target.period());
        members.put("base", target.base());
        members.put("within", target.within().map(TargetId::value).orElse(""));
        members.put("indicator", target.indicator().map(Object::toString).orElse(""));
        members.put("park", target.scope().park().map(Object::toString).orElse(""));
        members.put("cluster", target.scope().cluster().map(Object::toString).orElse(""));
        members.put("headline", target.headline().map(Object::toString).orElse(""));
        members.put("sentence", target.sentence());
        members.put("source", target.source());
        return members;
    }
}
