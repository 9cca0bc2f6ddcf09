package guatu.projects.months;

import guatu.kernel.Interval;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A month's reports, one row a project that is to report: what is dispatched by its size, or stands in an issued
/// yearly plan. A project that fell below the bound stays to the year's end.
@Repository
class MonthListRepository {

    private static final String LIST = """
            with spans as (
                select version.project, version.total,
                       lead(version.at) over (partition by version.project order by version.no) as next_at
                  from projects.version),
            asked as (
                select project.id
                  from projects.project
                 where project.stage in ('S2', 'S3', 'S4', 'S5', 'S6')
                   and (project.total >= :threshold
                        or project.id in (select spans.project
                                            from spans
                                           where spans.total >= :threshold
                                             and coalesce(spans.next_at, 'infinity') >= :yearStart::date))
                union
                select line.project
                  from projects.pub_baseline_line as line
                 where line.year = :year
                   and line.part <> 'PRELIMINARY'),
            listed as (
                select project.id, project.code, project.name_zh, project.unit_name, project.region, project.park,
                       project.stage, project.total, report.invested, report.colour, report.at,
                       jsonb_array_length(coalesce(report.findings, '[]'::jsonb)) as findings,
                       exists (select 1
                                 from projects.lamp_judgement as judgement
                                where judgement.project = project.id
                                  and judgement.month = :month) as judged,
                       coalesce(step.revision, 0) as revision, step.due, step.level as step_level,
                       case when step.kind is null then case when :locked then 'LOCKED' else 'GENERATED' end
                            when step.kind = 'RETURNED' then 'RETURNED'
                            when step.kind = 'REOPENED' then 'REOPENED'
                            when step.kind = 'SUBMITTED' then 'SUBMITTED'
                            when step.level = 1 then 'COUNTY_CHECKED'
                            when step.level = 2 then 'PREFECTURE_CHECKED'
                            else case when :locked then 'LOCKED' else 'PROVINCE_ACCEPTED' end end as state
                  from asked
                  join projects.project on project.id = asked.id
                  left join lateral (select one.*
                                       from projects.month_step as one
                                      where one.project = project.id
                                        and one.month = :month
                                      order by one.no desc
                                      limit 1) as step on true
                  left join projects.month_report as report
                    on report.project = project.id
                   and report.month = :month
                   and report.revision = step.revision)
            select listed.*, count(*) over () as rows
              from listed
             where listed.region between :low and :high
               and (cardinality(:states::text[]) = 0 or listed.state = any (:states::text[]))
               and (:q = '' or position(lower(:q) in lower(listed.name_zh || ' ' || listed.unit_name || ' ' || listed.code)) > 0)
               and (not :late or (listed.due < :today::date and listed.state in ('SUBMITTED', 'COUNTY_CHECKED', 'PREFECTURE_CHECKED', 'RETURNED')))
             order by case :key when 'total' then listed.total when 'invested' then listed.invested
                           when 'region' then listed.region end,
                      case :key when '-total' then listed.total when '-invested' then coalesce(listed.invested, -1)
                           when '-region' then listed.region end desc,
                      case :key when 'state' then listed.state when 'name' then listed.name_zh end,
                      case :key when '-state' then listed.state when '-name' then listed.name_zh end desc,
                      listed.total desc, listed.id
            offset :offset
             limit :limit
            """;

    /// The months that were locked last.
    private static final String MONTHS = """
            select to_char(month, 'YYYY-MM') as month
              from projects.month_lock
             order by month desc
             limit 24
            """;

    private static final String JUDGED = """
            select exists (select 1
                             from projects.lamp_judgement
                            where project = :project
                              and month = :month)
            """;

    private static final String MILESTONES = """
            select task.id, task.name, planned.due
              from projects.task
              join lateral (select event.due
                              from projects.task_event as event
                             where event.task = task.id
                               and event.kind in ('PLANNED', 'REPLANNED')
                             order by event.no desc
                             limit 1) as planned on true
             where task.project = :project
               and task.kind = 'MILESTONE'
               and not exists (select 1
                                 from projects.task_event as event
                                where event.task = task.id
                                  and event.kind = 'DROPPED')
             order by planned.due, task.id
            """;

    private final JdbcClient jdbc;

    MonthListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is wanted.
    record Wanted(
            YearMonth month,
            boolean locked,
            long threshold,
            Interval regions,
            List<String> states,
            String q,
            boolean late,
            LocalDate today) {}

    /// As stored.
    record ListRow(
            long id,
            String code,
            String nameZh,
            String unitName,
            int region,
            int park,
            String stage,
            long total,
            @Nullable Long invested,
            @Nullable String colour,
            int findings,
            boolean judged,
            int revision,
            @Nullable LocalDate due,
            String state,
            long rows) {}

    List<ListRow> list(Wanted wanted, Sorting sorting, Paging paging) {
        var key = sorting.keys().isEmpty() ? "" : sorting.keys().getFirst().toString();
        return jdbc.sql(LIST)
                .param("month", wanted.month().atDay(1))
                .param("year", wanted.month().getYear())
                .param("yearStart", LocalDate.of(wanted.month().getYear(), 1, 1))
                .param("locked", wanted.locked())
                .param("threshold", wanted.threshold())
                .param("low", wanted.regions().low())
                .param("high", wanted.regions().high())
                .param("states", wanted.states().toArray(String[]::new))
                .param("q", wanted.q())
                .param("late", wanted.late())
                .param("today", wanted.today())
                .param("key", key)
                .param("offset", paging.offset())
                .param("limit", paging.size())
                .query(ListRow.class)
                .list();
    }

    /// The milestones of a project with the dates planned last.
    List<MonthView.TaskRow> milestones(long project) {
        return jdbc.sql(MILESTONES)
                .param("project", project)
                .query(MonthView.TaskRow.class)
                .list();
    }

    /// Whether a sponsor has given his lamp for a month.
    boolean judged(long project, YearMonth month) {
        return jdbc.sql(JUDGED)
                .param("project", project)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    List<String> lockedMonths() {
        return jdbc.sql(MONTHS).query(String.class).list();
    }
}
