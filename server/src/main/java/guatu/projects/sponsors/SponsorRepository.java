package guatu.projects.sponsors;

import guatu.access.Actor;
import guatu.kernel.KnownTime;
import guatu.projects.ProjectId;
import guatu.projects.ReserveLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sponsorships, visits, what was raised and promised, and what came of it. Of a sponsorship only its end is written,
/// once.
@Repository
class SponsorRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6403, (:project % 2147483647)::int)";

    private static final String SPONSOR = """
            insert into projects.sponsorship (project, level, leader, leader_post, seat, deputy, contact, document,
                   valid_from, known_from, at, post, person, by_zh, by_en)
            values (:project, :level, :leader, :leaderPost, :seat, :deputy, :contact, :document, :from, :known, :at,
                    :post, :person, :byZh, :byEn)
            """;

    private static final String END = """
            update projects.sponsorship
               set valid_to = :to, ended = :reason
             where id = :id
               and project = :project
               and valid_to = 'infinity'
               and valid_from <= :to
            """;

    private static final String SPONSORS = """
            select id, level, leader, leader_post, seat, deputy, contact, document, valid_from,
                   nullif(valid_to, 'infinity') as valid_to, ended, at, by_zh, by_en
              from projects.sponsorship
             where project = :project
             order by valid_from desc, id desc
            """;

    private static final String VISIT = """
            insert into projects.visit (project, no, sponsorship, day, place, people, note, known_from, at, post, person,
                   by_zh, by_en)
            select :project, coalesce(max(no), 0) + 1, :sponsorship, :day, :place, :people, :note, :known, :at, :post,
                   :person, :byZh, :byEn
              from projects.visit
             where project = :project
            returning no
            """;

    private static final String ITEM = """
            insert into projects.visit_item (project, visit, no, kind, text, due)
            values (:project, :visit, :no, :kind, :text, :due::date)
            """;

    private static final String VISITS = """
            select no, sponsorship, day, place, people, note, at, by_zh, by_en
              from projects.visit
             where project = :project
             order by day desc, no desc
            """;

    private static final String ITEMS = """
            select item.visit, item.no, item.kind, item.text, coalesce(moved.due, item.due) as due,
                   coalesce(last.kind = 'DONE', false) as done, coalesce(last.day, visit.day) as day,
                   coalesce(last.text, '') as answer,
                   (select count(*) from projects.visit_answer as one
                     where one.project = item.project and one.visit = item.visit and one.item = item.no
                       and one.kind = 'MOVED') as moves
              from projects.visit_item as item
              join projects.visit on visit.project = item.project and visit.no = item.visit
              left join lateral (
                   select kind, day, text from projects.visit_answer as one
                    where one.project = item.project and one.visit = item.visit and one.item = item.no
                    order by one.no desc limit 1) as last on true
              left join lateral (
                   select due from projects.visit_answer as one
                    where one.project = item.project and one.visit = item.visit and one.item = item.no
                      and one.kind = 'MOVED'
                    order by one.no desc limit 1) as moved on true
             where item.project = :project
             order by item.visit, item.no
            """;

    private static final String ANSWER = """
            insert into projects.visit_answer (project, visit, item, no, kind, day, due, text, known_from, at, post,
                   person, by_zh, by_en)
            select :project, :visit, :item, coalesce(max(no), 0) + 1, :kind, :day, :due::date, :text, :known, :at, :post,
                   :person, :byZh, :byEn
              from projects.visit_answer
             where project = :project and visit = :visit and item = :item
            """;

    private final JdbcClient jdbc;

    SponsorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A leader's sponsorship of the project.
    ///
    /// @param seat the post that acts for him; 0 where none does
    /// @param to its end, exclusive; empty while it holds
    record Sponsorship(
            long id,
            ReserveLevel level,
            String leader,
            String leaderPost,
            long seat,
            String deputy,
            String contact,
            String document,
            LocalDate from,
            Optional<LocalDate> to,
            String ended,
            Instant at,
            String byZh,
            String byEn) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
        }
    }

    record Visit(
            int no,
            long sponsorship,
            LocalDate day,
            String place,
            String people,
            String note,
            Instant at,
            String byZh,
            String byEn) {}

    /// @param due of a promise, as last moved
    /// @param since when it was raised, or last answered
    record Item(
            int visit,
            int no,
            String kind,
            String text,
            Optional<LocalDate> due,
            boolean done,
            LocalDate since,
            String answer,
            int moves) {}

    /// Who writes, when.
    record Mark(ProjectId project, Actor actor, Instant at, KnownTime known) {}

    void lock(ProjectId project) {
        jdbc.sql(LOCK)
                .param("project", project.value())
                .query((row, number) -> number)
                .list();
    }

    void sponsor(Sponsors.NewSponsor given, Mark mark) {
        marked(jdbc.sql(SPONSOR), mark)
                .param("level", given.level().name())
                .param("leader", given.leader().strip())
                .param("leaderPost", given.leaderPost().strip())
                .param("seat", given.seat().orElse(0L))
                .param("deputy", given.deputy().strip())
                .param("contact", given.contact().strip())
                .param("document", given.document().strip())
                .param("from", given.from())
                .update();
    }

    boolean end(ProjectId project, long id, LocalDate to, String reason) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("project", project.value())
                        .param("to", to)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    List<Sponsorship> sponsors(ProjectId project) {
        return jdbc.sql(SPONSORS)
                .param("project", project.value())
                .query((row, number) -> new Sponsorship(
                        row.getLong("id"),
                        ReserveLevel.valueOf(row.getString("level")),
                        row.getString("leader"),
                        row.getString("leader_post"),
                        row.getLong("seat"),
                        row.getString("deputy"),
                        row.getString("contact"),
                        row.getString("document"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                        row.getString("ended"),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    int visit(Sponsors.NewVisit given, Mark mark) {
        int no = marked(jdbc.sql(VISIT), mark)
                .param("sponsorship", given.sponsorship())
                .param("day", given.day())
                .param("place", given.place().strip())
                .param("people", given.people().strip())
                .param("note", given.note().strip())
                .query(Integer.class)
                .single();
        int item = 0;
        for (var one : given.items()) {
            jdbc.sql(ITEM)
                    .param("project", mark.project().value())
                    .param("visit", no)
                    .param("no", ++item)
                    .param("kind", one.kind().name())
                    .param("text", one.text().strip())
                    .param("due", one.due().map(LocalDate::toString).orElse(null))
                    .update();
        }
        return no;
    }

    List<Visit> visits(ProjectId project) {
        return jdbc.sql(VISITS)
                .param("project", project.value())
                .query((row, number) -> new Visit(
                        row.getInt("no"),
                        row.getLong("sponsorship"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getString("people"),
                        row.getString("note"),
                        instant(row),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    List<Item> items(ProjectId project) {
        return jdbc.sql(ITEMS)
                .param("project", project.value())
                .query((row, number) -> new Item(
                        row.getInt("visit"),
                        row.getInt("no"),
                        row.getString("kind"),
                        row.getString("text"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        row.getBoolean("done"),
                        row.getObject("day", LocalDate.class),
                        row.getString("answer"),
                        row.getInt("moves")))
                .list();
    }

    void answer(int visit, int item, Sponsors.NewAnswer given, Mark mark) {
        marked(jdbc.sql(ANSWER), mark)
                .param("visit", visit)
                .param("item", item)
                .param("kind", given.kind().name())
                .param("day", given.day())
                .param("due", given.due().map(LocalDate::toString).orElse(null))
                .param("text", given.text().strip())
                .update();
    }

    private static JdbcClient.StatementSpec marked(JdbcClient.StatementSpec sql, Mark mark) {
        return sql.param("project", mark.project().value())
                .param("known", mark.known().value())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("post", mark.actor().who().post())
                .param("person", mark.actor().who().person())
                .param("byZh", mark.actor().titleZh())
                .param("byEn", mark.actor().titleEn());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
