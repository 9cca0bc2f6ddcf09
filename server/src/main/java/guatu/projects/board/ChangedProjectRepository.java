package guatu.projects.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of which projects something became known that lamps look at: each table of [BoardRepository] is here once.
@Repository
class ChangedProjectRepository {

    private static final String CHANGED = """
            select project from projects.version where known_from > :since
            union
            select project from projects.code where known_from > :since
            union
            select project from projects.stage where known_from > :since
            union
            select project from projects.month_report where known_from > :since
            union
            select project from projects.month_step where known_from > :since
            union
            select project from projects.task where known_from > :since
            union
            select task.project
              from projects.task_event as event
              join projects.task on task.id = event.task
             where event.known_from > :since
            union
            select project from projects.problem where known_from > :since
            union
            select problem.project
              from projects.problem_event as event
              join projects.problem on problem.id = event.problem
             where event.known_from > :since
            union
            select project from projects.lamp_judgement where known_from > :since
            union
            select project from projects.lamp_answer where known_from > :since
            union
            select project from projects.excuse where known_from > :since
            union
            select project from projects.stat_entry where known_from > :since
            union
            select line.project
              from projects.year_plan_step as step
              join projects.year_plan_line as line on line.plan = step.plan
             where step.known_from > :since
               and step.baseline is not null
            union
            select project.id
              from reporting.pub_fact as line
              join projects.project
                on project.code = line.detail
               and project.code <> ''
             where line.form = '206-1'
               and line.month = :month::date
               and (line.known_from > :since or line.known_to > :since)
            """;

    private static final String SEEN = """
            select id
              from projects.project
             where id = any (:ids::bigint[])
            """;

    private final JdbcClient jdbc;

    ChangedProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the projects that are in sight still: one that moved away changed where it cannot be seen.
    Set<Long> seen(List<Long> ids) {
        return jdbc.sql(SEEN)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /// The projects in sight that changed after a known time, as far as the lamps of a month go.
    List<Long> since(long known, YearMonth month) {
        LocalDate first = month.atDay(1);
        return jdbc.sql(CHANGED)
                .param("since", known)
                .param("month", first)
                .query(Long.class)
                .list();
    }
}
