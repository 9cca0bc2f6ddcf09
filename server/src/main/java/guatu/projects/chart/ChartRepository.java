package guatu.projects.chart;

import guatu.kernel.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which projects stand on the chart, one row each, as known at a time: what searching, grouping and the map need and
/// no more. Nothing of months is touched: 20,000 rows are one scan.
@Repository
class ChartRepository {

    /// "Now" reads what the record has; "then" reads its versions and stages. A statement for either would say the
    /// same twice: the branches of "then" are cut off by their first condition, which knows no row.
    private static final String PROJECTS = """
            with told as (
                select distinct on (version.project) version.project, version.total,
                       (version.sheet ->> 'plannedStart')::date as planned_start,
                       (version.sheet ->> 'plannedProduction')::date as planned_production
                  from projects.version
                 where :known < 9223372036854775807
                   and version.known_from <= :known
                 order by version.project, version.no desc),
            reached as (
                select distinct on (stage.project) stage.project, stage.stage
                  from projects.stage
                 where :known < 9223372036854775807
                   and stage.known_from <= :known
                 order by stage.project, stage.no desc),
            stood as (
                select distinct on (status.project) status.project, status.status
                  from projects.status
                 where status.known_from <= :known
                 order by status.project, status.no desc),
            led as (
                select distinct on (sponsorship.project) sponsorship.project, sponsorship.leader
                  from projects.sponsorship
                 where sponsorship.known_from <= :known
                   and sponsorship.valid_from <= :day
                   and sponsorship.valid_to > :day
                 order by sponsorship.project,
                          array_position(array['PROVINCE', 'PREFECTURE', 'COUNTY'], sponsorship.level),
                          sponsorship.valid_from desc),
            problem as (
                select one.project, count(*)::int as open
                  from projects.problem as one
                 where one.known_from <= :known
                   and coalesce((select event.kind
                                   from projects.problem_event as event
                                  where event.problem = one.id
                                    and event.kind not in ('PROMISED', 'ANSWERED')
                                    and event.known_from <= :known
                                  order by event.no desc
                                  limit 1), 'ASSIGNED') in ('ASSIGNED', 'ESCALATED', 'DENIED')
                 group by one.project),
            listed as (
                select project.id, project.code, project.name_zh, project.name_en, project.name_key, project.initials,
                       project.unit_name, project.region, project.park, project.nature,
                       coalesce(reached.stage, project.stage) as stage, coalesce(stood.status, 'NORMAL') as status,
                       coalesce(told.total, project.total) as total,
                       case when told.project is null then project.planned_start else told.planned_start end as planned_start,
                       case when told.project is null then project.planned_production
                            else told.planned_production end as planned_production,
                       coalesce(led.leader, '') as leader, coalesce(problem.open, 0) as problems, project.lat,
                       project.lon, project.datum, project.demo
                  from projects.project
                  left join told on told.project = project.id
                  left join reached on reached.project = project.id
                  left join stood on stood.project = project.id
                  left join led on led.project = project.id
                  left join problem on problem.project = project.id
                 where :known = 9223372036854775807
                    or told.project is not null)
            select id, code, name_zh, name_en, unit_name, region, park, nature, stage, status, total, planned_start,
                   planned_production, leader, problems, lat, lon, datum, demo
              from listed
             where region between :low and :high
               and park between :parkLow and :parkHigh
               and (cardinality(:stages::text[]) = 0 or stage = any (:stages::text[]))
               and (cardinality(:natures::text[]) = 0 or nature = any (:natures::text[]))
               and (:leader = '' or leader = :leader)
               and total >= :least
               and (not :troubled or problems > 0)
               and (cardinality(:ids::bigint[]) = 0 or id = any (:ids::bigint[]))
               and (:within = '' or (lat is not null
                                     and nullif(:within, '')::polygon @> point(lon::float8, lat::float8)))
               and (:text = '' or strpos(name_key, lower(:text)) > 0 or strpos(initials, upper(:text)) > 0
                    or starts_with(code, :text) or strpos(lower(unit_name), lower(:text)) > 0)
             order by total desc, id
            """;

    private static final String PLANNED_FOR_THESE = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    /// What had been locked when: the past that can be gone back to.
    private static final String REPORTED = """
            select to_char(month, 'YYYY-MM') as month, known_from as known, at
              from projects.month_lock
             order by month
            """;

    private final JdbcClient jdbc;

    ChartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked for; whatever is empty is not asked for.
    ///
    /// @param day on which a leader sponsors
    /// @param least the least total, 元
    /// @param within a ring of degrees as PostgreSQL writes a polygon, or empty
    record Asked(
            long known,
            LocalDate day,
            Interval regions,
            Interval parks,
            List<String> stages,
            List<String> natures,
            String leader,
            long least,
            boolean troubled,
            List<Long> ids,
            String within,
            String text) {}

    /// A project as stored.
    record Head(
            long id,
            String code,
            String nameZh,
            String nameEn,
            String unitName,
            int region,
            int park,
            String nature,
            String stage,
            String status,
            long total,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedProduction,
            String leader,
            int problems,
            @Nullable BigDecimal lat,
            @Nullable BigDecimal lon,
            String datum,
            boolean demo) {}

    /// A month that was locked, and the number in the order of knowing with which it was.
    record ReportedRow(String month, long known, OffsetDateTime at) {}

    List<Head> projects(Asked asked) {
        planned(jdbc);
        return jdbc.sql(PROJECTS)
                .param("known", asked.known())
                .param("day", asked.day())
                .param("low", asked.regions().low())
                .param("high", asked.regions().high())
                .param("parkLow", asked.parks().low())
                .param("parkHigh", asked.parks().high())
                .param("stages", asked.stages().toArray(String[]::new))
                .param("natures", asked.natures().toArray(String[]::new))
                .param("leader", asked.leader())
                .param("least", asked.least())
                .param("troubled", asked.troubled())
                .param("ids", asked.ids().toArray(Long[]::new))
                .param("within", asked.within())
                .param("text", asked.text())
                .query(Head.class)
                .list();
    }

    List<ReportedRow> reported() {
        return jdbc.sql(REPORTED).query(ReportedRow.class).list();
    }

    /// A plan for these values: one that PostgreSQL keeps for any cannot cut "then" off.
    static void planned(JdbcClient jdbc) {
        jdbc.sql(PLANNED_FOR_THESE).query(String.class).single();
    }
}
