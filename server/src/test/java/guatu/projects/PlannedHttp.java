package guatu.projects;

import guatu.journal.KnownTimes;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// Yearly plans that were issued and months that were accepted, on a database of its own: plans are one a place and
/// year.
@TestPropertySource(properties = "guatu.test=planned")
public abstract class PlannedHttp extends DispatchHttp {

    protected static final long WAN = 10_000; // 万元, in 元

    @Autowired
    protected KnownTimes times;

    /// A plan of a place: level 1 county, 2 prefecture, 3 province.
    protected long plan(int level, int region, int year) {
        return machine(() -> jdbc.sql("""
                        insert into projects.year_plan
                               (level, region, year, title, known_from, at, post, person, by_zh, by_en)
                        values (:level, :region, :year, '试验方案', :seen, '2022-01-01', 0, 0, '', '')
                        returning id
                        """)
                .param("level", level)
                .param("region", region)
                .param("year", year)
                .param("seen", times.next("test").value())
                .query(Long.class)
                .single());
    }

    /// A line of a version of a plan.
    ///
    /// @param months twelve, in 元
    protected void line(long plan, long project, int version, String part, List<Long> months) {
        machine(() -> jdbc.sql("""
                        insert into projects.year_plan_line (plan, project, version, removed, part, investment, months,
                               leader, department, owner, note, known_from, at, post, person, by_zh, by_en)
                        values (:plan, :project, :version, false, :part, :sum, :months::bigint[], '', '', '', '', :seen,
                                '2022-01-01', 0, 0, '', '')
                        """)
                .param("plan", plan)
                .param("project", project)
                .param("version", version)
                .param("part", part)
                .param("sum", months.stream().mapToLong(Long::longValue).sum())
                .param("months", months.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
                .param("seen", times.next("test").value())
                .update());
    }

    /// Fixes the lines up to a version: 0 is the first baseline.
    protected void fixed(long plan, int version, int baseline) {
        machine(() -> jdbc.sql("""
                        insert into projects.year_plan_step (plan, no, kind, version, baseline, document, paper, reason,
                               known_from, at, post, person, by_zh, by_en)
                        values (:plan, :baseline + 1, case :baseline when 0 then 'ISSUED' else 'ADJUSTED' end, :version,
                                :baseline, '青调1号', '纪要3号', '', :seen, '2022-01-01', 0, 0, '', '')
                        """)
                .param("plan", plan)
                .param("version", version)
                .param("baseline", baseline)
                .param("seen", times.next("test").value())
                .update());
    }

    protected static List<Long> each(long month) {
        return Collections.nCopies(12, month);
    }

    /// A month that all three offices have accepted.
    protected void done(long project, YearMonth month, long yuan) {
        machine(() -> {
            jdbc.sql("""
                    insert into projects.month_report
                           (project, month, revision, construction, equipment, other, funds, progress, milestones,
                            workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines, colour,
                            reasons, findings, known_from, at, post, person, by_zh, by_en)
                    values (:id, :month, 1, :yuan, 0, 0, array[:yuan::bigint,0,0,0,0,0,0,0], '', '{}', 0, 0, false, '', '',
                            0, '', 'GREEN', '{}', '[]', :seen, '2025-01-01', 0, 0, '', '')
                    """)
                    .param("id", project)
                    .param("month", month.atDay(1))
                    .param("yuan", yuan)
                    .param("seen", times.next("test").value())
                    .update();
            return jdbc.sql("""
                    insert into projects.month_step
                           (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post,
                            person, by_zh, by_en)
                    values (:id, :month, 1, 1, 'ACCEPTED', 3, '', '[]', '', '2025-01-01', :seen, '2025-01-01', 0, 0, '', '')
                    """)
                    .param("id", project)
                    .param("month", month.atDay(1))
                    .param("seen", times.next("test").value())
                    .update();
        });
    }
}
