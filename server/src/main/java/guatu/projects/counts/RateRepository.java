package guatu.projects.counts;

import guatu.kernel.Interval;
import guatu.projects.counts.Rates.Fact;
import guatu.projects.months.Stamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What rates are counted from, and rates as they were printed somewhere.
@Repository
class RateRepository {

    private static final String FACTS = """
            with confirmed as materialized (
                select * from projects.confirmed(:known, 1, :first::date, :last::date)),
            planned as (
                select distinct on (one.project) one.project, one.part, one.investment
                  from projects.pub_baseline_line as one
                 where one.level = 3
                   and one.year = :year
                   and one.baseline = (select max(newest.baseline)
                                         from projects.year_plan_step as newest
                                        where newest.plan = one.plan
                                          and newest.baseline is not null
                                          and newest.known_from <= :known)
                 order by one.project),
            entered as (
                select stage.project, min(stage.since) filter (where stage.stage = 'S4') as started,
                       min(stage.since) filter (where stage.stage = 'S5') as completed,
                       min(stage.since) filter (where stage.stage = 'S6') as producing,
                       min(stage.since) filter (where stage.stage = 'S7') as effective
                  from projects.stage
                 where stage.kind = 'ENTERED'
                   and stage.known_from <= :known
                   and stage.since <= :last::date
                   and not exists (select 1
                                     from projects.stage as later
                                    where later.project = stage.project
                                      and later.no > stage.no
                                      and later.kind = 'CORRECTED'
                                      and later.known_from <= :known)
                 group by stage.project),
            contract as materialized (
                select sheet.project, (sheet.sheet ->> 'signed')::date as signed,
                       (sheet.sheet ->> 'registered')::date as registered, sheet.sheet ->> 'contractDue' as dues
                  from (select distinct on (one.project) one.project, one.sheet
                          from projects.version as one
                         where one.known_from <= :known
                         order by one.project, one.no desc) as sheet
                 where (sheet.sheet ->> 'signed')::date <= :last::date),
            arrived as (
                select report.project, sum(projects.total(report.funds))::bigint as yuan, sum(report.invested) as invested
                  from projects.counted(:known, 1) as counted
                  join projects.month_report as report
                    on report.project = counted.project
                   and report.month = counted.month
                   and report.revision = counted.revision
                 where counted.month <= :last::date
                   and counted.project in (select contract.project from contract)
                 group by report.project)
            select project.id, project.code, project.name_zh, coalesce(planned.part, '') as part,
                   entered.started is not null as started,
                   coalesce(entered.started >= :first::date, false) as started_in_year,
                   coalesce(confirmed.invested > 0, false) as resumed,
                   exists (select 1
                             from projects.stat_entry as entry
                            where entry.project = project.id
                              and entry.day <= :last::date
                              and entry.known_from <= :known) as entered,
                   coalesce(entered.completed, entered.producing) is not null as completed,
                   entered.producing is not null as producing,
                   coalesce(entered.producing >= :first::date, false) as produced_in_year,
                   entered.effective is not null as effective,
                   coalesce(planned.investment, 0) as plan, coalesce(confirmed.invested, 0) as done,
                   coalesce(contract.signed >= :first::date, false) as signed_in_year,
                   coalesce(contract.registered <= :last::date or arrived.invested > 0 or arrived.yuan > 0, false)
                       as fulfilled,
                   coalesce((select sum(split_part(due, '=', 2)::bigint)
                               from regexp_split_to_table(contract.dues, '\n') as due
                              where make_date(split_part(due, '=', 1)::int, 12, 31) <= :last::date), 0)::bigint as due,
                   coalesce(arrived.yuan, 0) as arrived
              from projects.project
              left join planned on planned.project = project.id
              left join contract on contract.project = project.id
              left join arrived on arrived.project = project.id
              left join entered on entered.project = project.id
              left join confirmed on confirmed.project = project.id
             where project.region between :low and :high
               and (planned.project is not null or contract.project is not null)
             order by project.total desc, project.id
            """;

    private static final String PRINT = """
            insert into projects.printed_rate
                   (rate, year, month, region, place, numerator, denominator, places, printed, document, known_from, at,
                    post, person, by_zh, by_en)
            values (:rate, :year, :month, :region, :place, :numerator, :denominator, :places, :printed, :document, :known,
                    :at, :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String PRINTED = """
            select id, rate, year, month, region, place, numerator, denominator, places, printed, document, at, by_zh, by_en
              from projects.printed_rate
             where year = :year
             order by id desc
            """;

    private final JdbcClient jdbc;

    RateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A rate as it was printed.
    ///
    /// @param place its code; empty of what was kept before it was, then the county of the slot
    record PrintedRow(
            long id,
            String rate,
            int year,
            int month,
            int region,
            String place,
            long numerator,
            long denominator,
            int places,
            BigDecimal printed,
            String document,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    List<Fact> facts(int year, LocalDate last, Interval regions, long known) {
        return jdbc.sql(FACTS)
                .param("known", known)
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", last)
                .param("low", regions.low())
                .param("high", regions.high())
                .query(Fact.class)
                .list();
    }

    long print(PrintedRateController.PrintedBody body, int region, Stamp stamp) {
        return jdbc.sql(PRINT)
                .param("rate", body.rate())
                .param("year", body.year())
                .param("month", body.month())
                .param("region", region)
                .param("place", body.region().value())
                .param("numerator", body.numerator())
                .param("denominator", body.denominator())
                .param("places", body.printed().scale())
                .param("printed", body.printed())
                .param("document", body.document().strip())
                .params(stamp.params())
                .query(Long.class)
                .single();
    }

    List<PrintedRow> printed(int year) {
        return jdbc.sql(PRINTED).param("year", year).query(PrintedRow.class).list();
    }
}
