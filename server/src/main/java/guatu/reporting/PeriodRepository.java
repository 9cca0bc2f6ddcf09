package guatu.reporting;

import guatu.journal.Who;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
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
            insert into reporting.closing (form, month, closed_at, person, post)
            values (:form, :month, :at, :person, :post)
                on conflict do nothing
            """;

    private static final String CLOSED_AT = """
            select closed_at
              from reporting.closing
             where form = :form
               and month = :month
            """;

    private static final String WAITING = """
            select state, count(*) as filings
              from reporting.work_row(:form, :month, :day)
             where state in ('SUBMITTED', 'ACCEPTED_COUNTY', 'ACCEPTED_PREFECTURE')
             group by state
            """;

    private static final String CORRECT = """
            insert into reporting.correction (form, month, no, credit_code, opens_at, until, reason, person, post)
            select :form, :month,
                   coalesce((select max(no) from reporting.correction where form = :form and month = :month), 0)
                   + firm.place,
                   firm.code, :at, :until, :reason, :person, :post
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
            select no, credit_code, opens_at, until, reason
              from reporting.correction
             where form = :form
               and month = :month
             order by no
            """;

    private final JdbcClient jdbc;

    PeriodRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean close(FormCode form, Period.Month month, Instant at, Who who) {
        return jdbc.sql(CLOSE)
                        .param("form", form.value())
                        .param("month", month.start())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", who.person())
                        .param("post", who.post())
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
            FormCode form, Period.Month month, List<String> codes, Instant at, Instant until, String reason, Who who) {
        jdbc.sql(CORRECT)
                .param("form", form.value())
                .param("month", month.start())
                .param("codes", codes.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("person", who.person())
                .param("post", who.post())
                .update();
    }

    List<Periods.Correction> corrections(FormCode form, Period.Month month) {
        return jdbc.sql(CORRECTIONS)
                .param("form", form.value())
                .param("month", month.start())
                .query((row, number) -> new Periods.Correction(
                        row.getInt("no"),
                        Optional.of(row.getString("credit_code")).filter(code -> !code.isEmpty()),
                        StandingRepository.instant(row, "opens_at").orElseThrow(),
                        StandingRepository.instant(row, "until").orElseThrow(),
                        row.getString("reason")))
                .list();
    }
}
