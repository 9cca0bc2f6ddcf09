package guatu.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What changed later in the demo's made-up past: plans that were adjusted in July, months that were revised after
/// their lock.
@Repository
class SyntheticRevisionRepository {

    /// In July every twentieth plan of a year is cut or raised, with a decision.
    private static final String ADJUSTED_LINES = """
            insert into projects.year_plan_line
                   (plan, project, version, removed, part, investment, months, leader, department, owner, note, known_from,
                    at, post, person, by_zh, by_en)
            select line.plan, line.project, 2, false, line.part, projects.total(moved.months), moved.months, line.leader,
                   line.department, line.owner, '演示数据：年中调整', :known::bigint, make_timestamptz(plan.year, 7, 10, 10, 0, 0), 0, 0,
                   '系统', 'System'
              from projects.year_plan as plan
              join projects.year_plan_line as line on line.plan = plan.id and line.version = 1
             cross join lateral (
                   select array_agg(case when given.month <= 6 then given.amount
                                         when line.project % 40 = 0 then given.amount * 130 / 100
                                         else given.amount * 60 / 100 end order by given.month) as months
                     from unnest(line.months) with ordinality as given (amount, month)) as moved
             where plan.level = 3
               and plan.region = :region
               and plan.year = :year
               and line.investment > 0
               and line.project % 20 = 0
                on conflict do nothing
            """;

    private static final String ADJUSTED = """
            insert into projects.year_plan_step
                   (plan, no, kind, version, baseline, document, paper, reason, known_from, at, post, person, by_zh, by_en)
            select plan.id, 4, 'ADJUSTED', 2, 1, '', '演示联席会议纪要〔' || plan.year || '〕7号', '年中按建设进度调整（演示数据）', :known::bigint,
                   make_timestamptz(plan.year, 7, 15, 10, 0, 0), 0, 0, '系统', 'System'
              from projects.year_plan as plan
             where plan.level = 3
               and plan.region = :region
               and plan.year = :year
               and exists (select 1
                             from projects.year_plan_line as line
                            where line.plan = plan.id
                              and line.version = 2)
                on conflict do nothing
            """;

    /// Some months are revised long after their lock: reopened with an approver, handed in and accepted again.
    private static final String REVISIONS = """
            insert into projects.month_report
                   (project, month, revision, construction, equipment, other, funds, progress, milestones, workers_planned,
                    workers_present, stopped, stop_reason, problems, next_plan, machines, colour, reasons, findings,
                    known_from, at, post, person, by_zh, by_en)
            select report.project, report.month, 2,
                   case when report.project % 2 = 0 then report.construction * 80 / 100 / 100 * 100
                        else report.construction + report.equipment / 4 end,
                   report.equipment, report.other, report.funds, report.progress, report.milestones, report.workers_planned,
                   report.workers_present, false, '', report.problems, report.next_plan, report.machines, report.colour, '{}',
                   '[]', :known::bigint, :at::timestamptz, 0, 0, report.by_zh, report.by_en
              from projects.month_report as report
              join projects.project on project.id = report.project and project.demo
             where report.month = :month::date
               and report.revision = 1
               and report.invested > 0
               and ('x' || substr(md5('revised ' || report.project || '/' || report.month), 1, 7))::bit(28)::int % 60 = 0
                on conflict do nothing
            """;

    private static final String REVISED = """
            insert into projects.month_step
                   (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post, person,
                    by_zh, by_en)
            select report.project, report.month, step.no, step.revision, step.kind, step.level,
                   case when step.kind = 'REOPENED' then '核对付款凭证后更正（演示数据）' else '' end, '[]'::jsonb,
                   case when step.kind = 'REOPENED' then '演示批准人' else '' end, report.month + 60, :known::bigint,
                   report.at + step.no * interval '10 minutes', 0, 0,
                   case step.level when 0 then report.by_zh when 1 then '县区' when 2 then '市州' else '省级' end,
                   case step.level when 0 then 'Unit' when 1 then 'County' when 2 then 'Prefecture' else 'Province' end
              from projects.month_report as report
             cross join (values (5, 1, 'REOPENED', 3), (6, 2, 'SUBMITTED', 0), (7, 2, 'ACCEPTED', 1), (8, 2, 'ACCEPTED', 2),
                                (9, 2, 'ACCEPTED', 3)) as step (no, revision, kind, level)
             where report.month = :month::date
               and report.revision = 2
               and report.post = 0
                on conflict do nothing
            """;

    /// What is late has a new date to which its unit now looks; of some that are far behind so have the next
    /// milestones.
    private static final String FORECASTS = """
            insert into projects.task_event
                   (task, project, no, kind, starts, due, reason, known_from, at, post, person, by_zh, by_en)
            select planned.task, planned.project, 2, 'FORECAST', planned.starts,
                   greatest(planned.due, :now::timestamptz::date) + 45 + (planned.project % 120)::int, '工期顺延（演示数据）',
                   :known::bigint, :now::timestamptz, 0, 0, '系统', 'System'
              from projects.task_event as planned
              join projects.task on task.id = planned.task and task.kind = 'MILESTONE'
              join projects.project on project.id = planned.project and project.demo
             where planned.kind = 'PLANNED'
               and planned.post = 0
               and project.stage in ('S3', 'S4', 'S5')
               and (planned.due < :now::timestamptz::date or planned.project % 11 = 0)
               and not exists (select 1
                                 from projects.task_event as other
                                where other.task = planned.task
                                  and other.no > 1)
            """;

    private final JdbcClient jdbc;

    SyntheticRevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the July of a year.
    void adjust(int region, int year, long known) {
        for (var sql : List.of(ADJUSTED_LINES, ADJUSTED)) {
            jdbc.sql(sql)
                    .param("region", region)
                    .param("year", year)
                    .param("known", known)
                    .update();
        }
    }

    /// @param at when the revision is handed in
    void revise(LocalDate month, String at, long known) {
        jdbc.sql(REVISIONS)
                .param("month", month)
                .param("at", at)
                .param("known", known)
                .update();
        jdbc.sql(REVISED).param("month", month).param("known", known).update();
    }

    void forecast(String now, long known) {
        jdbc.sql(FORECASTS).param("now", now).param("known", known).update();
    }
}
