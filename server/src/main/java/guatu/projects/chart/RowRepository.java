package guatu.projects.chart;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everything that the chart draws of some projects over some months, as known at a time, in one statement.
@Repository
class RowRepository {

    private static final String ROWS = """
            with counted as materialized (
                select one.project, one.month, one.revision, one.level
                  from projects.counted(:known, 1) as one
                 where one.project = any (:ids::bigint[])
                   and one.month between :first::date and :last::date),
            months as (
                select report.project, array_agg(report.month order by report.month) as months,
                       array_agg(report.invested order by report.month) as invested,
                       array_agg(report.stopped order by report.month) as stopped,
                       array_agg(report.revision order by report.month) as revisions
                  from counted
                  join projects.month_report as report
                    on report.project = counted.project
                   and report.month = counted.month
                   and report.revision = counted.revision
                 group by report.project),
            lines as (
                select distinct on (line.project, line.year) line.project, line.year, line.months
                  from projects.pub_baseline_line as line
                 where line.project = any (:ids::bigint[])
                   and line.year between extract(year from :first::date) and extract(year from :last::date)
                   and line.known_from <= :known
                 order by line.project, line.year, line.level desc, line.baseline desc),
            planned as (
                select lines.project, array_agg(lines.year order by lines.year) as years,
                       array_agg(lines.months order by lines.year) as plans
                  from lines
                 group by lines.project),
            corrected as (
                select stage.project, max(stage.no) as no
                  from projects.stage
                 where stage.project = any (:ids::bigint[])
                   and stage.kind = 'CORRECTED'
                   and stage.known_from <= :known
                 group by stage.project),
            reached as (
                select stage.project,
                       min(stage.since) filter (where stage.stage in ('S4', 'S6')) as started,
                       min(stage.since) filter (where stage.stage = 'S6') as producing,
                       min(stage.since) filter (where stage.stage = 'S8') as gone
                  from projects.stage
                  left join corrected on corrected.project = stage.project
                 where stage.project = any (:ids::bigint[])
                   and stage.kind = 'ENTERED'
                   and stage.known_from <= :known
                   and stage.no > coalesce(corrected.no, 0)
                 group by stage.project),
            dated as (
                select event.task,
                       (array_agg(event.due order by event.no) filter (where event.kind = 'PLANNED'))[1] as first_due,
                       (array_agg(event.due order by event.no desc) filter (where event.kind in ('PLANNED', 'REPLANNED')))[1] as due,
                       (array_agg(event.due order by event.no desc) filter (where event.kind = 'FORECAST'))[1] as forecast,
                       max(event.due) filter (where event.kind = 'DONE') as done
                  from projects.task_event as event
                 where event.project = any (:ids::bigint[])
                   and event.known_from <= :known
                 group by event.task
                having not bool_or(event.kind = 'DROPPED')),
            milestone as (
                select task.project, array_agg(task.code order by dated.due, task.id) as codes,
                       array_agg(task.name order by dated.due, task.id) as names,
                       array_agg(dated.first_due order by dated.due, task.id) as first_dues,
                       array_agg(dated.due order by dated.due, task.id) as dues,
                       array_agg(dated.forecast order by dated.due, task.id) as forecasts,
                       array_agg(dated.done order by dated.due, task.id) as dones
                  from projects.task
                  join dated on dated.task = task.id
                 where task.project = any (:ids::bigint[])
                   and task.kind = 'MILESTONE'
                   and dated.due is not null
                 group by task.project),
            standing as (
                select one.id, one.project, one.type, one.text, one.since, last.kind, last.day
                  from projects.problem as one
                  left join lateral (select event.kind, (event.at at time zone 'Asia/Shanghai')::date as day
                                       from projects.problem_event as event
                                      where event.problem = one.id
                                        and event.kind not in ('PROMISED', 'ANSWERED')
                                        and event.known_from <= :known
                                      order by event.no desc
                                      limit 1) as last on true
                 where one.project = any (:ids::bigint[])
                   and one.known_from <= :known),
            problem as (
                select standing.project, array_agg(standing.id order by standing.since, standing.id) as ids,
                       array_agg(standing.type order by standing.since, standing.id) as types,
                       array_agg(standing.text order by standing.since, standing.id) as texts,
                       array_agg(standing.since order by standing.since, standing.id) as sinces,
                       array_agg(case when coalesce(standing.kind, 'ASSIGNED') not in ('ASSIGNED', 'ESCALATED', 'DENIED')
                                      then standing.day end order by standing.since, standing.id) as ends
                  from standing
                 group by standing.project)
            select project.id, reached.started, reached.producing, reached.gone, months.months, months.invested, months.stopped,
                   months.revisions, planned.years, planned.plans, milestone.codes, milestone.names, milestone.first_dues,
                   milestone.dues, milestone.forecasts, milestone.dones, problem.ids as problem_ids, problem.types,
                   problem.texts, problem.sinces, problem.ends
              from projects.project
              left join months on months.project = project.id
              left join planned on planned.project = project.id
              left join reached on reached.project = project.id
              left join milestone on milestone.project = project.id
              left join problem on problem.project = project.id
             where project.id = any (:ids::bigint[])
             order by project.id
            """;

    private final JdbcClient jdbc;

    RowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A milestone: when it was planned first and last, what is forecast, when it was reached.
    record Mark(
            String code,
            String name,
            Optional<LocalDate> first,
            Optional<LocalDate> due,
            Optional<LocalDate> forecast,
            Optional<LocalDate> done) {}

    /// A problem, from its day to the one on which it was solved.
    record Flag(long id, String type, String text, LocalDate since, Optional<LocalDate> until) {}

    /// What a month's counted revision says.
    record Reported(LocalDate month, long invested, boolean stopped, int revision) {}

    /// A year's plan by month.
    record YearOf(int year, List<Long> months) {}

    /// A project on the chart.
    record Row(
            long id,
            Optional<LocalDate> started,
            Optional<LocalDate> producing,
            Optional<LocalDate> gone,
            List<Reported> reported,
            List<YearOf> plans,
            List<Mark> marks,
            List<Flag> flags) {}

    List<Row> rows(List<Long> ids, LocalDate first, LocalDate last, long known) {
        ChartRepository.planned(jdbc);
        return jdbc.sql(ROWS)
                .param("ids", ids.toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .param("known", known)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("started", LocalDate.class)),
                Optional.ofNullable(row.getObject("producing", LocalDate.class)),
                Optional.ofNullable(row.getObject("gone", LocalDate.class)),
                reported(row),
                plans(row),
                marks(row),
                flags(row));
    }

    private static List<Reported> reported(ResultSet row) throws SQLException {
        var months = days(row, "months");
        var invested = list(row.getArray("invested"), Long[].class);
        var stopped = list(row.getArray("stopped"), Boolean[].class);
        var revisions = list(row.getArray("revisions"), Integer[].class);
        var reported = new ArrayList<Reported>();
        for (int at = 0; at < invested.size(); at++) {
            reported.add(
                    new Reported(months.get(at).orElseThrow(), invested.get(at), stopped.get(at), revisions.get(at)));
        }
        return reported;
    }

    private static List<YearOf> plans(ResultSet row) throws SQLException {
        var years = list(row.getArray("years"), Integer[].class);
        var months = list(row.getArray("plans"), Long[][].class);
        var plans = new ArrayList<YearOf>();
        for (int at = 0; at < years.size(); at++) {
            plans.add(new YearOf(years.get(at), Arrays.asList(months.get(at))));
        }
        return plans;
    }

    private static List<Mark> marks(ResultSet row) throws SQLException {
        var codes = list(row.getArray("codes"), String[].class);
        var names = list(row.getArray("names"), String[].class);
        var first = days(row, "first_dues");
        var due = days(row, "dues");
        var forecast = days(row, "forecasts");
        var done = days(row, "dones");
        var marks = new ArrayList<Mark>();
        for (int at = 0; at < codes.size(); at++) {
            marks.add(
                    new Mark(codes.get(at), names.get(at), first.get(at), due.get(at), forecast.get(at), done.get(at)));
        }
        return marks;
    }

    private static List<Flag> flags(ResultSet row) throws SQLException {
        var ids = list(row.getArray("problem_ids"), Long[].class);
        var types = list(row.getArray("types"), String[].class);
        var texts = list(row.getArray("texts"), String[].class);
        var since = days(row, "sinces");
        var until = days(row, "ends");
        var flags = new ArrayList<Flag>();
        for (int at = 0; at < ids.size(); at++) {
            flags.add(new Flag(
                    ids.get(at), types.get(at), texts.get(at), since.get(at).orElseThrow(), until.get(at)));
        }
        return flags;
    }

    private static <T> List<T> list(@Nullable Array array, Class<T[]> of) throws SQLException {
        return array == null ? List.of() : Arrays.asList(of.cast(array.getArray()));
    }

    private static List<Optional<LocalDate>> days(ResultSet row, String column) throws SQLException {
        return list(row.getArray(column), Date[].class).stream()
                .map(day -> Optional.ofNullable(day).map(Date::toLocalDate))
                .toList();
    }
}
