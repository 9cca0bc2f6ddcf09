package guatu.projects.tasks;

import guatu.kernel.Interval;
import guatu.projects.months.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Problems, what became of them, and every promise that was made.
@Repository
class ProblemRepository {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LOCK = "select pg_advisory_xact_lock(6406, (:problem % 2147483647)::int)";

    private static final String OPEN = """
            insert into projects.problem
                   (project, type, text, since, task, known_from, at, post, person, by_zh, by_en)
            values (:project, :type, :text, :since, :task, :known, :at, :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String EVENT = """
            insert into projects.problem_event
                   (problem, project, no, kind, level, office, promised, text, known_from, at, post, person, by_zh, by_en)
            values (:problem, :project, (select coalesce(max(one.no), 0) + 1
                                           from projects.problem_event as one
                                          where one.problem = :problem),
                    :kind, :level, :office, :promised, :text, :known, :at, :post, :person, :byZh, :byEn)
            """;

    /// Problems of the projects that a post sponsors, with the last of each kind of step; those that are solved are not
    /// among them.
    private static final String SPONSORED = """
            select problem.id, problem.project, project.code, project.name_zh, project.unit_name, project.region,
                   project.enterprise, problem.type, problem.text, problem.since, problem.task, problem.at, problem.by_zh,
                   problem.by_en, held.level, held.office, held.at as held_at, last.kind as last_kind, last.at as last_at,
                   promise.promised, promise.slips
              from projects.problem
              join projects.project on project.id = problem.project
              left join lateral (select event.level, event.office, event.at
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind in ('ASSIGNED', 'ESCALATED', 'DENIED')
                                  order by event.no desc
                                  limit 1) as held on true
              left join lateral (select event.kind, event.at
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind not in ('PROMISED', 'ANSWERED')
                                  order by event.no desc
                                  limit 1) as last on true
              left join lateral (select (array_agg(event.promised order by event.no desc))[1] as promised,
                                        greatest(count(*) - 1, 0)::int as slips
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind = 'PROMISED') as promise on true
             where problem.project in (select sponsorship.project
                                         from projects.sponsorship
                                        where sponsorship.seat = :post
                                          and sponsorship.valid_from <= :today
                                          and sponsorship.valid_to > :today)
               and last.kind is distinct from 'SOLVED'
               and last.kind is distinct from 'CONFIRMED'
               and last.kind is distinct from 'CLOSED'
             order by problem.id
            """;

    /// When problems of these were last answered.
    private static final String ANSWERED = """
            select event.problem, max(event.at) as at
              from projects.problem_event as event
             where event.kind = 'ANSWERED'
               and event.project in (select sponsorship.project
                                       from projects.sponsorship
                                      where sponsorship.seat = :post
                                        and sponsorship.valid_from <= :today
                                        and sponsorship.valid_to > :today)
             group by event.problem
            """;

    /// Problems in sight with the last of each kind of step.
    private static final String PROBLEMS = """
            select problem.id, problem.project, project.code, project.name_zh, project.unit_name, project.region,
                   project.enterprise, problem.type, problem.text, problem.since, problem.task, problem.at, problem.by_zh,
                   problem.by_en, held.level, held.office, held.at as held_at, last.kind as last_kind, last.at as last_at,
                   promise.promised, promise.slips
              from projects.problem
              join projects.project on project.id = problem.project
              left join lateral (select event.level, event.office, event.at
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind in ('ASSIGNED', 'ESCALATED', 'DENIED')
                                  order by event.no desc
                                  limit 1) as held on true
              left join lateral (select event.kind, event.at
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind not in ('PROMISED', 'ANSWERED')
                                  order by event.no desc
                                  limit 1) as last on true
              left join lateral (select (array_agg(event.promised order by event.no desc))[1] as promised,
                                        greatest(count(*) - 1, 0)::int as slips
                                   from projects.problem_event as event
                                  where event.problem = problem.id
                                    and event.kind = 'PROMISED') as promise on true
             where project.region between :low and :high
               and (:project = 0 or problem.project = :project)
               and (:problem = 0 or problem.id = :problem)
             order by problem.id desc
            """;

    private static final String EVENTS = """
            select no, kind, level, office, promised, text, at, by_zh, by_en
              from projects.problem_event
             where problem = :problem
             order by no
            """;

    private final JdbcClient jdbc;

    ProblemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A problem as stored, with its last steps.
    record ProblemRow(
            long id,
            long project,
            String code,
            String nameZh,
            String unitName,
            int region,
            long enterprise,
            String type,
            String text,
            LocalDate since,
            @Nullable Long task,
            OffsetDateTime at,
            String byZh,
            String byEn,
            @Nullable Integer level,
            @Nullable String office,
            @Nullable OffsetDateTime heldAt,
            @Nullable String lastKind,
            @Nullable OffsetDateTime lastAt,
            @Nullable LocalDate promised,
            int slips) {}

    /// A step as stored.
    record EventRow(
            int no,
            String kind,
            int level,
            String office,
            @Nullable LocalDate promised,
            String text,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    void lock(long problem) {
        jdbc.sql(LOCK).param("problem", problem).query((row, number) -> number).list();
    }

    long open(long project, String type, String text, LocalDate since, Optional<Long> task, Stamp stamp) {
        return jdbc.sql(OPEN)
                .param("project", project)
                .param("type", type)
                .param("text", text)
                .param("since", since)
                .param("task", task.orElse(null))
                .params(stamp.params())
                .query(Long.class)
                .single();
    }

    void event(ProblemRow problem, ProblemBook.Deed deed, int level, ProblemBook.Move move, Stamp stamp) {
        jdbc.sql(EVENT)
                .param("problem", problem.id())
                .param("project", problem.project())
                .param("kind", deed.name())
                .param("level", level)
                .param("office", move.office().strip())
                .param("promised", move.promised().orElse(null))
                .param("text", move.text().strip())
                .params(stamp.params())
                .update();
    }

    List<ProblemRow> problems(Interval regions, long project, long problem) {
        return jdbc.sql(PROBLEMS)
                .param("low", regions.low())
                .param("high", regions.high())
                .param("project", project)
                .param("problem", problem)
                .query(ProblemRow.class)
                .list();
    }

    List<ProblemRow> sponsored(long post, LocalDate today) {
        return jdbc.sql(SPONSORED)
                .param("post", post)
                .param("today", today)
                .query(ProblemRow.class)
                .list();
    }

    /// By problem, the day of its last answer.
    Map<Long, LocalDate> answered(long post, LocalDate today) {
        var days = new HashMap<Long, LocalDate>();
        jdbc.sql(ANSWERED)
                .param("post", post)
                .param("today", today)
                .query((row, number) -> days.put(
                        row.getLong("problem"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(ZONE)
                                .toLocalDate()))
                .list();
        return days;
    }

    List<EventRow> events(long problem) {
        return jdbc.sql(EVENTS).param("problem", problem).query(EventRow.class).list();
    }
}
