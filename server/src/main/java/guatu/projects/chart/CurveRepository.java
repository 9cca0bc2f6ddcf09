package guatu.projects.chart;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Investment by month of a project, a place or a sponsor: as first planned, as adjusted, as accepted.
@Repository
class CurveRepository {

    private static final String MONTHS = """
            with asked as materialized (
                select project.id
                  from projects.project
                 where project.region between :low and :high
                   and (:project = 0 or project.id = :project)
                   and (:leader = '' or (select one.leader
                                           from projects.sponsorship as one
                                          where one.project = project.id
                                            and one.known_from <= :known
                                            and one.valid_from <= :day
                                            and one.valid_to > :day
                                          order by array_position(array['PROVINCE', 'PREFECTURE', 'COUNTY'], one.level),
                                                   one.valid_from desc
                                          limit 1) = :leader)),
            line as materialized (
                select one.project, one.year, one.level, one.baseline, one.months
                  from projects.pub_baseline_line as one
                 where one.year between :firstYear and :lastYear
                   and one.known_from <= :known
                   and (:project = 0 or one.project = :project)
                   and one.project in (select asked.id from asked)),
            first as (
                select by_month.month, sum(by_month.amount)::bigint as amount
                  from (select distinct on (line.project, line.year) line.project, line.year, line.months
                          from line
                         order by line.project, line.year, line.level desc, line.baseline) as kept
                 cross join lateral (select make_date(kept.year, given.no::int, 1) as month, given.amount
                                       from unnest(kept.months) with ordinality as given (amount, no)) as by_month
                 group by by_month.month),
            adjusted as (
                select by_month.month, sum(by_month.amount)::bigint as amount
                  from (select distinct on (line.project, line.year) line.project, line.year, line.months
                          from line
                         order by line.project, line.year, line.level desc, line.baseline desc) as kept
                 cross join lateral (select make_date(kept.year, given.no::int, 1) as month, given.amount
                                       from unnest(kept.months) with ordinality as given (amount, no)) as by_month
                 group by by_month.month),
            done as (
                select report.month, sum(report.invested)::bigint as amount, count(*)::int as projects
                  from projects.counted(:known, 1) as counted
                  join projects.month_report as report
                    on report.project = counted.project
                   and report.month = counted.month
                   and report.revision = counted.revision
                 where counted.month between :first::date and :last::date
                   and (:project = 0 or counted.project = :project)
                   and counted.project in (select asked.id from asked)
                 group by report.month)
            select to_char(month.month, 'YYYY-MM') as month, first.amount as first, adjusted.amount as adjusted,
                   done.amount as done, coalesce(done.projects, 0) as projects
              from generate_series(:first::date, :last::date, interval '1 month') as month (month)
              left join first on first.month = month.month
              left join adjusted on adjusted.month = month.month
              left join done on done.month = month.month
             order by month.month
            """;

    private final JdbcClient jdbc;

    CurveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose curve. A leader by the name of the sponsorship; empty for all.
    record Asked(
            Interval regions, long project, String leader, int firstYear, int lastYear, LocalDate day, long known) {}

    /// A month: 元, null where nothing is planned or accepted.
    record MonthRow(
            String month,
            @Nullable Long first,
            @Nullable Long adjusted,
            @Nullable Long done,
            int projects) {}

    List<MonthRow> months(Asked asked) {
        ChartRepository.planned(jdbc);
        return jdbc.sql(MONTHS)
                .param("low", asked.regions().low())
                .param("high", asked.regions().high())
                .param("project", asked.project())
                .param("leader", asked.leader())
                .param("known", asked.known())
                .param("day", asked.day())
                .param("firstYear", asked.firstYear())
                .param("lastYear", asked.lastYear())
                .param("first", LocalDate.of(asked.firstYear(), 1, 1))
                .param("last", LocalDate.of(asked.lastYear(), 12, 1))
                .query(MonthRow.class)
                .list();
    }
}
