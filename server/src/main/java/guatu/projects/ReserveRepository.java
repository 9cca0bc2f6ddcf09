package guatu.projects;

import guatu.kernel.Interval;
import guatu.projects.RecordRepository.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The reserves: which project came into which, by reference.
@Repository
class ReserveRepository {

    private static final String ENTER = """
            insert into projects.reserve (project, level, case_id, since, total, known_from, at, post, person, by_zh, by_en)
            values (:id, :level, :case, :since, :total, :known, :at, :post, :person, :byZh, :byEn)
            on conflict (project, level) do nothing
            """;

    private static final String SET_LEVEL = """
            update projects.project
               set level = :level
             where id = :id
            """;

    private static final String OF = """
            select level, case_id, since
              from projects.reserve
             where project = :id
             order by since, level
            """;

    /// What each reserve holds today: a project counts in every reserve that it came into; what is asleep, lapsed or
    /// ended
    /// does not count, and is shown beside.
    private static final String BOARD = """
            select reserve.level, project.stage, project.cluster,
                   count(*) filter (where counted.yes) as projects,
                   coalesce(sum(project.total) filter (where counted.yes), 0) as total,
                   count(*) filter (where stand.asleep) as asleep,
                   count(*) filter (where not counted.yes and not stand.asleep) as other
              from projects.reserve
              join projects.project on project.id = reserve.project
             cross join lateral (
                   select case when status = 'NORMAL' and stage in ('S0', 'S1', 'S2', 'S3')
                                and approval_expires < :today::date then 'LAPSED' else status end as status,
                          confirmed_on < case when stage in ('S0', 'S1') then :early::date
                                              when stage in ('S2', 'S3', 'S4') then :work::date
                                              else '-infinity'::date end as asleep) as stand
             cross join lateral (
                   select not stand.asleep and stand.status in ('NORMAL', 'STOPPED', 'SLOWED') as yes) as counted
             where project.stage <> 'S8'
               and project.region between :region_low and :region_high
             group by reserve.level, project.stage, project.cluster
             order by reserve.level, project.stage, project.cluster
            """;

    private final JdbcClient jdbc;

    ReserveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A reserve that a project is in.
    record Entry(ReserveLevel level, long caseId, LocalDate since) {}

    /// What a reserve holds of a stage and cluster.
    ///
    /// @param projects those that count, with their total in 元
    /// @param asleep those that nobody confirmed in time
    /// @param other lapsed, ended or merged ones
    record Cell(ReserveLevel level, Stage stage, String cluster, long projects, long total, long asleep, long other) {}

    void enter(ProjectId id, ReserveLevel level, long caseId, long total, Stamp stamp) {
        RecordRepository.stamped(jdbc.sql(ENTER), id, stamp)
                .param("level", level.name())
                .param("case", caseId)
                .param("since", stamp.today())
                .param("total", total)
                .update();
        jdbc.sql(SET_LEVEL).param("id", id.value()).param("level", level.name()).update();
    }

    List<Entry> of(ProjectId id) {
        return jdbc.sql(OF)
                .param("id", id.value())
                .query((row, number) -> new Entry(
                        ReserveLevel.valueOf(row.getString("level")),
                        row.getLong("case_id"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    List<Cell> board(ProjectListRepository.Days days, Interval regions) {
        return jdbc.sql(BOARD)
                .param("today", days.today())
                .param("early", days.early())
                .param("work", days.work())
                .param("region_low", regions.low())
                .param("region_high", regions.high())
                .query((row, number) -> new Cell(
                        ReserveLevel.valueOf(row.getString("level")),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("cluster"),
                        row.getLong("projects"),
                        row.getLong("total"),
                        row.getLong("asleep"),
                        row.getLong("other")))
                .list();
    }
}
