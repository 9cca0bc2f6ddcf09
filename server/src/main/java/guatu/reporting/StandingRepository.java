package guatu.reporting;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Locks, and how things stand under them. Lock order: all filings (shared), the form's month (shared), firms
/// by rising key; the order of knowing comes last.
@Repository
class StandingRepository {

    /// One statement sees one snapshot: what must not change is locked before the statement that reads it
    /// begins. The statements after it, to the end of the transaction, are planned once and not each time: over
    /// yearly partitions planning takes longer than they do.
    private static final String LOCK = """
            with everything as materialized (
                select set_config('plan_cache_mode', 'force_generic_plan', true),
                       pg_advisory_xact_lock_shared(6302),
                       pg_advisory_xact_lock_shared(6303, hashtext(:period)))
            select pg_advisory_xact_lock(6304, firm.key)
              from everything
             cross join (select distinct hashtext(code) as key
                           from unnest(:codes::text[]) as code
                          order by key) as firm
            """;

    private static final String LOCK_PERIOD = """
            select pg_advisory_xact_lock_shared(6302),
                   pg_advisory_xact_lock(6303, hashtext(:period))
            """;

    private static final String LOCK_EVERYTHING = """
            select pg_advisory_xact_lock(6302)
            """;

    private static final String READ = """
            select enterprise.id, enterprise.credit_code, enterprise.name_zh,
                   place.region, place.park, place.industry,
                   filing.revision, filing.body_hash, filing.receipt, filing.filed_at, filing.correction, filing.person,
                   step.no, step.kind, step.level, step.reason, step.due, step.at, step.person as stepped_by, step.post as step_post,
                   fact.revision as counted_revision, fact.level as counted_level,
                   open.opens_at, open.firm_until, open.county_until, open.prefecture_until, open.province_until,
                   open.source, closing.closed_at, correction.until as correction_until
              from catalog.pub_enterprise as enterprise
              left join catalog.pub_membership as place
                on place.enterprise = enterprise.id
               and place.valid_from <= :day
               and place.valid_to > :day
               and place.known_to is null
              left join lateral (
                   select revision, body_hash, receipt, filed_at, correction, person
                     from reporting.filing
                    where filing.enterprise = enterprise.id
                      and filing.form = :form
                      and filing.month = :month
                    order by revision desc
                    limit 1) as filing on true
              left join lateral (
                   select no, kind, level, reason, due, at, person, post
                     from reporting.step
                    where step.enterprise = enterprise.id
                      and step.form = :form
                      and step.month = :month
                      and step.revision = filing.revision
                    order by no desc
                    limit 1) as step on true
              left join reporting.fact
                on fact.enterprise = enterprise.id
               and fact.form = :form
               and fact.month = :month
               and fact.detail = ''
               and fact.known_to is null
              left join reporting.filing_window as open
                on open.form = :form
               and open.month = :month
              left join reporting.closing
                on closing.form = :form
               and closing.month = :month
              left join lateral (
                   select max(until) as until
                     from reporting.correction
                    where correction.form = :form
                      and correction.month = :month
                      and correction.credit_code in ('', enterprise.credit_code)
                      and correction.opens_at <= :now
                      and correction.until >= :now) as correction on true
             where enterprise.credit_code = any (:codes)
            """;

    private static final String CODE_OF = """
            select credit_code
              from catalog.pub_enterprise
             where id = :enterprise
            """;

    private final JdbcClient jdbc;

    StandingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(FormCode form, Period.Month month, List<CreditCode> codes) {
        jdbc.sql(LOCK)
                .param("period", form + "/" + month)
                .param("codes", texts(codes))
                .query((row, number) -> number)
                .list();
    }

    void lockPeriod(FormCode form, Period.Month month) {
        jdbc.sql(LOCK_PERIOD)
                .param("period", form + "/" + month)
                .query((row, number) -> number)
                .list();
    }

    void lockEverything() {
        jdbc.sql(LOCK_EVERYTHING).query((row, number) -> number).list();
    }

    Optional<CreditCode> codeOf(EnterpriseId enterprise) {
        return jdbc.sql(CODE_OF)
                .param("enterprise", enterprise.value())
                .query(String.class)
                .optional()
                .map(CreditCode::new);
    }

    Optional<Standing> find(FilingKey key, Instant now) {
        return list(key.form(), key.month(), List.of(key.creditCode()), now).stream()
                .findFirst();
    }

    List<Standing> list(FormCode form, Period.Month month, List<CreditCode> codes, Instant now) {
        return jdbc.sql(READ)
                .param("form", form.value())
                .param("month", month.start())
                .param("day", month.end())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("codes", texts(codes))
                .query((row, number) -> standing(row, form, month))
                .list();
    }

    private static Standing standing(ResultSet row, FormCode form, Period.Month month) throws SQLException {
        row.getInt("region");
        var place = row.wasNull()
                ? Optional.<Place>empty()
                : Optional.of(new Place(row.getInt("region"), row.getInt("park"), row.getInt("industry")));
        var filedAt = instant(row, "filed_at");
        var counted = row.getInt("counted_revision");
        return new Standing(
                new EnterpriseId(row.getLong("id")),
                new CreditCode(row.getString("credit_code")),
                row.getString("name_zh"),
                place,
                filedAt.isEmpty() ? Optional.empty() : Optional.of(latest(row, filedAt.get())),
                counted == 0
                        ? Optional.empty()
                        : Optional.of(new Standing.Counted(counted, row.getInt("counted_level"))),
                instant(row, "opens_at").isEmpty() ? Optional.empty() : Optional.of(window(row, form, month)),
                instant(row, "closed_at"),
                instant(row, "correction_until"));
    }

    private static Standing.Latest latest(ResultSet row, Instant filedAt) throws SQLException {
        var steppedAt = instant(row, "at");
        var last = steppedAt.isEmpty()
                ? Optional.<Step>empty()
                : Optional.of(new Step(
                        row.getInt("no"),
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getInt("level"),
                        row.getString("reason"),
                        day(row, "due"),
                        steppedAt.get(),
                        row.getLong("stepped_by"),
                        row.getLong("step_post")));
        return new Standing.Latest(
                row.getInt("revision"),
                HexFormat.of().formatHex(row.getBytes("body_hash")),
                row.getString("receipt"),
                filedAt,
                row.getBoolean("correction"),
                row.getLong("person"),
                last);
    }

    static FilingWindow window(ResultSet row, FormCode form, Period.Month month) throws SQLException {
        return new FilingWindow(
                form,
                month,
                instant(row, "opens_at").orElseThrow(),
                instant(row, "firm_until").orElseThrow(),
                instant(row, "county_until").orElseThrow(),
                instant(row, "prefecture_until").orElseThrow(),
                instant(row, "province_until").orElseThrow(),
                row.getString("source"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }

    private static String[] texts(List<CreditCode> codes) {
        return codes.stream().map(CreditCode::value).toArray(String[]::new);
    }
}
