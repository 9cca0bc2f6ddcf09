package guatu.plan.review;

import guatu.journal.Who;
import guatu.plan.compiler.Clause;
import guatu.plan.compiler.PlanDraft;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.Draft.DraftSentence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes raw drafts. They are written once and never changed.
@Repository
class DraftWriteRepository {

    private static final String INSERT = """
            insert into plan.draft (file_name, file_hash, title, document, dates, missing, dropped_duplicates, findings,
                                    uploaded_at, person, post, post_title)
            values (:fileName, :fileHash, :title, :document, :dates::text[], :missing::text[], :dropped,
                    :findings::jsonb, :at, :person, :post, :postTitle)
            returning id
            """;

    private static final String INSERT_CLAUSE = """
            insert into plan.draft_clause (draft, place, id, level, heading, missing)
            values (:draft, :place, :id, :level, :heading, :missing)
            """;

    private static final String INSERT_SENTENCE = """
            insert into plan.draft_sentence (draft, no, clause, text, guess)
            values (:draft, :no, :clause, :text, :guess::text[])
            """;

    private static final String INSERT_READING = """
            insert into plan.draft_reading (draft, no, kind, name, comparator, value, unit, period, base, within,
                                            sentence, span_from, span_to, added)
            values (:draft, :no, :kind, :name, :comparator, :value, :unit, :period, :base, :within, :sentence, :from,
                    :to, :added)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftWriteRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The number under which it is kept.
    long insert(String fileName, String fileHash, PlanDraft draft, Instant at, Who who, String postTitle) {
        return jdbc.sql(INSERT)
                .param("fileName", fileName)
                .param("fileHash", fileHash)
                .param("title", draft.title())
                .param("document", draft.document())
                .param("dates", draft.dates().toArray(String[]::new))
                .param("missing", draft.missing().toArray(String[]::new))
                .param("dropped", draft.droppedDuplicates())
                .param("findings", json.writeValueAsString(draft.findings()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .param("postTitle", postTitle)
                .query(Long.class)
                .single();
    }

    void insertText(long draft, List<Clause> clauses, List<DraftSentence> sentences) {
        for (int place = 0; place < clauses.size(); place++) {
            var clause = clauses.get(place);
            jdbc.sql(INSERT_CLAUSE)
                    .param("draft", draft)
                    .param("place", place)
                    .param("id", clause.id())
                    .param("level", clause.level())
                    .param("heading", clause.heading())
                    .param("missing", clause.missingHeading())
                    .update();
        }
        sentences.forEach(sentence -> jdbc.sql(INSERT_SENTENCE)
                .param("draft", draft)
                .param("no", sentence.no())
                .param("clause", sentence.clause())
                .param("text", sentence.text())
                .param("guess", sentence.guess().toArray(String[]::new))
                .update());
    }

    /// Whether the number was free; not when a colleague added one at the same moment.
    boolean insert(long draft, DraftReading reading) {
        return jdbc.sql(INSERT_READING)
                        .param("draft", draft)
                        .param("no", reading.no())
                        .param("kind", reading.kind())
                        .param("name", reading.name())
                        .param("comparator", reading.comparator())
                        .param("value", reading.value())
                        .param("unit", reading.unit())
                        .param("period", reading.period())
                        .param("base", reading.base())
                        .param("within", reading.within())
                        .param("sentence", reading.sentence())
                        .param("from", reading.from())
                        .param("to", reading.to())
                        .param("added", reading.added())
                        .update()
                == 1;
    }
}
