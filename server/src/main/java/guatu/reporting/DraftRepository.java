package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Half-typed forms. Only the firm sees its own; filing removes it.
@Repository
class DraftRepository {

    private static final String SAVE = """
        insert into reporting.draft (enterprise, form, month, body, saved_at)
        values (:enterprise, :form, :month, :body::jsonb, :at)
            on conflict (enterprise, form, month) do update
           set body = excluded.body, saved_at = excluded.saved_at, version = excluded.version
        returning version
        """;

    /// Where there was none.
    private static final String BEGIN = """
        insert into reporting.draft (enterprise, form, month, body, saved_at)
        values (:enterprise, :form, :month, :body::jsonb, :at)
            on conflict (enterprise, form, month) do nothing
        returning version
        """;

    /// Where it is still the one that was seen.
    private static final String REPLACE = """
        update reporting.draft
           set body = :body::jsonb, saved_at = :at, version = nextval('reporting.draft_version')
         where enterprise = :enterprise
           and form = :form
           and month = :month
           and version = :seen
        returning version
        """;

    private static final String FIND = """
        select body, saved_at, version
          from reporting.draft
         where enterprise = :enterprise
           and form = :form
           and month = :month
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps a draft, whatever is there.
    long save(EnterpriseId enterprise, FormCode form, Period.Month month, Draft.Body body, Instant at) {
        return keep(SAVE, enterprise, form, month, body, at).query(Long.class).single();
    }

    /// Keeps a draft in place of the one that was seen.
    ///
    /// @param seen its version, 0 for none
    /// @return the new version, or empty when another is there
    Optional<Long> replace(
            EnterpriseId enterprise, FormCode form, Period.Month month, Draft.Body body, Instant at, long seen) {
        var statement = seen == 0
                ? keep(BEGIN, enterprise, form, month, body, at)
                : keep(REPLACE, enterprise, form, month, body, at).param("seen", seen);
        return statement.query(Long.class).optional();
    }

    private JdbcClient.StatementSpec keep(
            String statement, EnterpriseId enterprise, FormCode form, Period.Month month, Draft.Body body, Instant at) {
        return jdbc.sql(statement)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("body", json.writeValueAsString(body))
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    Optional<Draft> find(EnterpriseId enterprise, FormCode form, Period.Month month) {
        return jdbc.sql(FIND)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> Draft.of(
                        json.readValue(row.getString("body"), Draft.Body.class),
                        StandingRepository.instant(row, "saved_at").orElseThrow(),
                        row.getLong("version")))
                .optional();
    }
}
