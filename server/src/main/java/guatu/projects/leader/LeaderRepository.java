package guatu.projects.leader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a post sponsors and what happened to it, each in one question however many projects it has.
@Repository
class LeaderRepository {

    /// A project once, by the highest level at which the post sponsors it. Changes: what became known after a number,
    /// and, for a post that has never looked, since a time.
    private static final String SPONSORED = """
            with mine as materialized (
                select distinct on (sponsorship.project) sponsorship.project, sponsorship.id, sponsorship.level,
                       sponsorship.leader, sponsorship.valid_from
                  from projects.sponsorship
                 where sponsorship.seat = :post
                   and sponsorship.valid_from <= :today
                   and sponsorship.valid_to > :today
                 order by sponsorship.project, array_position(array['PROVINCE', 'PREFECTURE', 'COUNTY'], sponsorship.level)),
            happened as (
                select project, 'STAGE' as kind from projects.stage where known_from > :since and at >= :after
                 union all
                select project, 'STATUS' from projects.status where known_from > :since and at >= :after
                 union all
                select project, 'MONTH' from projects.month_step
                 where known_from > :since and at >= :after and kind in ('SUBMITTED', 'RETURNED')
                 union all
                select project, 'PROBLEM' from projects.problem where known_from > :since and at >= :after
                 union all
                select project, 'PROBLEM_STEP' from projects.problem_event where known_from > :since and at >= :after
                 union all
                select project, 'ANSWER' from projects.visit_answer where known_from > :since and at >= :after),
            changed as (
                select project, array_agg(kind order by kind) as kinds, array_agg(times order by kind) as times
                  from (select project, kind, count(*)::int as times from happened group by project, kind) as counted
                 group by project),
            visited as (
                select visit.project, max(visit.day) as day
                  from projects.visit
                  join mine on mine.id = visit.sponsorship
                 group by visit.project)
            select project.id, project.code, project.name_zh, project.region, project.stage, project.status, project.total,
                   mine.id as sponsorship, mine.level, mine.leader, coalesce(visited.day, mine.valid_from) as seen,
                   coalesce(changed.kinds, '{}') as kinds, coalesce(changed.times, '{}') as times
              from mine
              join projects.project on project.id = mine.project
              left join changed on changed.project = mine.project
              left join visited on visited.project = mine.project
             order by project.total desc, project.id
            """;

    /// What was raised or promised on the post's visits and is not done, the earliest date first.
    private static final String OPEN_ITEMS = """
            select item.project, project.name_zh, item.visit, item.no, item.kind, item.text, visit.day,
                   coalesce((select moved.due
                               from projects.visit_answer as moved
                              where moved.project = item.project
                                and moved.visit = item.visit
                                and moved.item = item.no
                                and moved.kind = 'MOVED'
                              order by moved.no desc
                              limit 1), item.due) as due,
                   (select count(*)
                      from projects.visit_answer as moved
                     where moved.project = item.project
                       and moved.visit = item.visit
                       and moved.item = item.no
                       and moved.kind = 'MOVED')::int as slips
              from projects.sponsorship
              join projects.visit on visit.sponsorship = sponsorship.id
              join projects.visit_item as item
                on item.project = visit.project
               and item.visit = visit.no
              join projects.project on project.id = item.project
             where sponsorship.seat = :post
               and sponsorship.valid_from <= :today
               and sponsorship.valid_to > :today
               and coalesce((select last.kind
                               from projects.visit_answer as last
                              where last.project = item.project
                                and last.visit = item.visit
                                and last.item = item.no
                              order by last.no desc
                              limit 1), 'MOVED') <> 'DONE'
             order by due nulls last, visit.day, item.project, item.no
            """;

    private static final String HELD = """
            select item, kind, title_zh, title_en, opened_at
              from workflow.pub_open_task
             where post = :post
             order by opened_at, item
            """;

    private static final String LOOKED = """
            select known, at
              from projects.leader_look
             where post = :post
             order by no desc
             limit 1
            """;

    private static final String LOOK = """
            insert into projects.leader_look (post, no, known, at)
            select :post, coalesce(max(no), 0) + 1, :known, :at
              from projects.leader_look
             where post = :post
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(6408, (:post % 2147483647)::int)";

    private final JdbcClient jdbc;

    LeaderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sponsored project as stored.
    ///
    /// @param seen the day of the last visit, or of the beginning of the sponsorship
    /// @param kinds what happened to it, beside how often
    record Sponsored(
            long id,
            String code,
            String nameZh,
            int region,
            String stage,
            String status,
            long total,
            long sponsorship,
            String level,
            String leader,
            LocalDate seen,
            List<String> kinds,
            List<Integer> times) {

        int changes() {
            return times.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Something raised or promised that is not done.
    ///
    /// @param day when it was raised
    record OpenItem(
            long project,
            String nameZh,
            int visit,
            int no,
            String kind,
            String text,
            LocalDate day,
            Optional<LocalDate> due,
            int slips) {}

    /// A case of which the post holds a task.
    record Held(long item, String kind, String titleZh, String titleEn, OffsetDateTime openedAt) {}

    /// @param known the last number that the post has seen
    record Look(long known, OffsetDateTime at) {}

    List<Sponsored> sponsored(long post, LocalDate today, long since, OffsetDateTime after) {
        return jdbc.sql(SPONSORED)
                .param("post", post)
                .param("today", today)
                .param("since", since)
                .param("after", after)
                .query((row, number) -> sponsored(row))
                .list();
    }

    List<OpenItem> items(long post, LocalDate today) {
        return jdbc.sql(OPEN_ITEMS)
                .param("post", post)
                .param("today", today)
                .query((row, number) -> new OpenItem(
                        row.getLong("project"),
                        row.getString("name_zh"),
                        row.getInt("visit"),
                        row.getInt("no"),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getObject("day", LocalDate.class),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        row.getInt("slips")))
                .list();
    }

    List<Held> held(long post) {
        return jdbc.sql(HELD).param("post", post).query(Held.class).list();
    }

    Optional<Look> looked(long post) {
        return jdbc.sql(LOOKED).param("post", post).query(Look.class).optional();
    }

    void look(long post, long known, java.time.Instant at) {
        jdbc.sql(LOCK).param("post", post).query((row, number) -> number).list();
        jdbc.sql(LOOK)
                .param("post", post)
                .param("known", known)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sponsored sponsored(ResultSet row) throws SQLException {
        return new Sponsored(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getString("stage"),
                row.getString("status"),
                row.getLong("total"),
                row.getLong("sponsorship"),
                row.getString("level"),
                row.getString("leader"),
                row.getObject("seen", LocalDate.class),
                Arrays.asList((String[]) row.getArray("kinds").getArray()),
                Arrays.asList((Integer[]) row.getArray("times").getArray()));
    }
}
