package guatu.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Entries of the journal, in `journal.entry`.
@Repository
class JournalRepository {

    private static final String INSERT = """
            insert into journal.entry (at, person, post, address, action, subject, key, detail)
            values (:at, :person, :post, :address, :action, :subject, :key, :detail::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JournalRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Who who, Instant at, String action, String subject, String key, Map<String, String> detail) {
        jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .param("address", who.address())
                .param("action", action)
                .param("subject", subject)
                .param("key", key)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("person"),
                row.getLong("post"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("key"),
                row.getString("detail"));
    }
}
