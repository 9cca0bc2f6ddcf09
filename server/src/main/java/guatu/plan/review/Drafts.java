package guatu.plan.review;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.journal.Journal;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import guatu.plan.Plan;
import guatu.plan.PlanContent;
import guatu.plan.Plans;
import guatu.plan.review.Decision.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The review of drafts: every reading is decided on, every decision can be undone, then it is published.
@Service
class Drafts {

    private final DraftRepository repository;
    private final DraftWriteRepository writing;
    private final DecisionRepository decisions;
    private final Plans plans;
    private final Regions regions;
    private final Journal journal;
    private final Clock clock;

    Drafts(
            DraftRepository repository,
            DraftWriteRepository writing,
            DecisionRepository decisions,
            Plans plans,
            Regions regions,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.writing = writing;
        this.decisions = decisions;
        this.plans = plans;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
    }

    /// All drafts without their text, the newest first.
    @Transactional(readOnly = true)
    public List<Draft> list() {
        reviewer();
        return repository.list();
    }

    /// A draft with the decisions that hold.
    @Transactional(readOnly = true)
    public Review get(long id) {
        reviewer();
        return review(id);
    }

    /// The version that was published from a draft.
    @Transactional(readOnly = true)
    public Optional<Integer> publishedVersion(long id) {
        return repository.publishedVersion(id);
    }

    /// Whether there is something to undo.
    @Transactional(readOnly = true)
    public boolean undoable(long id) {
        return repository.publishedVersion(id).isEmpty() && decisions.last(id).isPresent();
    }

    /// What would be published now.
    @Transactional(readOnly = true)
    public PlanContent preview(Review review) {
        return review.content(inForce(review.draft()), regions.province().code());
    }

    /// Decides on a reading.
    ///
    /// @throws ReadingRefused for a correction that corrects nothing
    @Transactional
    public Review decide(long id, int reading, Kind kind, TargetCorrection correction) {
        var actor = reviewer();
        var review = open(id);
        requireReading(review, reading);
        if (kind == Kind.PLACED || (kind == Kind.CORRECTED && correction.isEmpty())) {
            throw new ReadingRefused(List.of(Finding.blocking(
                    "reading-refused",
                    "correction",
                    kind.name(),
                    "at least one member that differs",
                    "更正须至少改动一项；无需改动请选“接受”")));
        }
        var kept = kind == Kind.CORRECTED ? correction : TargetCorrection.NONE;
        decisions.onReading(id, reading, kind, kept, clock.instant(), actor.who(), actor.titleZh());
        record(actor, "READING_" + kind, "%d/%d".formatted(id, reading));
        return review(id);
    }

    /// Adds a reading that the compiler did not find. It counts as corrected, with what the person set.
    ///
    /// @throws ReadingRefused when the characters are not in the sentence, or what makes a target is missing
    @Transactional
    public Review add(long id, NewReading added) {
        var actor = reviewer();
        var review = open(id);
        var reading = added.check(review.draft());
        if (!writing.insert(id, reading)) {
            throw new ReadingNotFound(id, reading.no());
        }
        decisions.onReading(
                id, reading.no(), Kind.CORRECTED, added.target(), clock.instant(), actor.who(), actor.titleZh());
        record(actor, "READING_ADDED", "%d/%d".formatted(id, reading.no()));
        return review(id);
    }

    /// Puts a sentence where it belongs.
    ///
    /// @throws ReadingRefused when the draft has no such clause
    @Transactional
    public Review place(long id, int sentence, String clause) {
        var actor = reviewer();
        var review = open(id);
        if (review.draft().sentences().stream().noneMatch(known -> known.no() == sentence)) {
            throw new ReadingNotFound(id, sentence);
        }
        if (review.draft().clauses().stream().noneMatch(known -> known.id().equals(clause))) {
            throw new ReadingRefused(List.of(
                    Finding.blocking("reading-refused", "clause", clause, "a clause of the draft", "请选择草案中的条款")));
        }
        decisions.onSentence(id, sentence, clause, clock.instant(), actor.who(), actor.titleZh());
        record(actor, "SENTENCE_PLACED", "%d/%d".formatted(id, sentence));
        return review(id);
    }

    /// Takes back the last decision that is not taken back.
    ///
    /// @throws NothingToUndo when there is none
    @Transactional
    public Review undo(long id) {
        var actor = reviewer();
        open(id);
        var last = decisions.last(id).orElseThrow(() -> new NothingToUndo(id));
        if (!decisions.undo(last, clock.instant(), actor.who(), actor.titleZh())) {
            throw new NothingToUndo(id);
        }
        record(actor, "DECISION_UNDONE", "%d/%d".formatted(id, last));
        return review(id);
    }

    /// Publishes it as the next version of the plan in force, or as a plan of its own.
    ///
    /// @throws DraftUndecided when something waits for a decision
    /// @throws AnotherPlan when the title is another and no new plan was asked for
    @Transactional
    public Plan publish(long id, String note, boolean asNewPlan) {
        reviewer();
        var review = open(id);
        var waiting = waiting(review);
        if (!waiting.isEmpty()) {
            throw new DraftUndecided(waiting);
        }
        var inForce = inForce(review.draft());
        var current = plans.find(KnownTime.NOW);
        if (inForce.isEmpty() && current.isPresent() && !asNewPlan) {
            throw new AnotherPlan(
                    review.draft().title(), current.get().content().titleZh());
        }
        var content = review.content(inForce, regions.province().code());
        int basis = inForce.map(plan -> plan.version().no()).orElse(0);
        return plans.publish(content, basis, Optional.of(id), note);
    }

    private static List<Finding> waiting(Review review) {
        var readings = review.pending().stream()
                .map(reading -> Finding.blocking(
                        "draft-undecided",
                        "readings." + reading.no(),
                        "%s %s%s".formatted(reading.name(), reading.value().toPlainString(), reading.unit()),
                        "accepted, corrected or rejected",
                        "请逐条接受、更正或驳回"));
        var places = review.unplaced().stream()
                .map(sentence -> Finding.blocking(
                        "draft-undecided",
                        "sentences." + sentence.no(),
                        sentence.text(),
                        "a place that a person confirmed",
                        "该句位置为推测，请确认所属条款"));
        return Stream.concat(readings, places).toList();
    }

    /// The plan in force, where the draft is a text of it.
    private Optional<Plan> inForce(Draft draft) {
        return plans.find(KnownTime.NOW)
                .filter(plan -> plain(plan.content().titleZh()).equals(plain(draft.title())));
    }

    /// A title without what typists vary: brackets, dashes, quotes, spaces.
    private static String plain(String title) {
        return title.replaceAll("[^\\p{IsHan}\\p{IsDigit}\\p{IsAlphabetic}]", "");
    }

    private static void requireReading(Review review, int no) {
        if (review.draft().readings().stream().noneMatch(reading -> reading.no() == no)) {
            throw new ReadingNotFound(review.draft().id(), no);
        }
    }

    private Review open(long id) {
        var review = review(id);
        repository.publishedVersion(id).ifPresent(version -> {
            throw new DraftPublished(id, version);
        });
        return review;
    }

    private Review review(long id) {
        var draft = repository.find(id).orElseThrow(() -> new DraftNotFound(id));
        return Review.of(draft, decisions.onReadings(id), decisions.onSentences(id));
    }

    private void record(Actor actor, String action, String key) {
        journal.record(actor.who(), action, "plan-draft", key, Map.of());
    }

    private static Actor reviewer() {
        return Acting.current().require(Permission.PUBLISH_PLAN);
    }
}
