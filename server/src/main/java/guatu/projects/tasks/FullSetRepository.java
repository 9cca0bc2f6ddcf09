package guatu.projects.tasks;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When a project's total reached the bound from which the full set is kept, by its versions, and what there is of it.
@Repository
class FullSetRepository {

    /// The last crossing upwards that was not before S2, and the last fall below.
    private static final String OF = """
            with version as (
                select one.no, one.total, (one.at at time zone 'Asia/Shanghai')::date as day,
                       coalesce(lag(one.total) over (order by one.no), 0) as before
                  from projects.version as one
                 where one.project = :project),
            entered as (
                select min(stage.since) as since
                  from projects.stage
                 where stage.project = :project
                   and stage.kind = 'ENTERED'
                   and stage.stage in ('S2', 'S3', 'S4', 'S5', 'S6'))
            select (select greatest(version.day, entered.since)
                      from version
                     cross join entered
                     where version.total >= :least
                       and version.before < :least
                     order by version.no desc
                     limit 1) as crossed,
                   (select version.day
                      from version
                     where version.total < :least
                       and version.before >= :least
                     order by version.no desc
                     limit 1) as fell,
                   (select min((task.at at time zone 'Asia/Shanghai')::date)
                      from projects.task
                     where task.project = :project) as opened,
                   (select count(*)
                      from projects.task
                     where task.project = :project
                       and not exists (select 1
                                         from projects.task_event as event
                                        where event.task = task.id
                                          and event.kind = 'DROPPED'))::int as tasks,
                   (select count(*)
                      from projects.problem
                     where problem.project = :project)::int as problems,
                   (select count(distinct report.month)
                      from projects.month_report as report
                     where report.project = :project)::int as months
            """;

    /// Projects over the bound in S2 to S6 without a task list, with the day from which it is due.
    private static final String UNOPENED = """
            select project.id, project.code, project.name_zh, project.region, project.unit_name, '' as what,
                   project.unit_name as office, '' as who, greatest(crossed.day, entered.since) as since,
                   greatest(crossed.day, entered.since) + :days::int as due
              from projects.project
              join lateral (select (version.at at time zone 'Asia/Shanghai')::date as day
                              from projects.version
                             where version.project = project.id
                               and version.total >= :least
                               and not exists (select 1
                                                 from projects.version as earlier
                                                where earlier.project = project.id
                                                  and earlier.no = version.no - 1
                                                  and earlier.total >= :least)
                             order by version.no desc
                             limit 1) as crossed on true
             cross join lateral (select min(stage.since) as since
                                   from projects.stage
                                  where stage.project = project.id
                                    and stage.kind = 'ENTERED'
                                    and stage.stage in ('S2', 'S3', 'S4', 'S5', 'S6')) as entered
             where project.total >= :least
               and project.stage in ('S2', 'S3', 'S4', 'S5', 'S6')
               and project.region between :low and :high
               and not exists (select 1 from projects.task where task.project = project.id)
            """;

    private final JdbcClient jdbc;

    FullSetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param crossed when the set was due from; empty while it never was
    /// @param fell when the total fell below the bound last
    /// @param opened when the task list began
    record SetRow(
            @Nullable LocalDate crossed,
            @Nullable LocalDate fell,
            @Nullable LocalDate opened,
            int tasks,
            int problems,
            int months) {}

    SetRow of(long project, long least) {
        return jdbc.sql(OF)
                .param("project", project)
                .param("least", least)
                .query(SetRow.class)
                .single();
    }

    List<HolderRepository.OpenRow> unopened(Interval regions, long least, int days) {
        return jdbc.sql(UNOPENED)
                .param("least", least)
                .param("days", days)
                .param("low", regions.low())
                .param("high", regions.high())
                .query(HolderRepository.OpenRow.class)
                .list();
    }
}
