package guatu.projects;

import guatu.kernel.Interval;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of projects, and their sums. What is out of sight is neither listed nor counted. Status and sleep follow from
/// the
/// day that is asked for.
@Repository
class ProjectListRepository {

    private static final String LIST = """
            select project.id, region, park, enterprise, unit_code, unit_name, code, name_zh, name_en, stage, stage_since,
                   partial, stand.status, level, nature, industry, cluster, total, planned_start, planned_completion,
                   planned_production, lat, lon, datum, altitude, version, confirmed_on, approval_expires, demo
              from projects.project
             cross join lateral (
                   select case when status = 'NORMAL' and stage in ('S0', 'S1', 'S2', 'S3')
                                and approval_expires < :today::date then 'LAPSED' else status end as status,
                          confirmed_on < case when stage in ('S0', 'S1') then :early::date
                                              when stage in ('S2', 'S3', 'S4') then :work::date
                                              else '-infinity'::date end as asleep) as stand
             cross join lateral (
                   select case :sort when 'name' then initials when 'code' then code
                                     when 'unit' then unit_name when 'region' then region::text
                                     when 'stage' then stage || stage_since::text
                                     when 'status' then stand.status
                                     when 'level' then case level when 'PROVINCE' then '3' when 'PREFECTURE' then '2'
                                                                  when 'COUNTY' then '1' else '0' end
                                     when 'cluster' then cluster
                                     when 'total' then lpad(total::text, 20, '0')
                                     when 'start' then planned_start::text
                                     when 'confirmed' then confirmed_on::text
                                     else '' end collate "C" as key) as sorted
             where region between :region_low and :region_high
               and park between :park_low and :park_high
               and (:stages::text[] = '{}' or stage = any (:stages::text[]))
               and (:statuses::text[] = '{}' or stand.status = any (:statuses::text[]))
               and (:levels::text[] = '{}' or level = any (:levels::text[]))
               and (:clusters::text[] = '{}' or cluster = any (:clusters::text[]))
               and (:natures::text[] = '{}' or nature = any (:natures::text[]))
               and (not :asleep or stand.asleep)
               and (not :watched or (approval_expires <= :horizon::date and stage in ('S0', 'S1', 'S2', 'S3')))
               and total >= :least
               and (:text = '' or strpos(name_key, lower(:text)) > 0 or strpos(initials, upper(:text)) > 0
                    or starts_with(code, :text) or strpos(lower(unit_name), lower(:text)) > 0
                    or starts_with(unit_code, upper(:text)))
             order by case when not :down then sorted.key end, case when :down then sorted.key end desc nulls last,
                      project.id
             limit :limit offset :offset
            """;

    private static final String COUNT = """
            select count(*) as projects, coalesce(sum(total), 0) as total,
                   count(*) filter (where stand.asleep) as asleep
              from projects.project
             cross join lateral (
                   select case when status = 'NORMAL' and stage in ('S0', 'S1', 'S2', 'S3')
                                and approval_expires < :today::date then 'LAPSED' else status end as status,
                          confirmed_on < case when stage in ('S0', 'S1') then :early::date
                                              when stage in ('S2', 'S3', 'S4') then :work::date
                                              else '-infinity'::date end as asleep) as stand
             where region between :region_low and :region_high
               and park between :park_low and :park_high
               and (:stages::text[] = '{}' or stage = any (:stages::text[]))
               and (:statuses::text[] = '{}' or stand.status = any (:statuses::text[]))
               and (:levels::text[] = '{}' or level = any (:levels::text[]))
               and (:clusters::text[] = '{}' or cluster = any (:clusters::text[]))
               and (:natures::text[] = '{}' or nature = any (:natures::text[]))
               and (not :asleep or stand.asleep)
               and (not :watched or (approval_expires <= :horizon::date and stage in ('S0', 'S1', 'S2', 'S3')))
               and total >= :least
               and (:text = '' or strpos(name_key, lower(:text)) > 0 or strpos(initials, upper(:text)) > 0
                    or starts_with(code, :text) or strpos(lower(unit_name), lower(:text)) > 0
                    or starts_with(unit_code, upper(:text)))
            """;

    private final JdbcClient jdbc;

    ProjectListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is looked for; whatever is empty is not asked for.
    ///
    /// @param text part of a name, of its initials or of the unit's name, or the beginning of a code
    /// @param asleep only what its owner should have confirmed by now
    /// @param watched only 核准 documents that die within the horizon, or died
    /// @param least the least total, 元
    record Wanted(
            List<Stage> stages,
            List<SideStatus> statuses,
            List<ReserveLevel> levels,
            List<String> clusters,
            List<Nature> natures,
            Interval regions,
            Interval parks,
            boolean asleep,
            boolean watched,
            long least,
            String text) {}

    /// The days from which lists are judged.
    ///
    /// @param early confirmed before this, a project of S0 and S1 is asleep
    /// @param work the same for S2 to S4
    /// @param horizon up to when a document that dies is watched
    record Days(LocalDate today, LocalDate early, LocalDate work, LocalDate horizon) {

        /// Whether a project has not been confirmed for too long.
        boolean asleep(Project project) {
            return switch (project.stage()) {
                case S0, S1 -> project.confirmedOn().isBefore(early);
                case S2, S3, S4 -> project.confirmedOn().isBefore(work);
                default -> false;
            };
        }
    }

    /// How many there are, their planned total in 元, and how many of them are asleep.
    record Sum(long projects, long total, long asleep) {}

    List<Project> list(Wanted wanted, Sorting sorting, Paging paging, Days days) {
        return bind(LIST, wanted, days)
                .param("sort", sorting.name(0).isEmpty() ? "total" : sorting.name(0))
                .param("down", sorting.name(0).isEmpty() || sorting.down(0))
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> ProjectRepository.project(row))
                .list();
    }

    Sum sum(Wanted wanted, Days days) {
        return bind(COUNT, wanted, days)
                .query((row, number) -> new Sum(row.getLong("projects"), row.getLong("total"), row.getLong("asleep")))
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Wanted wanted, Days days) {
        return jdbc.sql(sql)
                .param("stages", names(wanted.stages()))
                .param("statuses", names(wanted.statuses()))
                .param("levels", names(wanted.levels()))
                .param("natures", names(wanted.natures()))
                .param("clusters", wanted.clusters().toArray(String[]::new))
                .param("region_low", wanted.regions().low())
                .param("region_high", wanted.regions().high())
                .param("park_low", wanted.parks().low())
                .param("park_high", wanted.parks().high())
                .param("asleep", wanted.asleep())
                .param("watched", wanted.watched())
                .param("least", wanted.least())
                .param("text", wanted.text())
                .param("today", days.today())
                .param("early", days.early())
                .param("work", days.work())
                .param("horizon", days.horizon());
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
