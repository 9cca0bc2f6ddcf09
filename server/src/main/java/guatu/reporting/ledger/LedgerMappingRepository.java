package guatu.reporting.ledger;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Mappings of ledgers. Only the firm sees its own.
@Repository
class LedgerMappingRepository {

    private static final String SAVE = """
        insert into reporting.ledger_mapping (enterprise, form, name, body, saved_at)
        values (:enterprise, :form, :name, :body::jsonb, :at)
            on conflict (enterprise, form, name) do update
           set body = excluded.body, saved_at = excluded.saved_at
        """;

    private static final String LIST = """
        select name, body, saved_at
          from reporting.ledger_mapping
         where enterprise = :enterprise
           and form = :form
         order by saved_at desc, name
        """;

    private static final String DELETE = """
        delete from reporting.ledger_mapping
         where enterprise = :enterprise
           and form = :form
           and name = :name
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerMappingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(EnterpriseId enterprise, FormCode form, String name, LedgerMapping mapping, Instant at) {
        jdbc.sql(SAVE)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("name", name)
                .param("body", json.writeValueAsString(mapping))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<NamedMapping> list(EnterpriseId enterprise, FormCode form) {
        return jdbc.sql(LIST)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .query((row, number) -> new NamedMapping(
                        row.getString("name"),
                        json.readValue(row.getString("body"), LedgerMapping.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean delete(EnterpriseId enterprise, FormCode form, String name) {
        return jdbc.sql(DELETE)
                        .param("enterprise", enterprise.value())
                        .param("form", form.value())
                        .param("name", name)
                        .update()
                > 0;
    }
}
