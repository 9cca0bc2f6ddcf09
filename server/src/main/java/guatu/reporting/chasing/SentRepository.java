package guatu.reporting.chasing;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.chasing.MessageRepository.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What firms in sight were told, as offices look it up: who read it, and how it left the house.
@Repository
class SentRepository {

    private static final String SENT = """
            select told.id, told.form, told.month, told.cause, told.title_zh, told.title_en, told.text_zh, told.text_en,
                   told.by_zh, told.by_en, told.at, firm.credit_code, firm.name_zh,
                   (select min(seen.at)
                      from reporting.message_read as seen
                     where seen.enterprise = told.enterprise
                       and seen.message = told.id) as read_at,
                   mail.state as mail_state, mail.address as mail_address, mail.tries as mail_tries,
                   mail.detail as mail_detail, mail.tried_at as mail_at,
                   hook.state as hook_state, hook.address as hook_address, hook.tries as hook_tries,
                   hook.detail as hook_detail, hook.tried_at as hook_at,
                   count(*) over () as total
              from reporting.message as told
              join catalog.pub_enterprise as firm
                on firm.id = told.enterprise
              left join reporting.dispatch_now as mail
                on mail.enterprise = told.enterprise
               and mail.message = told.id
               and mail.channel = 'EMAIL'
              left join reporting.dispatch_now as hook
                on hook.enterprise = told.enterprise
               and hook.message = told.id
               and hook.channel = 'WEBHOOK'
             where (:form = '' or told.form = :form)
               and (:everyMonth or told.month = :month)
               and (:cause = '' or told.cause = :cause)
               and (:state = '' or :state in (mail.state, hook.state))
               and (:q = '' or firm.name_zh ilike :like or firm.credit_code ilike :like or firm.initials ilike :like)
             order by told.at desc, told.id desc
            offset :offset
             limit :limit
            """;

    private final JdbcClient jdbc;

    SentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found<Chases.Sent>> list(
            String form, Optional<Period.Month> month, String cause, String state, String q, int page, int size) {
        return jdbc.sql(SENT)
                .param("form", form)
                .param("everyMonth", month.isEmpty())
                .param("month", month.map(Period.Month::start).orElse(java.time.LocalDate.EPOCH))
                .param("cause", cause)
                .param("state", state)
                .param("q", q)
                .param("like", "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("offset", (long) page * size)
                .param("limit", size)
                .query((row, number) -> new Found<>(sent(row), row.getLong("total")))
                .list();
    }

    private static Chases.Sent sent(ResultSet row) throws SQLException {
        return new Chases.Sent(
                row.getLong("id"),
                row.getString("credit_code"),
                row.getString("name_zh"),
                FormCode.of(row.getString("form")),
                MessageRepository.month(row),
                row.getString("cause"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("by_zh"),
                row.getString("by_en"),
                MessageRepository.instant(row, "at").orElseThrow(),
                MessageRepository.instant(row, "read_at"),
                way(row, "mail"),
                way(row, "hook"));
    }

    private static Optional<Chases.Way> way(ResultSet row, String prefix) throws SQLException {
        var state = row.getString(prefix + "_state");
        return state == null
                ? Optional.empty()
                : Optional.of(new Chases.Way(
                        state,
                        row.getString(prefix + "_address"),
                        row.getInt(prefix + "_tries"),
                        row.getString(prefix + "_detail"),
                        MessageRepository.instant(row, prefix + "_at")));
    }
}
