package guatu.projects.months;

import guatu.kernel.Finding;
import guatu.projects.lights.LampColour;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Month reports and what was done with them; nothing is ever changed.
@Repository
class MonthRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6403, (:project % 2147483647)::int)";

    /// Whoever does something with a report of a month holds the month with others; whoever locks it, alone. Otherwise
    /// a report could be given back, or handed in, between the look at all of them and the lock.
    private static final String WITHIN = "select pg_advisory_xact_lock_shared(6410, :month)";

    private static final String ALONE = "select pg_advisory_xact_lock(6410, :month)";

    private static final String REPORT = """
            insert into projects.month_report
                   (project, month, revision, construction, equipment, other, funds, progress, milestones, workers_planned,
                    workers_present, stopped, stop_reason, problems, next_plan, machines, colour, reasons, findings,
                    known_from, at, post, person, by_zh, by_en)
            values (:project, :month, :revision, :construction, :equipment, :other, :funds::bigint[], :progress,
                    :milestones::jsonb, :workersPlanned, :workersPresent, :stopped, :stopReason, :problems, :nextPlan,
                    :machines, :colour, :reasons::jsonb, :findings::jsonb, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STEP = """
            insert into projects.month_step
                   (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post, person,
                    by_zh, by_en)
            values (:project, :month, :no, :revision, :kind, :level, :reason, :faults::jsonb, :approver, :due, :known, :at,
                    :post, :person, :byZh, :byEn)
            """;

    private static final String REPORTS = """
            select project, month, revision, construction, equipment, other, funds, progress, milestones, workers_planned,
                   workers_present, stopped, stop_reason, problems, next_plan, machines, colour, reasons, findings, at
              from projects.month_report
             where project = :project
               and month between :first and :last
             order by month, revision
            """;

    private static final String STEPS = """
            select no, revision, kind, level, reason, faults, approver, due, at, person, by_zh, by_en
              from projects.month_step
             where project = :project
               and month = :month
             order by no
            """;

    /// The revision of each month that counts, or where none does yet the last that was handed in.
    private static final String STANDING = """
            select report.project, report.month, report.revision, report.construction, report.equipment, report.other,
                   report.funds, report.progress, report.milestones, report.workers_planned, report.workers_present,
                   report.stopped, report.stop_reason, report.problems, report.next_plan, report.machines, report.colour,
                   report.reasons, report.findings, report.at
              from (select one.project, one.month, max(one.revision) as newest
                      from projects.month_report as one
                     where one.project = :project
                       and one.known_from <= :known
                     group by one.project, one.month) as latest
              left join projects.counted(:known, 1) as counted
                on counted.project = :project
               and counted.month = latest.month
              join projects.month_report as report
                on report.project = latest.project
               and report.month = latest.month
               and report.revision = coalesce(counted.revision, latest.newest)
             order by report.month
            """;

    private static final String LOCKED = "select exists (select 1 from projects.month_lock where month = :month)";

    private static final String LOCK_MONTH = """
            insert into projects.month_lock (month, known_from, at, post, person, by_zh, by_en)
            values (:month, :known, :at, :post, :person, :byZh, :byEn)
            """;

    /// How many reports of a month were handed in and are not accepted by the province.
    private static final String UNDER_WAY = """
            select count(*)
              from (select distinct on (step.project) step.kind, step.level
                      from projects.month_step as step
                     where step.month = :month
                     order by step.project, step.no desc) as last
             where not (last.kind = 'ACCEPTED' and last.level = 3)
            """;

    /// What statistics has of a project code to a month's end, in 元: the sixth column of a row of 206-1 is what was
    /// completed this year, in 万元. It stands beside, never in (settled.md 14).
    private static final String STATISTICS = """
            select (line.values[6] * 10000)::bigint as yuan
              from reporting.pub_fact as line
             where line.form = '206-1'
               and line.detail = :code
               and line.month = :month
               and line.known_to is null
               and line.values[6] is not null
             limit 1
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MonthRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Holds a month against its lock, and the months of a project, to the end of the transaction.
    void lock(long project, YearMonth month) {
        jdbc.sql(WITHIN)
                .param("month", number(month))
                .query((row, number) -> number)
                .list();
        jdbc.sql(LOCK).param("project", project).query((row, number) -> number).list();
    }

    /// Holds a month against whatever is done with its reports, to the end of the transaction.
    void lock(YearMonth month) {
        jdbc.sql(ALONE)
                .param("month", number(month))
                .query((row, number) -> number)
                .list();
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    void report(MonthReport report, Stamp stamp) {
        jdbc.sql(REPORT)
                .param("project", report.project())
                .param("month", report.month().atDay(1))
                .param("revision", report.revision())
                .param("construction", report.construction())
                .param("equipment", report.equipment())
                .param("other", report.other())
                .param("funds", report.funds().toArray(Long[]::new))
                .param("progress", report.progress())
                .param("milestones", json.writeValueAsString(report.milestones()))
                .param("workersPlanned", report.workersPlanned())
                .param("workersPresent", report.workersPresent())
                .param("stopped", report.stopped())
                .param("stopReason", report.stopReason())
                .param("problems", report.problems())
                .param("nextPlan", report.nextPlan())
                .param("machines", report.machines())
                .param("colour", report.colour().name())
                .param("reasons", json.writeValueAsString(report.reasons()))
                .param("findings", json.writeValueAsString(report.findings()))
                .params(stamp.params())
                .update();
    }

    void step(long project, YearMonth month, MonthStep step, Stamp stamp) {
        jdbc.sql(STEP)
                .param("project", project)
                .param("month", month.atDay(1))
                .param("no", step.no())
                .param("revision", step.revision())
                .param("kind", step.kind().name())
                .param("level", step.level())
                .param("reason", step.reason())
                .param("faults", json.writeValueAsString(step.faults()))
                .param("approver", step.approver())
                .param("due", step.due())
                .params(stamp.params())
                .update();
    }

    List<MonthReport> reports(long project, YearMonth first, YearMonth last) {
        return jdbc.sql(REPORTS)
                .param("project", project)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query((row, number) -> report(row))
                .list();
    }

    /// Of each month what counts, or where nothing does yet what was handed in last.
    List<MonthReport> standing(long project, long known) {
        return jdbc.sql(STANDING)
                .param("project", project)
                .param("known", known)
                .query((row, number) -> report(row))
                .list();
    }

    List<MonthStep> steps(long project, YearMonth month) {
        return jdbc.sql(STEPS)
                .param("project", project)
                .param("month", month.atDay(1))
                .query((row, number) -> step(row))
                .list();
    }

    boolean locked(YearMonth month) {
        return jdbc.sql(LOCKED)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    void lockMonth(YearMonth month, Stamp stamp) {
        jdbc.sql(LOCK_MONTH)
                .param("month", month.atDay(1))
                .params(stamp.params())
                .update();
    }

    int underWay(YearMonth month) {
        return jdbc.sql(UNDER_WAY)
                .param("month", month.atDay(1))
                .query(Integer.class)
                .single();
    }

    Optional<Long> statistics(String code, YearMonth month) {
        return jdbc.sql(STATISTICS)
                .param("code", code)
                .param("month", month.atDay(1))
                .query(Long.class)
                .optional();
    }

    private MonthReport report(ResultSet row) throws SQLException {
        return new MonthReport(
                row.getLong("project"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("revision"),
                row.getLong("construction"),
                row.getLong("equipment"),
                row.getLong("other"),
                amounts(row.getArray("funds")),
                row.getString("progress"),
                json.readValue(row.getString("milestones"), TEXTS),
                row.getInt("workers_planned"),
                row.getInt("workers_present"),
                row.getBoolean("stopped"),
                row.getString("stop_reason"),
                row.getString("problems"),
                row.getLong("next_plan"),
                row.getString("machines"),
                LampColour.valueOf(row.getString("colour")),
                json.readValue(row.getString("reasons"), TEXTS),
                json.readValue(row.getString("findings"), FINDINGS),
                instant(row));
    }

    private MonthStep step(ResultSet row) throws SQLException {
        return new MonthStep(
                row.getInt("no"),
                row.getInt("revision"),
                MonthStep.Kind.valueOf(row.getString("kind")),
                row.getInt("level"),
                row.getString("reason"),
                json.readValue(row.getString("faults"), LINES),
                row.getString("approver"),
                row.getObject("due", LocalDate.class),
                instant(row),
                row.getLong("person"),
                row.getString("by_zh"),
                row.getString("by_en"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static List<Long> amounts(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
