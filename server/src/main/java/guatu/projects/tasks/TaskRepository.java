package guatu.projects.tasks;

import guatu.projects.months.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tasks and milestones, and every date that was planned for them.
@Repository
class TaskRepository {

    private static final String TASK = """
            insert into projects.task
                   (project, kind, code, name, weight, evidence, person_zh, office, known_from, at, post, person, by_zh, by_en)
            values (:project, :kind, :code, :name, :weight, :evidence, :personZh, :office, :known, :at, :post, :person,
                    :byZh, :byEn)
            returning id
            """;

    private static final String EVENT = """
            insert into projects.task_event
                   (task, project, no, kind, starts, due, reason, known_from, at, post, person, by_zh, by_en)
            values (:task, :project, (select coalesce(max(one.no), 0) + 1
                                        from projects.task_event as one
                                       where one.task = :task),
                    :kind, :starts, :due, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String TASKS = """
            select task.id, task.project, task.kind, task.code, task.name, task.weight, task.evidence, task.person_zh,
                   task.office, planned.starts, planned.due, first.due as first_due, forecast.due as forecast,
                   done.due as done, dropped.no is not null as dropped,
                   (select count(*)
                      from projects.task_event as one
                     where one.task = task.id
                       and one.kind = 'REPLANNED')::int as moves
              from projects.task
              join lateral (select event.starts, event.due from projects.task_event as event
                             where event.task = task.id and event.kind in ('PLANNED', 'REPLANNED')
                             order by event.no desc limit 1) as planned on true
              join lateral (select event.due from projects.task_event as event
                             where event.task = task.id and event.kind = 'PLANNED'
                             order by event.no limit 1) as first on true
              left join lateral (select event.due from projects.task_event as event
                                  where event.task = task.id and event.kind = 'FORECAST'
                                  order by event.no desc limit 1) as forecast on true
              left join lateral (select event.due from projects.task_event as event
                                  where event.task = task.id and event.kind = 'DONE'
                                  order by event.no desc limit 1) as done on true
              left join lateral (select event.no from projects.task_event as event
                                  where event.task = task.id and event.kind = 'DROPPED' limit 1) as dropped on true
             where task.project = :project
             order by planned.due, task.id
            """;

    private static final String EVENTS = """
            select event.task, event.no, event.kind, event.starts, event.due, event.reason, event.at, event.by_zh, event.by_en
              from projects.task_event as event
             where event.project = :project
             order by event.task, event.no
            """;

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A task as it stands.
    ///
    /// @param due as planned last
    /// @param firstDue as planned first
    /// @param moves how often it was planned anew
    record TaskRow(
            long id,
            long project,
            String kind,
            String code,
            String name,
            int weight,
            String evidence,
            String personZh,
            String office,
            LocalDate starts,
            LocalDate due,
            LocalDate firstDue,
            @Nullable LocalDate forecast,
            @Nullable LocalDate done,
            boolean dropped,
            int moves) {}

    /// What was planned when, and by whom.
    record EventRow(
            long task,
            int no,
            String kind,
            LocalDate starts,
            LocalDate due,
            String reason,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    long task(long project, TaskController.NewTask task, Stamp stamp) {
        return jdbc.sql(TASK)
                .param("project", project)
                .param("kind", task.kind())
                .param("code", task.code())
                .param("name", task.name().strip())
                .param("weight", task.weight())
                .param("evidence", task.evidence().strip())
                .param("personZh", task.person().strip())
                .param("office", task.office().strip())
                .params(stamp.params())
                .query(Long.class)
                .single();
    }

    void event(long project, long task, String kind, LocalDate starts, LocalDate due, String reason, Stamp stamp) {
        jdbc.sql(EVENT)
                .param("task", task)
                .param("project", project)
                .param("kind", kind)
                .param("starts", starts)
                .param("due", due)
                .param("reason", reason)
                .params(stamp.params())
                .update();
    }

    List<TaskRow> tasks(long project) {
        return jdbc.sql(TASKS).param("project", project).query(TaskRow.class).list();
    }

    List<EventRow> events(long project) {
        return jdbc.sql(EVENTS).param("project", project).query(EventRow.class).list();
    }
}
