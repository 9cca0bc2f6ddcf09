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
               set body = excluded.body, saved_at = excluded.saved_at
            """;

    private static final String FIND = """
            select body, saved_at
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

    void save(EnterpriseId enterprise, FormCode form, Period.Month month, Draft.Body body, Instant at) {
        jdbc.sql(SAVE)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("body", json.writeValueAsString(body))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> find(EnterpriseId enterprise, FormCode form, Period.Month month) {
        return jdbc.sql(FIND)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> Draft.of(
                        json.readValue(row.getString("body"), Draft.Body.class),
                        StandingRepository.instant(row, "saved_at").orElseThrow()))
                .optional();
    }
}
