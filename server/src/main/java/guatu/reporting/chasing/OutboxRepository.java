package guatu.reporting.chasing;

import guatu.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is to leave the house, and how each try went.
@Repository
class OutboxRepository {

    private static final String DUE = """
            select due.enterprise, due.message, due.channel, due.address, due.tries, firm.credit_code, firm.name_zh,
                   told.form, to_char(told.month, 'YYYY-MM') as month, told.cause, told.title_zh, told.title_en,
                   told.text_zh, told.text_en, told.at
              from reporting.dispatch_now as due
              join reporting.message as told
                on told.enterprise = due.enterprise
               and told.id = due.message
              join catalog.pub_enterprise as firm
                on firm.id = due.enterprise
             where (due.state = 'QUEUED' or (due.state = 'FAILED' and due.next_at <= :now))
             order by due.at, due.message, due.channel
             limit :limit
            """;

    private static final String TRIED = """
            insert into reporting.dispatch_try (enterprise, message, channel, no, outcome, detail, next_at, at)
            values (:enterprise, :message, :channel, :no, :outcome, :detail, :nextAt::timestamptz, :at)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Outgoing> due(Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> outgoing(row))
                .list();
    }

    void tried(Outgoing sent, String outcome, String detail, Optional<Instant> nextAt, Instant at) {
        jdbc.sql(TRIED)
                .param("enterprise", sent.enterprise().value())
                .param("message", sent.message())
                .param("channel", sent.channel().name())
                .param("no", sent.tries() + 1)
                .param("outcome", outcome)
                .param("detail", detail)
                .param("nextAt", nextAt.map(Instant::toString).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                new EnterpriseId(row.getLong("enterprise")),
                row.getLong("message"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getInt("tries"),
                row.getString("credit_code"),
                row.getString("name_zh"),
                row.getString("form"),
                row.getString("month"),
                row.getString("cause"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
