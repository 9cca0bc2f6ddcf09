package guatu.plan.review;

import static java.util.stream.Collectors.toMap;

import guatu.kernel.RegionCode;
import guatu.plan.Plan;
import guatu.plan.PlanClause;
import guatu.plan.PlanContent;
import guatu.plan.PlanProject;
import guatu.plan.PlanSentence;
import guatu.plan.review.Decision.Kind;
import guatu.plan.review.Draft.DraftClause;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.Draft.DraftSentence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A draft with the decisions that hold: what it would publish.
record Review(Draft draft, Map<Integer, Decision> onReadings, Map<Integer, Decision> onSentences) {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    Review {
        onReadings = Map.copyOf(onReadings);
        onSentences = Map.copyOf(onSentences);
    }

    static Review of(Draft draft, List<Decision> onReadings, List<Decision> onSentences) {
        return new Review(
                draft,
                onReadings.stream().collect(toMap(Decision::subject, decision -> decision)),
                onSentences.stream().collect(toMap(Decision::subject, decision -> decision)));
    }

    /// Readings that no one has decided on.
    List<DraftReading> pending() {
        return draft.readings().stream()
                .filter(reading -> !onReadings.containsKey(reading.no()))
                .toList();
    }

    /// Sentences that could stand elsewhere and that no one has placed.
    List<DraftSentence> unplaced() {
        return draft.sentences().stream()
                .filter(sentence -> !sentence.guess().isEmpty() && !onSentences.containsKey(sentence.no()))
                .toList();
    }

    /// Where a sentence stands: where a person put it, else where it was read.
    String clauseOf(DraftSentence sentence) {
        return Optional.ofNullable(onSentences.get(sentence.no()))
                .map(Decision::clause)
                .orElse(sentence.clause());
    }

    /// Accepted and corrected readings.
    List<DraftReading> kept() {
        return draft.readings().stream()
                .filter(reading -> Optional.ofNullable(onReadings.get(reading.no()))
                        .filter(decision -> decision.kind() != Kind.REJECTED)
                        .isPresent())
                .toList();
    }

    /// What would be published: on top of the version in force, or as a new plan.
    PlanContent content(Optional<Plan> inForce, RegionCode province) {
        var kept = kept();
        var matching = Matching.of(draft, kept, inForce);
        var sentenceIds = sentenceIds(matching);
        var corrections = new HashMap<Integer, TargetCorrection>();
        onReadings.forEach((no, decision) -> corrections.put(no, decision.correction()));
        var clauses = new HashMap<Integer, String>();
        draft.sentences().forEach(sentence -> clauses.put(sentence.no(), clauseOf(sentence)));
        var targets = new ReviewedTargets(draft, matching, sentenceIds, province).of(kept, corrections, clauses);
        var frame = inForce.map(Plan::content).orElseGet(this::newPlan);
        var ids = new HashSet<>(targets.stream().map(target -> target.id()).toList());
        var projects = frame.projects().stream()
                .map(project -> new PlanProject(
                        project.clause(),
                        project.nameZh(),
                        project.nameEn(),
                        project.targets().stream().filter(ids::contains).toList()))
                .toList();
        return frame.with(clauses(matching, sentenceIds, inForce), targets, projects);
    }

    private Map<Integer, String> sentenceIds(Matching matching) {
        var used = new HashSet<String>();
        var ids = new HashMap<Integer, String>();
        draft.sentences()
                .forEach(sentence -> matching.sentence(sentence)
                        .filter(known -> used.add(known.id()))
                        .ifPresent(known -> ids.put(sentence.no(), known.id())));
        for (var sentence : draft.sentences()) {
            int next = 1;
            while (!ids.containsKey(sentence.no())) {
                var id = "%s-%d".formatted(clauseOf(sentence), next++);
                if (used.add(id)) {
                    ids.put(sentence.no(), id);
                }
            }
        }
        return ids;
    }

    private List<PlanClause> clauses(Matching matching, Map<Integer, String> ids, Optional<Plan> inForce) {
        var clauses = new ArrayList<PlanClause>();
        for (var clause : draft.clauses()) {
            var known = inForce.stream()
                    .flatMap(plan -> plan.content().clauses().stream())
                    .filter(earlier -> earlier.id().equals(clause.id())
                            && earlier.headingZh().equals(clause.heading()))
                    .findFirst();
            clauses.add(new PlanClause(
                    clause.id(),
                    clause.level(),
                    clause.heading(),
                    known.map(PlanClause::headingEn).orElse(""),
                    draft.missing().contains(clause.id()),
                    known.map(PlanClause::note).orElse(""),
                    sentences(clause, matching, ids)));
        }
        return clauses;
    }

    private List<PlanSentence> sentences(DraftClause clause, Matching matching, Map<Integer, String> ids) {
        return draft.sentences().stream()
                .filter(sentence -> clauseOf(sentence).equals(clause.id()))
                .map(sentence -> {
                    var known = matching.sentence(sentence);
                    return new PlanSentence(
                            ids.getOrDefault(sentence.no(), ""),
                            sentence.text(),
                            known.map(PlanSentence::textEn).orElse(""),
                            known.map(PlanSentence::note).orElse(""));
                })
                .toList();
    }

    /// A plan of its own; its years are those of the title.
    private PlanContent newPlan() {
        var years = YEAR.matcher(draft.title())
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .sorted()
                .toList();
        int issued = draft.uploadedAt().atZone(ZoneOffset.ofHours(8)).getYear();
        return new PlanContent(
                "plan-" + draft.id(),
                draft.title(),
                "",
                draft.title(),
                "",
                draft.document(),
                Optional.<LocalDate>empty(),
                years.isEmpty() ? issued : years.getFirst(),
                years.isEmpty() ? issued : years.getLast(),
                draft.fileName(),
                List.of(),
                List.of(),
                List.of());
    }
}
