package guatu.reporting.chasing;

import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How complete a month is, by county, as far as the acting post may see.
@Repository
class BoardRepository {

    private static final String COUNTS = """
            select work.region,
                   count(*) filter (where work.expected) as expected,
                   count(*) filter (where work.state not in ('NOT_FILED', 'RETURNED')) as filed,
                   count(*) filter (where work.first_filed_at > :firmUntil) as late,
                   count(*) filter (where work.state = 'NOT_FILED') as missing,
                   count(*) filter (where work.state = 'RETURNED') as returned,
                   count(*) filter (where back.due < :today) as returned_overdue,
                   count(*) filter (where work.state = 'SUBMITTED') as submitted,
                   count(*) filter (where work.state = 'ACCEPTED_COUNTY') as county,
                   count(*) filter (where work.state = 'ACCEPTED_PREFECTURE') as prefecture,
                   count(*) filter (where work.state = 'ACCEPTED_PROVINCE') as province,
                   coalesce(sum(asked.queries), 0) as queries,
                   coalesce(sum(asked.overdue), 0) as overdue
              from reporting.work_row(:form, :month, :day) as work
              left join (select enterprise, count(*) as queries,
                                count(*) filter (where state = 'ASKED' and due < :today) as overdue
                           from reporting.query_now as query
                          where form = :form
                            and month = :month
                            and state <> 'CLOSED'
                          group by enterprise) as asked
                on asked.enterprise = work.enterprise
              left join reporting.step as back
                on work.state = 'RETURNED'
               and back.enterprise = work.enterprise
               and back.form = :form
               and back.month = :month
               and back.revision = work.revision
               and back.kind = 'RETURNED'
             where work.region between :low and :high
             group by work.region
            """;

    private final JdbcClient jdbc;

    BoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A county's counts.
    record County(int region, Board.Counts counts) {}

    List<County> counts(FormCode form, Period.Month month, Interval regions, Instant firmUntil, LocalDate today) {
        return jdbc.sql(COUNTS)
                .param("form", form.value())
                .param("month", month.start())
                .param("day", month.end())
                .param("low", regions.low())
                .param("high", regions.high())
                .param("firmUntil", firmUntil.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query((row, number) -> new County(
                        row.getInt("region"),
                        new Board.Counts(
                                row.getLong("expected"),
                                row.getLong("filed"),
                                row.getLong("late"),
                                row.getLong("missing"),
                                row.getLong("returned"),
                                row.getLong("returned_overdue"),
                                row.getLong("submitted"),
                                row.getLong("county"),
                                row.getLong("prefecture"),
                                row.getLong("province"),
                                row.getLong("queries"),
                                row.getLong("overdue"))))
                .list();
    }
}
