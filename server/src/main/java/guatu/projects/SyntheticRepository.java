package guatu.projects;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Made-up months of the demo's projects, set-wise: every amount follows from the project's number and the month, so
/// that two loads are alike.
@Repository
class SyntheticRepository {

    /// A plan of the province a year, issued in February.
    private static final String PLANS = """
            insert into projects.year_plan (level, region, year, title, known_from, at, post, person, by_zh, by_en)
            select 3, :region::int, :year::int, :year::int || '年度省级重点工业项目实施方案（演示数据）', :known::bigint,
                   make_timestamptz(:year::int, 1, 10, 10, 0, 0), 0, 0, '系统', 'System'
                on conflict (level, region, year) do nothing
            """;

    private static final String LINES = """
            insert into projects.year_plan_line
                   (plan, project, version, removed, part, investment, months, leader, department, owner, note, known_from,
                    at, post, person, by_zh, by_en)
            select plan.id, built.id, 1, false, built.part, built.investment,
                   (select array_agg(built.investment * shares.upto / 100 - built.investment * (shares.upto - shares.share) / 100
                                     order by shares.month)
                      from (select month, share, (sum(share) over (order by month))::bigint as upto
                              from unnest('{1,1,4,9,12,13,13,14,14,11,6,2}'::bigint[]) with ordinality as given (share, month)) as shares),
                   '', '', built.unit_name, '演示数据', :known::bigint, plan.at, 0, 0, '系统', 'System'
              from projects.year_plan as plan
             cross join lateral (
                   select project.id, project.unit_name,
                          case when starts.day >= make_date(plan.year, 1, 1) then 'NEW'
                               when ends.day <= make_date(plan.year, 12, 31) then 'COMPLETING'
                               else 'CONTINUING' end as part,
                          (project.total / 30000 * 10000)::bigint as investment
                     from projects.project
                     join lateral (select min(stage.since) as day
                                     from projects.stage
                                    where stage.project = project.id
                                      and stage.stage = 'S4') as starts on starts.day <= make_date(plan.year, 12, 31)
                     left join lateral (select min(stage.since) as day
                                          from projects.stage
                                         where stage.project = project.id
                                           and stage.stage in ('S6', 'S8')) as ends on true
                    where project.demo
                      and coalesce(ends.day, 'infinity') >= make_date(plan.year, 1, 1)
                   union all
                   select project.id, project.unit_name, 'PRELIMINARY', 0
                     from projects.project
                    where project.demo
                      and project.stage in ('S2', 'S3')
                      and plan.year = :last
                      and project.id % 3 = 0) as built
             where plan.level = 3
               and plan.region = :region
               and plan.year = :year
                on conflict do nothing
            """;

    private static final String ISSUED = """
            insert into projects.year_plan_step
                   (plan, no, kind, version, baseline, document, paper, reason, known_from, at, post, person, by_zh, by_en)
            select plan.id, step.no, step.kind, 1, case when step.kind = 'ISSUED' then 0 end,
                   case when step.kind = 'ISSUED' then '演示〔' || plan.year || '〕1号' else '' end, '', '', :known::bigint,
                   plan.at + step.no * interval '7 days', 0, 0, '系统', 'System'
              from projects.year_plan as plan
             cross join (values (1, 'CIRCULATED'), (2, 'TO_CONFERENCE'), (3, 'ISSUED')) as step (no, kind)
             where plan.level = 3
               and plan.region = :region
               and plan.year = :year
                on conflict do nothing
            """;

    /// What units reported: around their plan, some far behind it; nothing in the frost of high places.
    private static final String REPORTS = """
            insert into projects.month_report
                   (project, month, revision, construction, equipment, other, funds, progress, milestones, workers_planned,
                    workers_present, stopped, stop_reason, problems, next_plan, machines, colour, reasons, findings,
                    known_from, at, post, person, by_zh, by_en)
            select made.id, made.month, 1, made.invested * 6 / 10, made.invested * 3 / 10,
                   made.invested - made.invested * 6 / 10 - made.invested * 3 / 10,
                   array[made.invested * (92 + made.luck % 16) / 100, made.invested * 5 / 100, 0, 0, 0, 0, 0, 0]::bigint[],
                   (array['SITE', 'FOUNDATION', 'STRUCTURE', 'CLOSED', 'EQUIPMENT', 'TRIAL'])[1 + least(5, made.age / 5)], '{}',
                   40 + made.luck, 35 + made.luck, made.stopped, case when made.stopped then '冬季停工（演示数据）' else '' end, '',
                   made.planned, '', case when made.luck < 12 then 'YELLOW' else 'GREEN' end, '{}', '[]', :known::bigint,
                   (made.month + interval '1 month' + interval '2 days 10 hours') at time zone 'Asia/Shanghai', 0, 0,
                   made.unit_name, 'Unit'
              from (select project.id, project.unit_name, :month::date as month, line.months[extract(month from :month::date)::int] as planned,
                           lucky.luck, frozen.stopped,
                           ((:month::date - starts.day) / 30)::int as age,
                           case when frozen.stopped then 0
                                else line.months[extract(month from :month::date)::int]
                                     * case when project.id % 11 = 0 then 35 + lucky.luck / 4
                                            when project.id % 5 = 0 then 65 + lucky.luck / 4
                                            else 85 + lucky.luck / 4 end / 100 / 100 * 100 end as invested
                      from projects.project
                      join projects.pub_baseline_line as line
                        on line.project = project.id
                       and line.level = 3
                       and line.year = extract(year from :month::date)
                       and line.baseline = 0
                       and line.part <> 'PRELIMINARY'
                      join lateral (select min(stage.since) as day
                                      from projects.stage
                                     where stage.project = project.id
                                       and stage.stage = 'S4') as starts on starts.day < :month::date + interval '1 month'
                     cross join lateral (select ('x' || substr(md5(project.id || '/' || :month::date), 1, 7))::bit(28)::int % 100 as luck) as lucky
                     cross join lateral (select coalesce(project.altitude, 2800) >= 3500
                                                and extract(month from :month::date) in (11, 12, 1, 2, 3) as stopped) as frozen
                     where project.demo
                       and project.enterprise > 0
                       and not exists (select 1
                                         from projects.stage
                                        where stage.project = project.id
                                          and stage.stage in ('S6', 'S8')
                                          and stage.since < :month::date)
                       and (not :open::boolean or lucky.luck < 85)) as made
                on conflict do nothing
            """;

    /// The last month is under way: some handed in, some checked, some returned.
    private static final String STEPS = """
            insert into projects.month_step
                   (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post, person,
                    by_zh, by_en)
            select report.project, report.month, step.no, 1, step.kind, step.level,
                   case when step.kind = 'RETURNED' then '现场照片与形象进度不一致（演示数据）' else '' end,
                   case when step.kind = 'RETURNED' then '["照片：缺施工面"]'::jsonb else '[]'::jsonb end, '',
                   (report.month + interval '1 month 10 days')::date, :known::bigint, report.at + step.no * interval '1 hour', 0, 0,
                   case step.level when 0 then report.by_zh when 1 then '县区' when 2 then '市州' else '省级' end,
                   case step.level when 0 then 'Unit' when 1 then 'County' when 2 then 'Prefecture' else 'Province' end
              from projects.month_report as report
             cross join (values (1, 'SUBMITTED', 0), (2, 'ACCEPTED', 1), (3, 'ACCEPTED', 2), (4, 'ACCEPTED', 3), (2, 'RETURNED', 1))
                as step (no, kind, level)
             where report.month = :month::date
               and case when not :open::boolean then step.kind <> 'RETURNED'
                        when report.project % 10 = 3 then step.kind in ('SUBMITTED', 'RETURNED')
                        else step.kind <> 'RETURNED' and step.no <= 1 + report.project % 4 end
                on conflict do nothing
            """;

    private static final String LOCK = """
            insert into projects.month_lock (month, known_from, at, post, person, by_zh, by_en)
            values (:month::date, :known::bigint, :month::date + interval '1 month 20 days', 0, 0, '系统', 'System')
                on conflict do nothing
            """;

    private static final String ENTRIES = """
            insert into projects.stat_entry (project, no, day, document, known_from, at, post, person, by_zh, by_en)
            select project.id, 1, stage.since + 25, '入库审核单（演示数据）', :known::bigint, :now::timestamptz, 0, 0, '系统', 'System'
              from projects.project
              join projects.stage on stage.project = project.id and stage.stage = 'S4'
             where project.demo
               and project.id % 9 <> 0
               and stage.since + 25 <= :now::timestamptz::date
                on conflict do nothing
            """;

    private static final String CERTIFICATES = """
            insert into projects.production_step
                   (project, no, kind, proof, level, day, document, known_from, at, post, person, by_zh, by_en)
            select project.id, step.no, step.kind, step.proof, step.level, stage.since + step.no, '演示凭证 ' || project.id, :known::bigint,
                   :now::timestamptz, 0, 0, '系统', 'System'
              from projects.project
              join projects.stage on stage.project = project.id and stage.stage = 'S6'
             cross join (values (1, 'PROOF', 'COMMISSIONING', 0), (2, 'PROOF', 'POWER', 0), (3, 'PROOF', 'INVOICE', 0),
                                (4, 'SIGNED', '', 1), (5, 'SIGNED', '', 2), (6, 'SIGNED', '', 3), (7, 'CONFIRMED', '', 0))
                as step (no, kind, proof, level)
             where project.demo
               and (project.id % 6 <> 0 or step.no <= 2)
               and stage.since + 7 <= :now::timestamptz::date
                on conflict do nothing
            """;

    private static final String MILESTONES = """
            with made as (
                insert into projects.task
                       (project, kind, code, name, weight, evidence, person_zh, office, known_from, at, post, person, by_zh, by_en)
                select project.id, 'MILESTONE', kind.code, kind.name, kind.weight, '', '', project.unit_name, begun.known,
                       :now::timestamptz, 0, 0, '系统', 'System'
                  from projects.project
                 cross join lateral (select coalesce(min(stage.known_from), :known::bigint) as known
                                       from projects.stage
                                      where stage.project = project.id
                                        and stage.stage in ('S2', 'S3')) as begun
                 cross join (values ('START', '开工', 10), ('STRUCTURE', '主体封顶', 40), ('COMPLETION', '竣工验收', 30), ('PRODUCTION', '投产', 20))
                    as kind (code, name, weight)
                 where project.demo
                   and project.stage in ('S3', 'S4', 'S5', 'S6')
                   and project.planned_start is not null
                   and project.planned_production is not null
                   and project.planned_start < project.planned_production
                returning id, project, code, known_from, at),
            planned as (
                insert into projects.task_event
                       (task, project, no, kind, starts, due, reason, known_from, at, post, person, by_zh, by_en)
                select made.id, made.project, 1, 'PLANNED', project.planned_start, dated.due, '', made.known_from, made.at, 0, 0, '系统', 'System'
                  from made
                  join projects.project on project.id = made.project
                 cross join lateral (select project.planned_start + (project.planned_production - project.planned_start)
                                            * case made.code when 'START' then 0 when 'STRUCTURE' then 50 when 'COMPLETION' then 85 else 100 end
                                            / 100 as due) as dated
                returning task, project, due)
            insert into projects.task_event
                   (task, project, no, kind, starts, due, reason, known_from, at, post, person, by_zh, by_en)
            select planned.task, planned.project, 2, 'DONE', planned.due, done.day, '', done.known, :now::timestamptz, 0, 0, '系统',
                   'System'
              from planned
              join projects.project on project.id = planned.project
             cross join lateral (select planned.due + (planned.project % 20)::int as day,
                                        coalesce((select min(report.known_from)
                                                    from projects.month_report as report
                                                   where report.project = planned.project
                                                     and report.revision = 1
                                                     and report.month >= date_trunc('month', planned.due + (planned.project % 20)::int)),
                                                 :known::bigint) as known) as done
             where planned.due + 40 < :now::timestamptz::date
               and project.stage <> 'S3'
               and planned.project % 13 <> 0
            """;

    private static final String PROBLEMS = """
            with made as (
                insert into projects.problem (project, type, text, since, task, known_from, at, post, person, by_zh, by_en)
                select project.id, (array['LAND', 'ENERGY', 'MONEY', 'APPROVAL', 'CONNECTION', 'RESETTLEMENT'])[1 + project.id % 6],
                       '演示问题：' || (array['用地批复未下', '能耗指标未落实', '银行贷款未到位', '环评批复延后', '供电接入方案未定', '征拆未完成'])[1 + project.id % 6],
                       :now::timestamptz::date - (aged.days + 1 + project.id % 60)::int, null, :known::bigint,
                       :now::timestamptz - aged.days * interval '1 day', 0, 0, project.unit_name, 'Unit'
                  from projects.project
                 cross join lateral (select case when project.id % 21 = 1 then 45 else 9 end as days) as aged -- up to the conference
                 where project.demo
                   and project.stage in ('S2', 'S3', 'S4')
                   and project.id % 7 = 1
                returning id, project, at)
            insert into projects.problem_event
                   (problem, project, no, kind, level, office, promised, text, known_from, at, post, person, by_zh, by_en)
            select made.id, made.project, step.no, step.kind, 1, case when step.no = 1 then '主管部门（演示数据）' else '' end,
                   case when step.kind = 'PROMISED' then :now::timestamptz::date + (made.project % 40 - 20)::int + step.no * 5 end,
                   case when step.no = 3 then '对方资料未齐，改期（演示数据）' else '' end, :known::bigint,
                   made.at + step.no * interval '1 day', 0, 0, '县区', 'County'
              from made
             cross join (values (1, 'ASSIGNED'), (2, 'PROMISED'), (3, 'PROMISED')) as step (no, kind)
             where step.no < 3
                or made.project % 2 = 0
            """;

    private static final String REFRESH = """
            select count(*) from projects.project where demo
            """;

    private final JdbcClient jdbc;

    SyntheticRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int projects() {
        return jdbc.sql(REFRESH).query(Integer.class).single();
    }

    /// @param last the last year, whose plan has preliminary work too
    void plans(int region, int year, int last, long known) {
        jdbc.sql(PLANS)
                .param("region", region)
                .param("year", year)
                .param("known", known)
                .update();
        jdbc.sql(LINES)
                .param("region", region)
                .param("year", year)
                .param("last", last)
                .param("known", known)
                .update();
        jdbc.sql(ISSUED)
                .param("region", region)
                .param("year", year)
                .param("known", known)
                .update();
    }

    /// @param open whether the month is under way
    void month(LocalDate month, boolean open, long known) {
        for (var sql : List.of(REPORTS, STEPS)) {
            jdbc.sql(sql)
                    .param("month", month)
                    .param("open", open)
                    .param("known", known)
                    .update();
        }
    }

    void lock(LocalDate month, long known) {
        jdbc.sql(LOCK).param("month", month).param("known", known).update();
    }

    void rest(String now, long known) {
        jdbc.sql(ENTRIES).param("now", now).param("known", known).update();
        jdbc.sql(CERTIFICATES).param("now", now).param("known", known).update();
        jdbc.sql(MILESTONES).param("now", now).param("known", known).update();
        jdbc.sql(PROBLEMS).param("now", now).param("known", known).update();
    }
}
