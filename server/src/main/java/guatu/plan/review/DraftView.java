package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.plan.PlanChange;
import guatu.plan.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A draft as the review page shows it: the text with every reading, what was decided, and what publishing would
/// change.
///
/// @param publishedVersion the version it became; while it is absent the review is open
/// @param pending how many readings and places wait for a decision
/// @param review what a person changed against the raw draft
/// @param publication what publishing would change against the version in force
record DraftView(
        long id,
        String fileName,
        String fileHash,
        String title,
        String document,
        List<String> dates,
        List<String> missing,
        int droppedDuplicates,
        List<Finding> findings,
        Instant uploadedAt,
        String postTitle,
        Optional<Integer> publishedVersion,
        int pending,
        boolean undoable,
        List<DraftClauseView> clauses,
        List<DraftReadingView> readings,
        List<PlanChange> review,
        List<PlanChange> publication) {

    /// A draft in the list of drafts.
    record DraftLine(
            long id,
            String fileName,
            String title,
            Instant uploadedAt,
            String postTitle,
            Optional<Integer> publishedVersion) {}

    record DraftClauseView(String id, int level, String heading, boolean missing, List<DraftSentenceView> sentences) {}

    /// @param placed whether a person confirmed its place
    record DraftSentenceView(int no, String text, List<String> guess, boolean placed) {}

    /// A reading with what was decided on it.
    ///
    /// @param source the characters it was read from
    /// @param decision `PENDING` until somebody decides
    /// @param target what it would be published as; absent while it is pending or when it is rejected
    record DraftReadingView(
            int no,
            String kind,
            String name,
            String comparator,
            BigDecimal value,
            String unit,
            String period,
            String base,
            String within,
            String clause,
            int sentence,
            String source,
            int from,
            int to,
            boolean added,
            String decision,
            Optional<TargetCorrection> correction,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<ReviewedTarget> target) {}

    /// The target in short.
    record ReviewedTarget(
            String id,
            String nameZh,
            String nameEn,
            String kind,
            String comparator,
            BigDecimal value,
            String unit,
            String period,
            String base,
            Optional<String> indicator) {

        static ReviewedTarget of(Target target) {
            return new ReviewedTarget(
                    target.id().value(),
                    target.nameZh(),
                    target.nameEn(),
                    target.kind().name(),
                    target.comparison().toString(),
                    target.value(),
                    target.unit(),
                    target.period(),
                    target.base(),
                    target.indicator().map(Object::toString));
        }
    }
}
