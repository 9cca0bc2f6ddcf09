package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the keys of programs have filed, in `reporting.idempotency`.
@Repository
class IdempotencyRepository {

    private static final String FIND = """
        select form, month, revision
          from reporting.idempotency
         where enterprise = :enterprise
           and key = :key
        """;

    private static final String INSERT = """
        insert into reporting.idempotency (enterprise, key, form, month, revision, at)
        values (:enterprise, :key, :form, :month, :revision, :at)
            on conflict (enterprise, key) do nothing
        """;

    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A filing by its form, month and revision.
    record Filed(String form, LocalDate month, int revision) {

        boolean of(FilingKey key) {
            return form.equals(key.form().value()) && month.equals(key.month().start());
        }
    }

    Optional<Filed> find(EnterpriseId enterprise, String key) {
        return jdbc.sql(FIND)
                .param("enterprise", enterprise.value())
                .param("key", key)
                .query((row, number) -> new Filed(
                        row.getString("form"), row.getObject("month", LocalDate.class), row.getInt("revision")))
                .optional();
    }

    /// Keeps what a key has filed, and says whether it was free.
    boolean insert(EnterpriseId enterprise, String key, FormCode form, Period.Month month, int revision, Instant at) {
        return jdbc.sql(INSERT)
                        .param("enterprise", enterprise.value())
                        .param("key", key)
                        .param("form", form.value())
                        .param("month", month.start())
                        .param("revision", revision)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
