package guatu.reporting;

import guatu.access.Actor;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Closings of months, and correction windows after them.
@Repository
class PeriodRepository {

    private static final String CLOSE = """
            insert into reporting.closing (form, month, closed_at, person, post, by_zh, by_en)
            values (:form, :month, :at, :person, :post, :byZh, :byEn)
                on conflict do nothing
            """;

    private static final String CLOSED_AT = """
            select closed_at, by_zh, by_en
              from reporting.closing
             where form = :form
               and month = :month
            """;

    /// The months of a form whose window has opened, the latest first.
    private static final String MONTHS = """
            select open.month, open.firm_until, open.province_until, closing.closed_at, closing.by_zh, closing.by_en,
                   (select count(*)
                      from reporting.correction
                     where correction.form = open.form
                       and correction.month = open.month) as corrections,
                   (select count(*)
                      from reporting.correction
                     where correction.form = open.form
                       and correction.month = open.month
                       and correction.until >= :now) as open_corrections,
                   (select count(*)
                      from reporting.filing
                     where filing.form = open.form
                       and filing.month = open.month
                       and filing.correction) as revisions
              from reporting.filing_window as open
              left join reporting.closing
                on closing.form = open.form
               and closing.month = open.month
             where open.form = :form
               and open.opens_at <= :now
             order by open.month desc
             limit 60
            """;

    /// What was filed in correction windows, with why, and where it stands.
    private static final String CORRECTED = """
            select firm.credit_code, firm.name_zh, filing.revision, filing.filed_at,
                   coalesce(filing.reasons ->> 'CORRECTION', '') as reason, step.kind, step.level
              from reporting.filing
              join catalog.pub_enterprise as firm
                on firm.id = filing.enterprise
              left join lateral (
                   select kind, level
                     from reporting.step
                    where step.enterprise = filing.enterprise
                      and step.form = filing.form
                      and step.month = filing.month
                      and step.revision = filing.revision
                    order by no desc
                    limit 1) as step on true
             where filing.form = :form
               and filing.month = :month
               and filing.correction
             order by filing.filed_at desc, firm.credit_code
             limit 1000
            """;

    private static final String WAITING = """
            select state, count(*) as filings
              from reporting.work_row(:form, :month, :day)
             where state in ('SUBMITTED', 'ACCEPTED_COUNTY', 'ACCEPTED_PREFECTURE')
             group by state
            """;

    private static final String CORRECT = """
            insert into reporting.correction (form, month, no, credit_code, opens_at, until, reason, person, post, by_zh, by_en)
            select :form, :month,
                   coalesce((select max(no) from reporting.correction where form = :form and month = :month), 0)
                   + firm.place,
                   firm.code, :at, :until, :reason, :person, :post, :byZh, :byEn
              from unnest(:codes::text[]) with ordinality as firm (code, place)
            """;

    private static final String UNKNOWN = """
            select code
              from unnest(:codes::text[]) as code
             where not exists (select 1
                                 from catalog.pub_enterprise as enterprise
                                where enterprise.credit_code = code)
            """;

    private static final String CORRECTIONS = """
            select correction.no, correction.credit_code, correction.opens_at, correction.until, correction.reason,
                   correction.by_zh, correction.by_en, firm.name_zh
              from reporting.correction
              left join catalog.pub_enterprise as firm
                on firm.credit_code = correction.credit_code
             where correction.form = :form
               and correction.month = :month
             order by correction.no
            """;

    private final JdbcClient jdbc;

    PeriodRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean close(FormCode form, Period.Month month, Instant at, Actor by) {
        var who = by.who();
        return jdbc.sql(CLOSE)
                        .param("form", form.value())
                        .param("month", month.start())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", who.person())
                        .param("post", who.post())
                        .param("byZh", by.titleZh())
                        .param("byEn", by.titleEn())
                        .update()
                == 1;
    }

    Optional<Instant> closedAt(FormCode form, Period.Month month) {
        return jdbc.sql(CLOSED_AT)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) ->
                        StandingRepository.instant(row, "closed_at").orElseThrow())
                .optional();
    }

    /// Filings that an office still has.
    record Waiting(FilingState state, long filings) {}

    List<Waiting> waiting(FormCode form, Period.Month month, LocalDate day) {
        return jdbc.sql(WAITING)
                .param("form", form.value())
                .param("month", month.start())
                .param("day", day)
                .query((row, number) ->
                        new Waiting(FilingState.valueOf(row.getString("state")), row.getLong("filings")))
                .list();
    }

    /// The codes of no enterprise in sight.
    List<String> unknown(List<String> codes) {
        return jdbc.sql(UNKNOWN)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void correct(
            FormCode form, Period.Month month, List<String> codes, Instant at, Instant until, String reason, Actor by) {
        var who = by.who();
        jdbc.sql(CORRECT)
                .param("form", form.value())
                .param("month", month.start())
                .param("codes", codes.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("person", who.person())
                .param("post", who.post())
                .param("byZh", by.titleZh())
                .param("byEn", by.titleEn())
                .update();
    }

    List<Periods.Correction> corrections(FormCode form, Period.Month month) {
        return jdbc.sql(CORRECTIONS)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new Periods.Correction(
                        row.getInt("no"),
                        Optional.of(row.getString("credit_code")).filter(code -> !code.isEmpty()),
                        Optional.ofNullable(row.getString("name_zh")),
                        StandingRepository.instant(row, "opens_at").orElseThrow(),
                        StandingRepository.instant(row, "until").orElseThrow(),
                        row.getString("reason"),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    /// Who closed a month; empty while it is open.
    Optional<Periods.Closing> closing(FormCode form, Period.Month month) {
        return jdbc.sql(CLOSED_AT)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new Periods.Closing(
                        StandingRepository.instant(row, "closed_at").orElseThrow(),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .optional();
    }

    List<Periods.Line> months(FormCode form, Instant now) {
        return jdbc.sql(MONTHS)
                .param("form", form.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var day = row.getObject("month", LocalDate.class);
                    return new Periods.Line(
                            Period.Month.of(day.getYear(), day.getMonthValue()),
                            StandingRepository.instant(row, "firm_until").orElseThrow(),
                            StandingRepository.instant(row, "province_until").orElseThrow(),
                            StandingRepository.instant(row, "closed_at")
                                    .map(at -> new Periods.Closing(at, text(row, "by_zh"), text(row, "by_en"))),
                            row.getLong("corrections"),
                            row.getLong("open_corrections"),
                            row.getLong("revisions"));
                })
                .list();
    }

    List<Periods.Corrected> corrected(FormCode form, Period.Month month) {
        return jdbc.sql(CORRECTED)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new Periods.Corrected(
                        row.getString("credit_code"),
                        row.getString("name_zh"),
                        row.getInt("revision"),
                        StandingRepository.instant(row, "filed_at").orElseThrow(),
                        row.getString("reason"),
                        state(row)))
                .list();
    }

    private static FilingState state(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) {
            return FilingState.SUBMITTED;
        }
        return kind.equals("RETURNED") ? FilingState.RETURNED : FilingState.accepted(row.getInt("level"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
