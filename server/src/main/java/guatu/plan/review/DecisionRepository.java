package guatu.plan.review;

import guatu.journal.Who;
import guatu.plan.review.Decision.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Decisions on drafts, in `plan.decision`: only ever added, undoing included.
@Repository
class DecisionRepository {

    private static final String ON_READINGS = """
            select distinct on (reading) id, reading as subject, kind, correction, at, post_title
              from plan.decision
             where draft = :draft
               and reading is not null
               and kind <> 'UNDONE'
               and not exists (select 1 from plan.decision as undo where undo.undoes = decision.id)
             order by reading, id desc
            """;

    private static final String ON_SENTENCES = """
            select distinct on (sentence) id, sentence as subject, kind, correction, at, post_title
              from plan.decision
             where draft = :draft
               and sentence is not null
               and kind <> 'UNDONE'
               and not exists (select 1 from plan.decision as undo where undo.undoes = decision.id)
             order by sentence, id desc
            """;

    private static final String LAST = """
            select max(id)
              from plan.decision
             where draft = :draft
               and kind <> 'UNDONE'
               and not exists (select 1 from plan.decision as undo where undo.undoes = decision.id)
            """;

    private static final String INSERT = """
            insert into plan.decision (draft, reading, sentence, kind, correction, at, person, post, post_title)
            values (:draft, :reading, :sentence, :kind, :correction::jsonb, :at, :person, :post, :postTitle)
            """;

    private static final String UNDO = """
            insert into plan.decision (draft, reading, sentence, kind, undoes, at, person, post, post_title)
            select draft, reading, sentence, 'UNDONE', id, :at, :person, :post, :postTitle
              from plan.decision
             where id = :id
                on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Decision> onReadings(long draft) {
        return jdbc.sql(ON_READINGS)
                .param("draft", draft)
                .query((row, number) ->
                        decision(row, json.readValue(row.getString("correction"), TargetCorrection.class), ""))
                .list();
    }

    List<Decision> onSentences(long draft) {
        return jdbc.sql(ON_SENTENCES)
                .param("draft", draft)
                .query((row, number) -> decision(
                        row,
                        TargetCorrection.NONE,
                        json.readTree(row.getString("correction"))
                                .path("clause")
                                .asString("")))
                .list();
    }

    /// The last decision that is not undone.
    Optional<Long> last(long draft) {
        return jdbc.sql(LAST)
                .param("draft", draft)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    void onReading(long draft, int reading, Kind kind, TargetCorrection correction, Instant at, Who who, String title) {
        insert(
                draft,
                Optional.of(reading),
                Optional.empty(),
                kind,
                json.writeValueAsString(correction),
                at,
                who,
                title);
    }

    void onSentence(long draft, int sentence, String clause, Instant at, Who who, String title) {
        var place = json.writeValueAsString(Map.of("clause", clause));
        insert(draft, Optional.empty(), Optional.of(sentence), Kind.PLACED, place, at, who, title);
    }

    /// Whether it was not undone yet.
    boolean undo(long decision, Instant at, Who who, String postTitle) {
        return jdbc.sql(UNDO)
                        .param("id", decision)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", who.person())
                        .param("post", who.post())
                        .param("postTitle", postTitle)
                        .update()
                == 1;
    }

    private void insert(
            long draft,
            Optional<Integer> reading,
            Optional<Integer> sentence,
            Kind kind,
            String correction,
            Instant at,
            Who who,
            String postTitle) {
        jdbc.sql(INSERT)
                .param("draft", draft)
                .param("reading", reading.orElse(null))
                .param("sentence", sentence.orElse(null))
                .param("kind", kind.name())
                .param("correction", correction)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .param("postTitle", postTitle)
                .update();
    }

    private static Decision decision(ResultSet row, TargetCorrection correction, String clause) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getInt("subject"),
                Kind.valueOf(row.getString("kind")),
                correction,
                clause,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("post_title"));
    }
}
