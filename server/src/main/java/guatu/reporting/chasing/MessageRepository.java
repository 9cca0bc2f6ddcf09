package guatu.reporting.chasing;

import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.reporting.FirmTold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages to firms: each once by its key, with what is to be sent of it, in one statement.
@Repository
class MessageRepository {

    private static final String TELL = """
            insert into reporting.message
                   (enterprise, key, form, month, cause, title_zh, title_en, text_zh, text_en, region, park, person, post,
                    by_zh, by_en, at)
            values (:enterprise, :key, :form, :month, :cause, :titleZh, :titleEn, :textZh, :textEn, :region, :park, :person,
                    :post, :byZh, :byEn, :at)
                on conflict (enterprise, key) do nothing
            """;

    /// To every firm of the caller's that has not filed, or is to file again.
    private static final String CHASE = """
            with missing as (
                select work.enterprise, work.region, work.park
                  from reporting.work_row(:form, :month, :day) as work
                 where work.state in ('NOT_FILED', 'RETURNED')
                   and work.direct in (:direct, :alsoDirect)
                   and work.region between :regionLow and :regionHigh
                   and (:everyone or work.credit_code = any (:codes))),
            told as (
                insert into reporting.message
                       (enterprise, key, form, month, cause, title_zh, title_en, text_zh, text_en, region, park, person,
                        post, by_zh, by_en, at)
                select missing.enterprise, :key, :form, :month, :cause, :titleZh, :titleEn, :textZh, :textEn,
                       missing.region, missing.park, :person, :post, :byZh, :byEn, :at
                  from missing
                    on conflict (enterprise, key) do nothing
                returning enterprise, id, region, park),
            addressed as (
                select told.enterprise, told.id, told.region, told.park, reached.email
                  from told
                  join lateral (
                       select contact.email
                         from reporting.contact
                        where contact.enterprise = told.enterprise
                        order by contact.no desc
                        limit 1) as reached on reached.email <> ''),
            mailed as (
                insert into reporting.dispatch (enterprise, message, channel, address, region, park, at)
                select enterprise, id, 'EMAIL', email, region, park, :at
                  from addressed
                 where :mail
                returning enterprise),
            hooked as (
                insert into reporting.dispatch (enterprise, message, channel, address, region, park, at)
                select enterprise, id, 'WEBHOOK', :hookAddress, region, park, :at
                  from told
                 where :hook
                returning enterprise)
            select (select count(*) from missing) as missing, (select count(*) from told) as told,
                   (select count(*) from addressed) as addressed, (select count(*) from mailed) as mailed,
                   (select count(*) from hooked) as hooked
            """;

    private static final String SWEEP = """
            insert into reporting.sweep (form, month, rule, messages, at)
            values (:form, :month, :rule, :messages, :at)
                on conflict do nothing
            """;

    private static final String SWEPT = """
            select exists (select 1
                             from reporting.sweep
                            where form = :form
                              and month = :month
                              and rule = :rule)
            """;

    private static final String MINE = """
            select told.id, told.form, told.month, told.cause, told.title_zh, told.title_en, told.text_zh, told.text_en,
                   told.by_zh, told.by_en, told.at, firm.credit_code,
                   exists (select 1
                             from reporting.message_read as seen
                            where seen.enterprise = told.enterprise
                              and seen.message = told.id
                              and seen.post = :post) as read,
                   count(*) over () as total
              from reporting.message as told
              join catalog.pub_enterprise as firm
                on firm.id = told.enterprise
             where told.enterprise = :enterprise
             order by told.at desc, told.id desc
            offset :offset
             limit :limit
            """;

    private static final String UNREAD = """
            select count(*)
              from reporting.message as told
             where told.enterprise = :enterprise
               and not exists (select 1
                                 from reporting.message_read as seen
                                where seen.enterprise = told.enterprise
                                  and seen.message = told.id
                                  and seen.post = :post)
            """;

    private static final String READ = """
            insert into reporting.message_read (enterprise, message, post, at)
            select told.enterprise, told.id, :post, :at
              from reporting.message as told
             where told.enterprise = :enterprise
               and (told.id = :id or :id = 0)
                on conflict do nothing
            """;

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

    MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is said to many, and by whom.
    record Words(
            String key,
            String cause,
            String titleZh,
            String titleEn,
            String textZh,
            String textEn,
            Who who,
            String byZh,
            String byEn,
            Instant at) {}

    /// Whom it is for.
    ///
    /// @param direct whether firms that report past the county, others, or both
    record Whom(
            FormCode form,
            Period.Month month,
            boolean direct,
            boolean alsoDirect,
            Interval regions,
            List<String> codes) {}

    /// How it is to leave the house; an empty address: not at all.
    record Ways(boolean mail, String hookAddress) {}

    void tell(FirmTold told) {
        jdbc.sql(TELL)
                .param("enterprise", told.enterprise().value())
                .param("key", told.key())
                .param("form", told.filing().form().value())
                .param("month", told.filing().month().start())
                .param("cause", told.cause())
                .param("titleZh", told.titleZh())
                .param("titleEn", told.titleEn())
                .param("textZh", told.textZh())
                .param("textEn", told.textEn())
                .param("region", told.region())
                .param("park", told.park())
                .param("person", told.by().who().person())
                .param("post", told.by().who().post())
                .param("byZh", told.by().titleZh())
                .param("byEn", told.by().titleEn())
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Chases.Outcome chase(Whom whom, Words words, Ways ways) {
        return jdbc.sql(CHASE)
                .params(Map.ofEntries(
                        Map.entry("form", whom.form().value()),
                        Map.entry("month", whom.month().start()),
                        Map.entry("day", whom.month().end()),
                        Map.entry("direct", whom.direct()),
                        Map.entry("alsoDirect", whom.alsoDirect()),
                        Map.entry("regionLow", whom.regions().low()),
                        Map.entry("regionHigh", whom.regions().high()),
                        Map.entry("everyone", whom.codes().isEmpty()),
                        Map.entry("codes", whom.codes().toArray(String[]::new)),
                        Map.entry("key", words.key()),
                        Map.entry("cause", words.cause()),
                        Map.entry("titleZh", words.titleZh()),
                        Map.entry("titleEn", words.titleEn()),
                        Map.entry("textZh", words.textZh()),
                        Map.entry("textEn", words.textEn()),
                        Map.entry("person", words.who().person()),
                        Map.entry("post", words.who().post()),
                        Map.entry("byZh", words.byZh()),
                        Map.entry("byEn", words.byEn()),
                        Map.entry("at", words.at().atOffset(ZoneOffset.UTC)),
                        Map.entry("mail", ways.mail()),
                        Map.entry("hook", !ways.hookAddress().isEmpty()),
                        Map.entry("hookAddress", ways.hookAddress())))
                .query((row, number) -> new Chases.Outcome(
                        row.getLong("missing"),
                        row.getLong("told"),
                        row.getLong("addressed"),
                        row.getLong("mailed"),
                        row.getLong("hooked")))
                .single();
    }

    boolean swept(FormCode form, Period.Month month, String rule) {
        return jdbc.sql(SWEPT)
                .param("form", form.value())
                .param("month", month.start())
                .param("rule", rule)
                .query(Boolean.class)
                .single();
    }

    boolean sweep(FormCode form, Period.Month month, String rule, long messages, Instant at) {
        return jdbc.sql(SWEEP)
                        .param("form", form.value())
                        .param("month", month.start())
                        .param("rule", rule)
                        .param("messages", Math.toIntExact(messages))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// With how many there are in all.
    record Found<T>(T item, long total) {}

    List<Found<Messages.Message>> mine(EnterpriseId enterprise, long post, int page, int size) {
        return jdbc.sql(MINE)
                .param("enterprise", enterprise.value())
                .param("post", post)
                .param("offset", (long) page * size)
                .param("limit", size)
                .query((row, number) -> new Found<>(message(row), row.getLong("total")))
                .list();
    }

    long unread(EnterpriseId enterprise, long post) {
        return jdbc.sql(UNREAD)
                .param("enterprise", enterprise.value())
                .param("post", post)
                .query(Long.class)
                .single();
    }

    /// @param id 0 for all
    void read(EnterpriseId enterprise, long id, long post, Instant at) {
        jdbc.sql(READ)
                .param("enterprise", enterprise.value())
                .param("id", id)
                .param("post", post)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Found<Chases.Sent>> sent(
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

    private static Messages.Message message(ResultSet row) throws SQLException {
        return new Messages.Message(
                row.getLong("id"),
                row.getString("credit_code"),
                FormCode.of(row.getString("form")),
                month(row),
                row.getString("cause"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("by_zh"),
                row.getString("by_en"),
                instant(row, "at").orElseThrow(),
                row.getBoolean("read"));
    }

    private static Chases.Sent sent(ResultSet row) throws SQLException {
        return new Chases.Sent(
                row.getLong("id"),
                row.getString("credit_code"),
                row.getString("name_zh"),
                FormCode.of(row.getString("form")),
                month(row),
                row.getString("cause"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("by_zh"),
                row.getString("by_en"),
                instant(row, "at").orElseThrow(),
                instant(row, "read_at"),
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
                        instant(row, prefix + "_at")));
    }

    private static Period.Month month(ResultSet row) throws SQLException {
        var day = row.getObject("month", java.time.LocalDate.class);
        return Period.Month.of(day.getYear(), day.getMonthValue());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
