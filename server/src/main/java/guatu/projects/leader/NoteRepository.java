package guatu.projects.leader;

import guatu.projects.leader.Notes.NewNote;
import guatu.projects.leader.Notes.NotePlace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Visits written down on the spot, by the key that the phone gave them. Rows are only ever added.
@Repository
class NoteRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6409, hashtext(:key))";

    private static final String FIND = """
            select project, visit, content
              from projects.visit_note
             where post = :post
               and key = :key
            """;

    private static final String INSERT = """
            insert into projects.visit_note (post, key, project, visit, content, noted_at, lat, lon, accuracy, datum, at)
            values (:post, :key, :project, :visit, :content, :notedAt, :lat::numeric, :lon::numeric, :accuracy::int,
                    :datum::text, :at)
            """;

    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What came under a key.
    record Kept(long project, int visit, String content) {}

    /// The same key comes once at a time.
    void lock(UUID key) {
        jdbc.sql(LOCK)
                .param("key", key.toString())
                .query((row, number) -> number)
                .list();
    }

    Optional<Kept> find(long post, UUID key) {
        return jdbc.sql(FIND)
                .param("post", post)
                .param("key", key)
                .query(Kept.class)
                .optional();
    }

    void insert(long post, UUID key, NewNote note, Kept kept, Instant at) {
        jdbc.sql(INSERT)
                .param("post", post)
                .param("key", key)
                .param("project", kept.project())
                .param("visit", kept.visit())
                .param("content", kept.content())
                .param("notedAt", note.notedAt().atOffset(ZoneOffset.UTC))
                .param("lat", note.where().map(NotePlace::lat).orElse(null))
                .param("lon", note.where().map(NotePlace::lon).orElse(null))
                .param("accuracy", note.where().flatMap(NotePlace::accuracy).orElse(null))
                .param("datum", note.where().map(place -> place.datum().name()).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
