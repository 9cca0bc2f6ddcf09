package guatu.projects.months;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Drafts of month reports. Only the unit sees its own.
@Repository
class MonthDraftRepository {

    private static final String FIND = """
            select values, version, saved_at
              from projects.month_draft
             where project = :project
               and month = :month
            """;

    /// The first save of a draft has version 1; each next one names the version that it read.
    private static final String SAVE = """
            insert into projects.month_draft as kept (project, month, values, version, saved_at, post)
            values (:project, :month, :values::jsonb, 1, :at, :post)
                on conflict (project, month) do update
               set values = excluded.values, version = kept.version + 1, saved_at = excluded.saved_at, post = excluded.post
             where kept.version = :version
            returning version
            """;

    private static final String DROP = """
            delete from projects.month_draft
             where project = :project
               and month = :month
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MonthDraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A draft as it was saved.
    record Draft(MonthBody values, int version, Instant savedAt) {}

    Optional<Draft> find(long project, YearMonth month) {
        return jdbc.sql(FIND)
                .param("project", project)
                .param("month", month.atDay(1))
                .query((row, number) -> new Draft(
                        json.readValue(row.getString("values"), MonthBody.class),
                        row.getInt("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// The new version; empty when another window saved since.
    Optional<Integer> save(long project, YearMonth month, MonthBody values, int version, Instant at, long post) {
        return jdbc.sql(SAVE)
                .param("project", project)
                .param("month", LocalDate.of(month.getYear(), month.getMonthValue(), 1))
                .param("values", json.writeValueAsString(values))
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("post", post)
                .query(Integer.class)
                .optional();
    }

    void drop(long project, YearMonth month) {
        jdbc.sql(DROP).param("project", project).param("month", month.atDay(1)).update();
    }
}
