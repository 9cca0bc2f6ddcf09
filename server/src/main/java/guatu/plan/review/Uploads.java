package guatu.plan.review;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.plan.compiler.PlanCompiler;
import guatu.plan.compiler.PlanDraft;
import guatu.plan.compiler.TargetReading;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.Draft.DraftSentence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in a plan's text, compiles it and keeps the draft as it came.
@Service
class Uploads {

    private final DraftWriteRepository writing;
    private final Journal journal;
    private final Clock clock;
    private final PlanCompiler compiler = new PlanCompiler();

    Uploads(DraftWriteRepository writing, Journal journal, Clock clock) {
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    /// The number of the draft. The compiler refuses what is no plan text, with its reasons; nothing is written then.
    @Transactional
    public long take(byte[] bytes, String fileName) {
        var actor = Acting.current().require(Permission.PUBLISH_PLAN);
        var draft = compiler.compile(compiler.read(bytes, fileName));
        var sentences = sentences(draft);
        long id = writing.insert(fileName, sha256(bytes), draft, clock.instant(), actor.who(), actor.titleZh());
        writing.insertText(id, draft.clauses(), sentences);
        readings(draft, sentences).forEach(reading -> writing.insert(id, reading));
        journal.record(
                actor.who(),
                "DRAFT_UPLOADED",
                "plan-draft",
                Long.toString(id),
                Map.of(
                        "file",
                        fileName,
                        "readings",
                        Integer.toString(draft.targets().size())));
        return id;
    }

    private static List<DraftSentence> sentences(PlanDraft draft) {
        var sentences = new ArrayList<DraftSentence>();
        draft.clauses()
                .forEach(clause -> clause.sentences()
                        .forEach(sentence -> sentences.add(new DraftSentence(
                                sentences.size() + 1, clause.id(), sentence.text(), sentence.guess()))));
        return sentences;
    }

    private static List<DraftReading> readings(PlanDraft draft, List<DraftSentence> sentences) {
        var readings = new ArrayList<DraftReading>();
        for (var target : draft.targets()) {
            readings.add(reading(readings.size() + 1, target, sentenceOf(target, sentences)));
        }
        return readings;
    }

    private static DraftReading reading(int no, TargetReading target, int sentence) {
        return new DraftReading(
                no,
                target.kind().name(),
                target.name(),
                target.comparator(),
                target.value(),
                target.unit(),
                target.period().map(Object::toString).orElse(""),
                target.base().orElse(""),
                target.within().orElse(""),
                sentence,
                target.from(),
                target.to(),
                false);
    }

    private static int sentenceOf(TargetReading target, List<DraftSentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.clause().equals(target.clause())
                        && sentence.text().equals(target.source()))
                .findFirst()
                .orElseThrow()
                .no();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
