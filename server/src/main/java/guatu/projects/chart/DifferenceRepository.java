package guatu.projects.chart;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became known of a month after it had been reported: revisions, plans that were adjusted, and stages, milestones
/// and problems of that month or before which came in late. Each row is a difference between the chart then and now.
@Repository
class DifferenceRepository {

    private static final String DIFFERENCES = """
            with counted_then as materialized (
                select one.project, one.revision
                  from projects.counted(:then, 1) as one
                 where one.month = :month::date),
            counted_now as materialized (
                select one.project, one.revision
                  from projects.counted(:now, 1) as one
                 where one.month = :month::date),
            month as (
                select coalesce(counted_now.project, counted_then.project) as project,
                       counted_then.revision as revision_then, counted_now.revision as revision_now,
                       before.invested as amount_then, after.invested as amount_now,
                       case when before.stopped then 'STOPPED' else '' end as text_then,
                       case when after.stopped then 'STOPPED' else '' end as text_now
                  from counted_then
                  full join counted_now on counted_now.project = counted_then.project
                  left join projects.month_report as before
                    on before.project = counted_then.project
                   and before.month = :month::date
                   and before.revision = counted_then.revision
                  left join projects.month_report as after
                    on after.project = counted_now.project
                   and after.month = :month::date
                   and after.revision = counted_now.revision
                 where counted_then.revision is distinct from counted_now.revision),
            plan_then as (
                select distinct on (line.project) line.project, line.plan, line.baseline,
                       line.months[extract(month from :month::date)::int] as amount
                  from projects.pub_baseline_line as line
                 where line.year = extract(year from :month::date)
                   and line.known_from <= :then
                 order by line.project, line.level desc, line.baseline desc),
            plan_now as (
                select distinct on (line.project) line.project, line.plan, line.baseline,
                       line.months[extract(month from :month::date)::int] as amount
                  from projects.pub_baseline_line as line
                 where line.year = extract(year from :month::date)
                   and line.known_from <= :now
                 order by line.project, line.level desc, line.baseline desc),
            different as (
                select month.project, 'MONTH' as kind, month.revision_then::text as no_then,
                       month.revision_now::text as no_now, month.amount_then, month.amount_now, month.text_then,
                       month.text_now, '' as what, '' as deed, step.reason, step.approver, step.by_zh, step.by_en, step.at,
                       step.known_from
                  from month
                  left join lateral (
                       select (array_agg(one.reason order by one.no desc) filter (where one.reason <> ''))[1] as reason,
                              (array_agg(one.approver order by one.no desc) filter (where one.approver <> ''))[1] as approver,
                              (array_agg(one.by_zh order by one.no desc))[1] as by_zh,
                              (array_agg(one.by_en order by one.no desc))[1] as by_en, max(one.at) as at,
                              max(one.known_from) as known_from
                         from projects.month_step as one
                        where one.project = month.project
                          and one.month = :month::date
                          and one.known_from > :then
                          and one.known_from <= :now) as step on true
                union all
                select coalesce(plan_now.project, plan_then.project), 'PLAN', plan_then.baseline::text,
                       plan_now.baseline::text, plan_then.amount, plan_now.amount, '', '', '', '', step.reason, step.paper,
                       step.by_zh, step.by_en, step.at, step.known_from
                  from plan_then
                  full join plan_now on plan_now.project = plan_then.project
                  left join projects.year_plan_step as step
                    on step.plan = coalesce(plan_now.plan, plan_then.plan)
                   and step.baseline = plan_now.baseline
                 where plan_then.amount is distinct from plan_now.amount
                union all
                select stage.project, 'STAGE', null, stage.no::text, null, null, coalesce(former.stage, ''), stage.stage,
                       '', stage.kind, stage.reason, '', stage.by_zh, stage.by_en, stage.at, stage.known_from
                  from projects.stage
                  left join lateral (select one.stage
                                       from projects.stage as one
                                      where one.project = stage.project
                                        and one.no < stage.no
                                      order by one.no desc
                                      limit 1) as former on true
                 where stage.known_from > :then
                   and stage.known_from <= :now
                   and stage.since <= :last::date
                union all
                select event.project, 'MILESTONE', null, event.no::text, null, null, coalesce(former.due::text, ''),
                       event.due::text, task.name, event.kind, event.reason, '', event.by_zh, event.by_en, event.at,
                       event.known_from
                  from projects.task_event as event
                  join projects.task on task.id = event.task and task.kind = 'MILESTONE'
                  left join lateral (select one.due
                                       from projects.task_event as one
                                      where one.task = event.task
                                        and one.no < event.no
                                      order by one.no desc
                                      limit 1) as former on true
                 where event.known_from > :then
                   and event.known_from <= :now
                   and least(event.due, former.due) <= :last::date
                union all
                select problem.project, 'PROBLEM', null, problem.id::text, null, null, '', problem.since::text, problem.text,
                       '', '', '', problem.by_zh, problem.by_en, problem.at, problem.known_from
                  from projects.problem
                 where problem.known_from > :then
                   and problem.known_from <= :now
                   and problem.since <= :last::date)
            select different.project, project.code, project.name_zh, project.name_en, project.region, different.kind,
                   different.no_then, different.no_now, different.amount_then, different.amount_now, different.text_then,
                   different.text_now, different.what, different.deed, coalesce(different.reason, '') as reason,
                   coalesce(different.approver, '') as approver, coalesce(different.by_zh, '') as by_zh,
                   coalesce(different.by_en, '') as by_en, different.at, coalesce(different.known_from, 0) as known_from
              from different
              join projects.project on project.id = different.project
             where project.region between :low and :high
             order by array_position(array['MONTH', 'PLAN', 'STAGE', 'MILESTONE', 'PROBLEM'], different.kind),
                      abs(coalesce(different.amount_now, 0) - coalesce(different.amount_then, 0)) desc, different.project,
                      different.known_from
            """;

    private final JdbcClient jdbc;

    DifferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A difference as stored.
    ///
    /// @param noThen which revision or baseline counted then; null where none did
    record DifferenceRow(
            long project,
            String code,
            String nameZh,
            String nameEn,
            int region,
            String kind,
            @Nullable String noThen,
            @Nullable String noNow,
            @Nullable Long amountThen,
            @Nullable Long amountNow,
            String textThen,
            String textNow,
            String what,
            String deed,
            String reason,
            String approver,
            String byZh,
            String byEn,
            @Nullable OffsetDateTime at,
            long knownFrom) {}

    List<DifferenceRow> differences(LocalDate month, long then, long now, Interval regions) {
        ChartRepository.planned(jdbc);
        return jdbc.sql(DIFFERENCES)
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .param("then", then)
                .param("now", now)
                .param("low", regions.low())
                .param("high", regions.high())
                .query(DifferenceRow.class)
                .list();
    }
}
