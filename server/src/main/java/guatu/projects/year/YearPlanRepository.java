package guatu.projects.year;

import guatu.projects.months.Stamp;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Yearly plans, their lines by version, and what was done with them. Nothing is changed; a baseline least of all.
@Repository
class YearPlanRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6404, (:plan % 2147483647)::int)";

    private static final String OPEN = """
            insert into projects.year_plan (level, region, year, title, known_from, at, post, person, by_zh, by_en)
            values (:level, :region, :year, :title, :known, :at, :post, :person, :byZh, :byEn)
                on conflict (level, region, year) do nothing
            returning id
            """;

    private static final String PLANS = """
            select plan.id, plan.level, plan.region, plan.year, plan.title, plan.post, step.kind, step.version, fixed.baseline,
                   fixed.document
              from projects.year_plan as plan
              left join lateral (select one.kind, one.version
                                   from projects.year_plan_step as one
                                  where one.plan = plan.id
                                  order by one.no desc
                                  limit 1) as step on true
              left join lateral (select one.baseline, one.document
                                   from projects.year_plan_step as one
                                  where one.plan = plan.id
                                    and one.baseline is not null
                                  order by one.baseline desc
                                  limit 1) as fixed on true
             order by plan.year desc, plan.level desc, plan.region
            """;

    private static final String STEP = """
            insert into projects.year_plan_step
                   (plan, no, kind, version, baseline, document, paper, reason, known_from, at, post, person, by_zh, by_en)
            values (:plan, :no, :kind, :version, :baseline, :document, :paper, :reason, :known, :at, :post, :person, :byZh,
                    :byEn)
            """;

    private static final String STEPS = """
            select no, kind, version, baseline, document, paper, reason, at, by_zh, by_en
              from projects.year_plan_step
             where plan = :plan
             order by no
            """;

    private static final String VERSION = """
            select coalesce(max(version), 0)
              from projects.year_plan_line
             where plan = :plan
            """;

    private static final String LINE = """
            insert into projects.year_plan_line
                   (plan, project, version, removed, part, investment, months, leader, department, owner, note, known_from,
                    at, post, person, by_zh, by_en)
            values (:plan, :project, :version, :removed, :part, :investment, :months::bigint[], :leader, :department,
                    :owner, :note, :known, :at, :post, :person, :byZh, :byEn)
            """;

    /// The lines as they stand in a version, and the same project's line in the first baseline beside.
    private static final String LINES = """
            select line.project, project.code, project.name_zh, project.unit_name, project.region, project.stage,
                   project.nature, project.total, line.version, line.part, line.investment, line.months, line.leader,
                   line.department, line.owner, line.note, first.investment as first_investment
              from (select distinct on (one.project) one.*
                      from projects.year_plan_line as one
                     where one.plan = :plan
                       and one.version <= :version
                     order by one.project, one.version desc) as line
              join projects.project on project.id = line.project
              left join projects.pub_baseline_line as first
                on first.plan = :plan
               and first.baseline = 0
               and first.project = line.project
             where not line.removed
             order by line.part, project.total desc, line.project
            """;

    private static final String TAKES_OUT = """
            select exists (select 1
                             from (select distinct on (one.project) one.project, one.removed
                                     from projects.year_plan_line as one
                                    where one.plan = :plan
                                      and one.version <= :to
                                    order by one.project, one.version desc) as later
                             join (select distinct on (one.project) one.project, one.removed
                                     from projects.year_plan_line as one
                                    where one.plan = :plan
                                      and one.version <= :from
                                    order by one.project, one.version desc) as earlier
                               on earlier.project = later.project
                            where later.removed
                              and not earlier.removed)
            """;

    private final JdbcClient jdbc;

    YearPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A plan's head as stored.
    record PlanRow(
            long id,
            int level,
            int region,
            int year,
            String title,
            long post,
            @Nullable String kind,
            @Nullable Integer version,
            @Nullable Integer baseline,
            @Nullable String document) {}

    /// A line as stored.
    record LineRow(
            long project,
            String code,
            String nameZh,
            String unitName,
            int region,
            String stage,
            String nature,
            long total,
            int version,
            String part,
            long investment,
            List<Long> months,
            String leader,
            String department,
            String owner,
            String note,
            Optional<Long> firstInvestment) {}

    void lock(long plan) {
        jdbc.sql(LOCK).param("plan", plan).query((row, number) -> number).list();
    }

    Optional<Long> open(int level, int region, int year, String title, Stamp stamp) {
        return jdbc.sql(OPEN)
                .param("level", level)
                .param("region", region)
                .param("year", year)
                .param("title", title)
                .params(stamp.params())
                .query(Long.class)
                .optional();
    }

    List<PlanRow> plans() {
        return jdbc.sql(PLANS).query(PlanRow.class).list();
    }

    void step(long plan, YearPlanStep step, Stamp stamp) {
        jdbc.sql(STEP)
                .param("plan", plan)
                .param("no", step.no())
                .param("kind", step.kind().name())
                .param("version", step.version())
                .param("baseline", step.baseline().orElse(null))
                .param("document", step.document())
                .param("paper", step.paper())
                .param("reason", step.reason())
                .params(stamp.params())
                .update();
    }

    List<YearPlanStep> steps(long plan) {
        return jdbc.sql(STEPS)
                .param("plan", plan)
                .query((row, number) -> step(row))
                .list();
    }

    int version(long plan) {
        return jdbc.sql(VERSION).param("plan", plan).query(Integer.class).single();
    }

    void line(long plan, int version, boolean removed, YearPlanLine line, Stamp stamp) {
        jdbc.sql(LINE)
                .param("plan", plan)
                .param("project", line.project())
                .param("version", version)
                .param("removed", removed)
                .param("part", line.part().name())
                .param("investment", line.investment())
                .param("months", line.months().toArray(Long[]::new))
                .param("leader", line.leader())
                .param("department", line.department())
                .param("owner", line.owner())
                .param("note", line.note())
                .params(stamp.params())
                .update();
    }

    List<LineRow> lines(long plan, int version) {
        return jdbc.sql(LINES)
                .param("plan", plan)
                .param("version", version)
                .query((row, number) -> line(row))
                .list();
    }

    /// Whether a project that stands in the one version is out of the plan in the other.
    boolean takesOut(long plan, int from, int to) {
        return jdbc.sql(TAKES_OUT)
                .param("plan", plan)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private static LineRow line(ResultSet row) throws SQLException {
        return new LineRow(
                row.getLong("project"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("unit_name"),
                row.getInt("region"),
                row.getString("stage"),
                row.getString("nature"),
                row.getLong("total"),
                row.getInt("version"),
                row.getString("part"),
                row.getLong("investment"),
                amounts(row.getArray("months")),
                row.getString("leader"),
                row.getString("department"),
                row.getString("owner"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("first_investment", Long.class)));
    }

    private static YearPlanStep step(ResultSet row) throws SQLException {
        return new YearPlanStep(
                row.getInt("no"),
                YearPlanStep.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("baseline", Integer.class)),
                row.getString("document"),
                row.getString("paper"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_zh"),
                row.getString("by_en"));
    }

    private static List<Long> amounts(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
