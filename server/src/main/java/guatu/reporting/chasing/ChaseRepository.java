package guatu.reporting.chasing;

import guatu.journal.Who;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages to many firms at once, each once by its key, with what is to be sent of it, in one statement.
@Repository
class ChaseRepository {

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

    private final JdbcClient jdbc;

    ChaseRepository(JdbcClient jdbc) {
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
}
