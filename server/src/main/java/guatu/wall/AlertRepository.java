package guatu.wall;

import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for whom, read from the published views of `catalog` and `reporting` under the actor's own scope: what he
/// may not see is not counted.
@Repository
class AlertRepository {

    private static final String WINDOWS = """
            select form, opens_at, firm_until, county_until, prefecture_until, province_until
              from reporting.pub_filing_window
             where month = :month
               and opens_at <= :asOf
             order by form
            """;

    /// Each firm that is on the roster at the month's end, or that filed, stands at one stage; counted by place.
    private static final String STAGES = """
            with listed as (
                select event.enterprise
                  from catalog.pub_roster_event as event
                 where event.day <= :day
                   and event.known_from <= :known
                   and (event.known_to is null or event.known_to > :known)
                 group by event.enterprise
                having sum(case when event.entry then 1 else -1 end) > 0),
            latest as (
                select distinct on (filing.enterprise) filing.enterprise, filing.revision
                  from reporting.pub_filing as filing
                 where filing.form = :form
                   and filing.month = :month
                   and filing.filed_at <= :asOf
                 order by filing.enterprise, filing.revision desc),
            last as (
                select distinct on (step.enterprise, step.revision)
                       step.enterprise, step.revision, step.kind, step.level
                  from reporting.pub_step as step
                 where step.form = :form
                   and step.month = :month
                   and step.at <= :asOf
                 order by step.enterprise, step.revision, step.no desc),
            staged as (
                select enterprise.region,
                       case when latest.revision is null then 'UNFILED'
                            when last.kind is null then 'COUNTY'
                            when last.kind = 'RETURNED' then 'RETURNED'
                            when last.level = 1 then 'PREFECTURE'
                            when last.level = 2 then 'PROVINCE'
                            else 'DONE' end as stage
                  from listed
                  join catalog.pub_enterprise as enterprise
                    on enterprise.id = listed.enterprise
                  left join latest
                    on latest.enterprise = listed.enterprise
                  left join last
                    on last.enterprise = latest.enterprise
                   and last.revision = latest.revision)
            select place.code, place.name_zh, place.name_en, staged.stage, count(*) as firms
              from staged
              join catalog.pub_region as place
                on place.level = :level
               and staged.region between place.low and place.high
             where staged.stage <> 'DONE'
             group by place.code, place.name_zh, place.name_en, staged.stage
             order by count(*) desc, place.code
            """;

    private static final String CLOSED_MONTH = """
            select max(month)
              from reporting.pub_closing
             where closed_at <= :asOf
               and month <= :month
            """;

    /// Twelve months to the closed one: January to the month, plus last year, minus last year's January to the month.
    /// A firm without one of the three has no such sum, and is not judged.
    private static final String NEAR_ROSTER_THRESHOLD = """
            with cell as (
                select form, edition, place, scale
                  from reporting.pub_form_cell
                 where form = 'B204-1'
                   and item = '01'
                   and col = 'cumulative'),
            filed as (
                select fact.enterprise, fact.month, fact.values[cell.place] / power(10::numeric, cell.scale) as amount
                  from reporting.pub_fact as fact
                  join cell
                    on cell.form = fact.form
                 where fact.month in (:month, :december, :sameMonth)
                   and fact.detail = ''
                   and fact.known_from <= :known
                   and (fact.known_to is null or fact.known_to > :known)),
            rolling as (
                select enterprise,
                       sum(case when month = :sameMonth then -amount else amount end) as amount
                  from filed
                 group by enterprise
                having count(distinct month) = 3
                   and count(*) = count(amount))
            select enterprise.name_zh, rolling.amount
              from rolling
              join catalog.pub_enterprise as enterprise
                on enterprise.id = rolling.enterprise
             where rolling.amount between :low and :high
             order by rolling.amount, enterprise.name_zh
            """;

    private final JdbcClient jdbc;

    AlertRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// When a form of the month may be filed and has to be accepted.
    record Window(
            String form,
            Instant opensAt,
            Instant firmUntil,
            Instant countyUntil,
            Instant prefectureUntil,
            Instant provinceUntil) {}

    /// How many firms of a place stand at a stage.
    record StageRow(String code, String nameZh, String nameEn, String stage, int firms) {}

    /// A firm with its output of twelve months, 千元.
    record NearRow(String nameZh, BigDecimal amount) {}

    List<Window> windows(Period.Month month, Instant asOf) {
        return jdbc.sql(WINDOWS)
                .param("month", month.start())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Window(
                        row.getString("form"),
                        instant(row, "opens_at"),
                        instant(row, "firm_until"),
                        instant(row, "county_until"),
                        instant(row, "prefecture_until"),
                        instant(row, "province_until")))
                .list();
    }

    /// @param level 2 counts by prefecture, 3 by county
    List<StageRow> stages(String form, Period.Month month, int level, KnownTime known, Instant asOf) {
        return jdbc.sql(STAGES)
                .param("form", form)
                .param("month", month.start())
                .param("day", month.end())
                .param("level", level)
                .param("known", known.value())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(StageRow.class)
                .list();
    }

    Optional<Period.Month> closedMonth(Period.Month month, Instant asOf) {
        return jdbc
                .sql(CLOSED_MONTH)
                .param("month", month.start())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(day -> Period.Month.of(day.getYear(), day.getMonthValue()))
                .findFirst();
    }

    /// @param low least amount, 千元
    /// @param high largest amount, 千元
    List<NearRow> nearRosterThreshold(Period.Month closed, KnownTime known, BigDecimal low, BigDecimal high) {
        return jdbc.sql(NEAR_ROSTER_THRESHOLD)
                .param("month", closed.start())
                .param("december", Period.Month.of(closed.year() - 1, 12).start())
                .param("sameMonth", closed.yearEarlier().start())
                .param("known", known.value())
                .param("low", low)
                .param("high", high)
                .query(NearRow.class)
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
