package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.plan.review.Draft.DraftClause;
import guatu.plan.review.Draft.DraftReading;
import guatu.plan.review.Draft.DraftSentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Raw drafts, in `plan.draft` and its tables.
@Repository
class DraftRepository {

    private static final String LIST = """
            select id, file_name, file_hash, title, document, dates, missing, dropped_duplicates, findings, uploaded_at,
                   post_title
              from plan.draft
             order by id desc
            """;

    private static final String FIND = """
            select id, file_name, file_hash, title, document, dates, missing, dropped_duplicates, findings, uploaded_at,
                   post_title
              from plan.draft
             where id = :id
            """;

    private static final String CLAUSES = """
            select id, level, heading, missing
              from plan.draft_clause
             where draft = :draft
             order by place
            """;

    private static final String SENTENCES = """
            select no, clause, text, guess
              from plan.draft_sentence
             where draft = :draft
             order by no
            """;

    private static final String READINGS = """
            select no, kind, name, comparator, value, unit, period, base, within, sentence, span_from, span_to, added
              from plan.draft_reading
             where draft = :draft
             order by no
            """;

    private static final String PUBLISHED = """
            select no
              from plan.version
             where draft = :draft
             order by no desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // A finding without English advice lacks the member: what this house wrote itself is read tolerantly.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
    }

    /// All drafts, the newest first, without their text.
    List<Draft> list() {
        return jdbc.sql(LIST)
                .query((row, number) -> draft(row, List.of(), List.of(), List.of()))
                .list();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> draft(row, clauses(id), sentences(id), readings(id)))
                .optional();
    }

    /// The version that was published from it.
    Optional<Integer> publishedVersion(long draft) {
        return jdbc.sql(PUBLISHED).param("draft", draft).query(Integer.class).optional();
    }

    private List<DraftClause> clauses(long draft) {
        return jdbc.sql(CLAUSES).param("draft", draft).query(DraftClause.class).list();
    }

    private List<DraftSentence> sentences(long draft) {
        return jdbc.sql(SENTENCES)
                .param("draft", draft)
                .query((row, number) -> new DraftSentence(
                        row.getInt("no"), row.getString("clause"), row.getString("text"), texts(row, "guess")))
                .list();
    }

    private List<DraftReading> readings(long draft) {
        return jdbc.sql(READINGS)
                .param("draft", draft)
                .query((row, number) -> new DraftReading(
                        row.getInt("no"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("comparator"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("period"),
                        row.getString("base"),
                        row.getString("within"),
                        row.getInt("sentence"),
                        row.getInt("span_from"),
                        row.getInt("span_to"),
                        row.getBoolean("added")))
                .list();
    }

    private Draft draft(
            ResultSet row, List<DraftClause> clauses, List<DraftSentence> sentences, List<DraftReading> readings)
            throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getString("title"),
                row.getString("document"),
                texts(row, "dates"),
                texts(row, "missing"),
                row.getInt("dropped_duplicates"),
                json.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("post_title"),
                clauses,
                sentences,
                readings);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
