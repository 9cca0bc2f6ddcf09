package guatu.plan.review;

import static java.util.stream.Collectors.toMap;

import guatu.kernel.KnownTime;
import guatu.plan.PlanChange;
import guatu.plan.Plans;
import guatu.plan.Target;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.DraftView.DraftClauseView;
import guatu.plan.review.DraftView.DraftLine;
import guatu.plan.review.DraftView.DraftReadingView;
import guatu.plan.review.DraftView.DraftSentenceView;
import guatu.plan.review.DraftView.ReviewedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts a draft together as the review page shows it.
@Component
class DraftViews {

    private final Drafts drafts;
    private final Plans plans;

    DraftViews(Drafts drafts, Plans plans) {
        this.drafts = drafts;
        this.plans = plans;
    }

    List<DraftLine> list() {
        return drafts.list().stream()
                .map(draft -> new DraftLine(
                        draft.id(),
                        draft.fileName(),
                        draft.title(),
                        draft.uploadedAt(),
                        draft.postTitle(),
                        drafts.publishedVersion(draft.id())))
                .toList();
    }

    DraftView of(Review review) {
        var draft = review.draft();
        var content = drafts.preview(review);
        var targets = targets(review, content.targets());
        return new DraftView(
                draft.id(),
                draft.fileName(),
                draft.fileHash(),
                draft.title(),
                draft.document(),
                draft.dates(),
                draft.missing(),
                draft.droppedDuplicates(),
                draft.findings(),
                draft.uploadedAt(),
                draft.postTitle(),
                drafts.publishedVersion(draft.id()),
                review.pending().size() + review.unplaced().size(),
                drafts.undoable(draft.id()),
                clauses(review),
                draft.readings().stream()
                        .map(reading -> reading(review, reading, Optional.ofNullable(targets.get(reading.no()))))
                        .toList(),
                changes(review, targets),
                plans.find(KnownTime.NOW)
                        .filter(plan -> plan.code().equals(content.code()))
                        .map(plan -> plans.compare(plan.content(), content))
                        .orElse(List.of()));
    }

    /// Each reading with the target it became: same sentence characters.
    private static Map<Integer, Target> targets(Review review, List<Target> targets) {
        var free = new ArrayList<>(targets);
        return review.kept().stream()
                .flatMap(reading -> {
                    var found = free.stream()
                            .filter(target -> target.from() == reading.from()
                                    && target.to() == reading.to()
                                    && target.source().equals(characters(review.draft(), reading))
                                    && target.clause()
                                            .equals(review.clauseOf(
                                                    review.draft().sentence(reading.sentence()))))
                            .findFirst();
                    found.ifPresent(free::remove);
                    return found.map(target -> Map.entry(reading.no(), target)).stream();
                })
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<DraftClauseView> clauses(Review review) {
        return review.draft().clauses().stream()
                .map(clause -> new DraftClauseView(
                        clause.id(),
                        clause.level(),
                        clause.heading(),
                        review.draft().missing().contains(clause.id()),
                        review.draft().sentences().stream()
                                .filter(sentence -> review.clauseOf(sentence).equals(clause.id()))
                                .map(sentence -> new DraftSentenceView(
                                        sentence.no(),
                                        sentence.text(),
                                        sentence.guess(),
                                        review.onSentences().containsKey(sentence.no())))
                                .toList()))
                .toList();
    }

    private static DraftReadingView reading(Review review, DraftReading reading, Optional<Target> target) {
        var decision = Optional.ofNullable(review.onReadings().get(reading.no()));
        return new DraftReadingView(
                reading.no(),
                reading.kind(),
                reading.name(),
                reading.comparator(),
                reading.value(),
                reading.unit(),
                reading.period(),
                reading.base(),
                reading.within(),
                review.clauseOf(review.draft().sentence(reading.sentence())),
                reading.sentence(),
                characters(review.draft(), reading),
                reading.from(),
                reading.to(),
                reading.added(),
                decision.map(made -> made.kind().name()).orElse("PENDING"),
                decision.map(Decision::correction).filter(correction -> !correction.isEmpty()),
                decision.map(Decision::postTitle),
                decision.map(Decision::at),
                target.map(ReviewedTarget::of));
    }

    /// The review against the raw draft, member by member.
    private static List<PlanChange> changes(Review review, Map<Integer, Target> targets) {
        var changes = new ArrayList<PlanChange>();
        for (var reading : review.draft().readings()) {
            var key = Integer.toString(reading.no());
            var raw = "%s %s %s %s"
                    .formatted(
                            reading.name(),
                            reading.comparator(),
                            reading.value().toPlainString(),
                            reading.unit());
            Optional.ofNullable(review.onReadings().get(reading.no())).ifPresent(decision -> {
                if (decision.kind() == Decision.Kind.REJECTED) {
                    changes.add(new PlanChange(PlanChange.Kind.REMOVED, "reading", key, "", raw, ""));
                } else if (reading.added()) {
                    changes.add(new PlanChange(PlanChange.Kind.ADDED, "reading", key, "", "", raw));
                } else {
                    Optional.ofNullable(targets.get(reading.no()))
                            .ifPresent(target -> fields(key, reading, target, changes));
                }
            });
        }
        review.draft().sentences().stream()
                .filter(sentence -> !review.clauseOf(sentence).equals(sentence.clause()))
                .forEach(sentence -> changes.add(new PlanChange(
                        PlanChange.Kind.CHANGED,
                        "sentence",
                        Integer.toString(sentence.no()),
                        "clause",
                        sentence.clause(),
                        review.clauseOf(sentence))));
        return changes;
    }

    private static void fields(String key, DraftReading reading, Target target, List<PlanChange> changes) {
        field(key, "name", reading.name(), target.nameZh(), changes);
        field(key, "comparator", reading.comparator(), target.comparison().toString(), changes);
        field(
                key,
                "value",
                reading.value().stripTrailingZeros().toPlainString(),
                target.value().stripTrailingZeros().toPlainString(),
                changes);
        field(key, "unit", reading.unit(), target.unit(), changes);
        field(key, "period", reading.period(), target.period(), changes);
        field(key, "base", reading.base(), target.base(), changes);
    }

    private static void field(String key, String name, String before, String after, List<PlanChange> changes) {
        if (!before.equals(after)) {
            changes.add(new PlanChange(PlanChange.Kind.CHANGED, "reading", key, name, before, after));
        }
    }

    private static String characters(Draft draft, DraftReading reading) {
        var text = draft.sentence(reading.sentence()).text();
        return text.substring(text.offsetByCodePoints(0, reading.from()), text.offsetByCodePoints(0, reading.to()));
    }
}
