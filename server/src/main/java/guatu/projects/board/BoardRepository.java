package guatu.projects.board;

import guatu.kernel.Interval;
import guatu.projects.Project.Point;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lamps look at, of all projects that are dispatched, as known at a time.
@Repository
class BoardRepository {

    /// One row a project: its plan, its months of the year that count, its milestones and problems, who judged.
    private static final String FACTS = """
            with counted as materialized (
                select *
                  from projects.counted(:known, 1) as one
                 where one.month between :first::date and :last::date
                   and (cardinality(:projects::bigint[]) = 0 or one.project = any (:projects::bigint[]))),
            planned as (
                select distinct on (line.project) line.project, line.part, line.months, line.leader, line.department,
                       line.investment
                  from projects.pub_baseline_line as line
                 where line.year = :year
                   and line.known_from <= :known
                   and (cardinality(:projects::bigint[]) = 0 or line.project = any (:projects::bigint[]))
                 order by line.project, line.level desc, line.baseline desc),
            done as (
                select report.project, array_agg(extract(month from report.month)::int order by report.month) as months,
                       array_agg(report.invested order by report.month) as invested,
                       array_agg(report.stopped order by report.month) as stopped,
                       sum(projects.total(report.funds))::bigint as arrived
                  from projects.month_report as report
                  join counted
                    on counted.project = report.project
                   and counted.month = report.month
                   and counted.revision = report.revision
                 group by report.project),
            entered as (
                select stage.project, min(stage.since) as started
                  from projects.stage
                 where stage.stage in ('S4', 'S6')
                   and stage.kind = 'ENTERED'
                   and stage.known_from <= :known
                   and (cardinality(:projects::bigint[]) = 0 or stage.project = any (:projects::bigint[]))
                   and not exists (select 1
                                     from projects.stage as later
                                    where later.project = stage.project
                                      and later.no > stage.no
                                      and later.kind = 'CORRECTED'
                                      and later.known_from <= :known)
                 group by stage.project),
            milestone as (
                select task.project, min(planned.due) as due
                  from projects.task
                  join lateral (select event.due
                                  from projects.task_event as event
                                 where event.task = task.id
                                   and event.kind in ('PLANNED', 'REPLANNED')
                                   and event.known_from <= :known
                                 order by event.no desc
                                 limit 1) as planned on true
                 where task.kind = 'MILESTONE'
                   and (cardinality(:projects::bigint[]) = 0 or task.project = any (:projects::bigint[]))
                   and not exists (select 1
                                     from projects.task_event as event
                                    where event.task = task.id
                                      and event.kind in ('DONE', 'DROPPED')
                                      and event.known_from <= :known)
                 group by task.project),
            problem as (
                select one.project, count(*)::int as open, min(promise.promised) as promised
                  from projects.problem as one
                  left join lateral (select event.promised
                                       from projects.problem_event as event
                                      where event.problem = one.id
                                        and event.kind = 'PROMISED'
                                        and event.known_from <= :known
                                      order by event.no desc
                                      limit 1) as promise on true
                 where one.known_from <= :known
                   and (cardinality(:projects::bigint[]) = 0 or one.project = any (:projects::bigint[]))
                   and coalesce((select event.kind
                                   from projects.problem_event as event
                                  where event.problem = one.id
                                    and event.kind not in ('PROMISED', 'ANSWERED')
                                    and event.known_from <= :known
                                  order by event.no desc
                                  limit 1), 'ASSIGNED') in ('ASSIGNED', 'ESCALATED', 'DENIED')
                 group by one.project)
            select project.id, project.code, project.name_zh, project.unit_name, project.region, project.park,
                   project.stage, project.total, project.lat, project.lon, project.datum, project.altitude,
                   project.planned_start, project.planned_production,
                   entered.started, entry.day as entered, planned.part, planned.months as plan, planned.leader,
                   planned.department, done.months as done_months, done.invested, done.stopped,
                   coalesce(done.arrived, 0) as arrived, milestone.due as milestone_due, problem.promised,
                   coalesce(problem.open, 0) as open_problems, own.colour as own, judgement.colour as judged,
                   judgement.reason as judged_reason, answer.measures, answer.until as answer_until,
                   statistics.yuan as statistics
              from projects.project
              left join planned on planned.project = project.id
              left join done on done.project = project.id
              left join entered on entered.project = project.id
              left join milestone on milestone.project = project.id
              left join problem on problem.project = project.id
              left join lateral (select min(one.day) as day
                                   from projects.stat_entry as one
                                  where one.project = project.id
                                    and one.known_from <= :known) as entry on true
              left join lateral (select report.colour
                                   from projects.month_report as report
                                  where report.project = project.id
                                    and report.month = :last::date
                                    and report.known_from <= :known
                                  order by report.revision desc
                                  limit 1) as own on true
              left join projects.lamp_judgement as judgement
                on judgement.project = project.id
               and judgement.month = :last::date
               and judgement.known_from <= :known
              left join lateral (select one.measures, one.until
                                   from projects.lamp_answer as one
                                  where one.project = project.id
                                    and one.month = :last::date
                                    and one.known_from <= :known
                                  order by one.no desc
                                  limit 1) as answer on true
              left join lateral (select (line.values[6] * 10000)::bigint as yuan
                                   from reporting.pub_fact as line
                                  where line.form = '206-1'
                                    and line.detail = project.code
                                    and project.code <> ''
                                    and line.month = :last::date
                                    and line.known_to is null
                                  limit 1) as statistics on true
             where project.region between :low and :high
               and (cardinality(:projects::bigint[]) = 0 or project.id = any (:projects::bigint[]))
               and (planned.project is not null
                    or (project.total >= :threshold and project.stage in ('S2', 'S3', 'S4', 'S5', 'S6')))
             order by project.total desc, project.id
            """;

    /// One project or all, one county or all: a plan for any of them, which PostgreSQL makes after some calls, takes
    /// seconds for all.
    private static final String PLANNED_FOR_THESE = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private static final String EXCUSES = """
            select project, dimension, reason, from_day, until_day
              from projects.excuse
             where known_from <= :known
               and from_day <= :day::date
               and until_day >= :day::date
            """;

    private final JdbcClient jdbc;

    BoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which projects, at the end of which month, as known when.
    ///
    /// @param projects these alone; all where none is named
    record Asked(int year, LocalDate last, long known, Interval regions, List<Long> projects, long threshold) {}

    /// A project's facts.
    ///
    /// @param plan twelve amounts; empty without a plan
    /// @param doneMonths months, 1 to 12, that count, beside what was invested in them and whether they stood still
    record Facts(
            long id,
            String code,
            String nameZh,
            String unitName,
            int region,
            int park,
            String stage,
            long total,
            Optional<Point> point,
            Optional<Integer> altitude,
            Optional<LocalDate> plannedStart,
            Optional<LocalDate> plannedProduction,
            Optional<LocalDate> started,
            Optional<LocalDate> entered,
            String part,
            List<Long> plan,
            String leader,
            String department,
            List<Integer> doneMonths,
            List<Long> invested,
            List<Boolean> stopped,
            long arrived,
            Optional<LocalDate> milestoneDue,
            Optional<LocalDate> promised,
            int openProblems,
            Optional<String> own,
            Optional<String> judged,
            String judgedReason,
            String measures,
            Optional<LocalDate> answerUntil,
            Optional<Long> statistics) {}

    /// An excuse that holds on the day.
    record ExcuseRow(long project, String dimension, String reason, LocalDate fromDay, LocalDate untilDay) {}

    List<Facts> facts(Asked asked) {
        jdbc.sql(PLANNED_FOR_THESE).query(String.class).single();
        return jdbc.sql(FACTS)
                .param("known", asked.known())
                .param("year", asked.year())
                .param("first", LocalDate.of(asked.year(), 1, 1))
                .param("last", asked.last())
                .param("low", asked.regions().low())
                .param("high", asked.regions().high())
                .param("projects", asked.projects().toArray(Long[]::new))
                .param("threshold", asked.threshold())
                .query((row, number) -> facts(row))
                .list();
    }

    List<ExcuseRow> excuses(LocalDate day, long known) {
        return jdbc.sql(EXCUSES)
                .param("day", day)
                .param("known", known)
                .query(ExcuseRow.class)
                .list();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("unit_name"),
                row.getInt("region"),
                row.getInt("park"),
                row.getString("stage"),
                row.getLong("total"),
                point(row),
                Optional.ofNullable(row.getObject("altitude", Integer.class)),
                day(row, "planned_start"),
                day(row, "planned_production"),
                day(row, "started"),
                day(row, "entered"),
                text(row, "part"),
                list(row.getArray("plan"), Long[].class),
                text(row, "leader"),
                text(row, "department"),
                list(row.getArray("done_months"), Integer[].class),
                list(row.getArray("invested"), Long[].class),
                list(row.getArray("stopped"), Boolean[].class),
                row.getLong("arrived"),
                day(row, "milestone_due"),
                day(row, "promised"),
                row.getInt("open_problems"),
                Optional.ofNullable(row.getString("own")),
                Optional.ofNullable(row.getString("judged")),
                text(row, "judged_reason"),
                text(row, "measures"),
                day(row, "answer_until"),
                Optional.ofNullable(row.getObject("statistics", Long.class)));
    }

    private static Optional<Point> point(ResultSet row) throws SQLException {
        var datum = row.getString("datum");
        return datum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(row.getBigDecimal("lat"), row.getBigDecimal("lon"), datum));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static <T> List<T> list(@Nullable Array array, Class<T[]> of) throws SQLException {
        return array == null ? List.of() : Arrays.asList(of.cast(array.getArray()));
    }
}
