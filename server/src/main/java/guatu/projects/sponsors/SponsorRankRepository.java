package guatu.projects.sponsors;

import guatu.projects.ReserveLevel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Leaders by what came of what was raised and promised, and the large projects that lack one.
@Repository
class SponsorRankRepository {

    /// Leaders by what they solved, and by how old what they have not solved is. Visits are not looked at.
    private static final String RANKING = """
            select sponsorship.level, sponsorship.leader, sponsorship.leader_post,
                   count(distinct sponsorship.project) filter (where sponsorship.valid_to > :today) as projects,
                   count(*) filter (where item.kind = 'PROBLEM' and stand.done) as solved,
                   count(*) filter (where item.kind = 'PROBLEM' and not stand.done) as unsolved,
                   coalesce(max(:today::date - visit.day) filter (where item.kind = 'PROBLEM' and not stand.done), 0)
                       as oldest,
                   count(*) filter (where item.kind = 'PROMISE' and stand.done) as kept,
                   count(*) filter (where item.kind = 'PROMISE' and not stand.done and stand.due < :today::date) as overdue
              from projects.sponsorship
              left join projects.visit on visit.sponsorship = sponsorship.id
              left join projects.visit_item as item on item.project = visit.project and item.visit = visit.no
              left join lateral (
                   select coalesce((select one.kind = 'DONE' from projects.visit_answer as one
                                     where one.project = item.project and one.visit = item.visit and one.item = item.no
                                     order by one.no desc limit 1), false) as done,
                          coalesce((select one.due from projects.visit_answer as one
                                     where one.project = item.project and one.visit = item.visit and one.item = item.no
                                       and one.kind = 'MOVED'
                                     order by one.no desc limit 1), item.due) as due) as stand on item.no is not null
             where (:level = '' or sponsorship.level = :level)
             group by sponsorship.level, sponsorship.leader, sponsorship.leader_post
             order by solved desc, oldest, unsolved, sponsorship.leader, sponsorship.level
            """;

    /// Projects of at least so much that lack a leader at a level today.
    private static final String LACKING = """
            select project.id, project.name_zh, project.total,
                   array_agg(needed.level order by needed.place) as levels
              from projects.project
             cross join (values ('COUNTY', 1), ('PREFECTURE', 2), ('PROVINCE', 3)) as needed (level, place)
             where project.total >= :least
               and project.stage in ('S1', 'S2', 'S3', 'S4', 'S5', 'S6')
               and not exists (select 1 from projects.sponsorship
                                where sponsorship.project = project.id
                                  and sponsorship.level = needed.level
                                  and sponsorship.valid_from <= :today and sponsorship.valid_to > :today)
             group by project.id, project.name_zh, project.total
             order by project.total desc, project.id
            """;

    private final JdbcClient jdbc;

    SponsorRankRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A leader in the ranking.
    ///
    /// @param oldest the age of the oldest problem that is not solved, in days
    record Rank(
            ReserveLevel level,
            String leader,
            String leaderPost,
            int projects,
            int solved,
            int unsolved,
            int oldest,
            int kept,
            int overdue) {}

    /// A project that lacks leaders.
    record Lacking(long id, String nameZh, long total, List<ReserveLevel> levels) {}

    List<Rank> ranking(String level, LocalDate today) {
        return jdbc.sql(RANKING)
                .param("level", level)
                .param("today", today)
                .query((row, number) -> new Rank(
                        ReserveLevel.valueOf(row.getString("level")),
                        row.getString("leader"),
                        row.getString("leader_post"),
                        row.getInt("projects"),
                        row.getInt("solved"),
                        row.getInt("unsolved"),
                        row.getInt("oldest"),
                        row.getInt("kept"),
                        row.getInt("overdue")))
                .list();
    }

    List<Lacking> lacking(long least, LocalDate today) {
        return jdbc.sql(LACKING)
                .param("least", least)
                .param("today", today)
                .query((row, number) -> new Lacking(
                        row.getLong("id"),
                        row.getString("name_zh"),
                        row.getLong("total"),
                        List.of((String[]) row.getArray("levels").getArray()).stream()
                                .map(ReserveLevel::valueOf)
                                .toList()))
                .list();
    }
}
