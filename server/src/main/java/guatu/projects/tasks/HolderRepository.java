package guatu.projects.tasks;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open tasks, and month reports that wait for somebody.
@Repository
class HolderRepository {

    private static final String TASKS = """
            select project.id, project.code, project.name_zh, project.region, project.unit_name, task.name as what,
                   case when task.office <> '' then task.office else project.unit_name end as office, task.person_zh as who,
                   planned.starts as since, planned.due
              from projects.task
              join projects.project on project.id = task.project
              join lateral (select event.starts, event.due
                              from projects.task_event as event
                             where event.task = task.id
                               and event.kind in ('PLANNED', 'REPLANNED')
                             order by event.no desc
                             limit 1) as planned on true
             where project.region between :low and :high
               and planned.starts <= :today::date
               and not exists (select 1
                                 from projects.task_event as event
                                where event.task = task.id
                                  and event.kind in ('DONE', 'DROPPED'))
            """;

    /// step.level is who did the last step; who holds it follows from that.
    private static final String MONTHS = """
            select project.id, project.code, project.name_zh, project.region, project.unit_name,
                   to_char(step.month, 'YYYY-MM') as what, step.kind as office, step.level::text as who,
                   (step.at at time zone 'Asia/Shanghai')::date as since, step.due
              from (select distinct on (one.project, one.month) one.*
                      from projects.month_step as one
                     where one.month >= :today::date - 400
                     order by one.project, one.month, one.no desc) as step
              join projects.project on project.id = step.project
             where project.region between :low and :high
               and not (step.kind = 'ACCEPTED' and step.level = 3)
            """;

    private final JdbcClient jdbc;

    HolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Something open.
    record OpenRow(
            long id,
            String code,
            String nameZh,
            int region,
            String unitName,
            String what,
            String office,
            String who,
            LocalDate since,
            LocalDate due) {}

    List<OpenRow> tasks(Interval regions, LocalDate today) {
        return rows(TASKS, regions, today);
    }

    List<OpenRow> months(Interval regions, LocalDate today) {
        return rows(MONTHS, regions, today);
    }

    private List<OpenRow> rows(String sql, Interval regions, LocalDate today) {
        return jdbc.sql(sql)
                .param("low", regions.low())
                .param("high", regions.high())
                .param("today", today)
                .query(OpenRow.class)
                .list();
    }
}
