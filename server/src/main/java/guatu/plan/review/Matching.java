package guatu.plan.review;

import guatu.plan.Plan;
import guatu.plan.PlanSentence;
import guatu.plan.Target;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.Draft.DraftSentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises in a draft what stands in the version in force: the same sentence by its characters, the same target by
/// its
/// sentence, value and unit. What is recognised keeps its number, its gloss and what a person said of it before.
final class Matching {

    private final Map<String, PlanSentence> sentences = new HashMap<>();
    private final Map<Integer, Target> targets = new HashMap<>();

    private Matching() {}

    static Matching of(Draft draft, List<DraftReading> kept, Optional<Plan> inForce) {
        var matching = new Matching();
        inForce.ifPresent(plan -> {
            plan.content()
                    .clauses()
                    .forEach(clause -> clause.sentences()
                            .forEach(sentence -> matching.sentences.put(sentence.textZh(), sentence)));
            matching.matchTargets(draft, kept, plan.targets());
        });
        return matching;
    }

    Optional<PlanSentence> sentence(DraftSentence sentence) {
        return Optional.ofNullable(sentences.get(sentence.text()));
    }

    Optional<Target> target(int reading) {
        return Optional.ofNullable(targets.get(reading));
    }

    Set<String> usedTargets() {
        var used = new HashSet<String>();
        targets.values().forEach(target -> used.add(target.id().value()));
        return used;
    }

    /// First those whose characters overlap, then those that only have the value in common.
    private void matchTargets(Draft draft, List<DraftReading> kept, List<Target> known) {
        var free = new HashSet<>(known);
        for (boolean overlapping : new boolean[] {true, false}) {
            for (var reading : kept) {
                if (!targets.containsKey(reading.no())) {
                    known.stream()
                            .filter(free::contains)
                            .filter(target -> same(draft, reading, target)
                                    && (!overlapping || (reading.from() < target.to() && target.from() < reading.to())))
                            .findFirst()
                            .ifPresent(target -> {
                                free.remove(target);
                                targets.put(reading.no(), target);
                            });
                }
            }
        }
    }

    private boolean same(Draft draft, DraftReading reading, Target target) {
        var sentence = sentence(draft.sentence(reading.sentence()));
        return sentence.filter(known -> known.id().equals(target.sentence())).isPresent()
                && reading.value().compareTo(target.value()) == 0
                && (reading.unit().isEmpty() || target.unit().startsWith(reading.unit()));
    }
}
