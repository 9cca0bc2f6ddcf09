package guatu.plan;

import guatu.journal.Who;
import guatu.kernel.KnownTime;
import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Breakdown.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Breakdowns in `plan.breakdown` and `plan.breakdown_row`. Revisions are only ever added.
@Repository
class BreakdownRepository {

    private static final String FIND = """
            select target, revision, source, demo, reason, set_at, post_title
              from plan.breakdown
             where plan = :plan
               and target = :target
             order by (known <= :known) desc, case when known <= :known then -revision else revision end
             limit 1
            """;

    private static final String HISTORY = """
            select target, revision, source, demo, reason, set_at, post_title
              from plan.breakdown
             where plan = :plan
               and target = :target
             order by revision desc
            """;

    private static final String ROWS = """
            select scope, code, year, amount
              from plan.breakdown_row
             where plan = :plan
               and target = :target
               and revision = :revision
             order by scope desc, code, year
            """;

    private static final String LATEST_REVISION = """
            select coalesce(max(revision), 0)
              from plan.breakdown
             where plan = :plan
               and target = :target
            """;

    private static final String INSERT = """
            insert into plan.breakdown (plan, target, revision, source, demo, reason, set_at, known, post, post_title)
            values (:plan, :target, :revision, :source, :demo, :reason, :setAt, :known, :post, :postTitle)
                on conflict do nothing
            """;

    private static final String INSERT_ROW = """
            insert into plan.breakdown_row (plan, target, revision, scope, code, year, amount)
            select :plan, :target, :revision, :scope, :code, year, amount
              from unnest(:years::int[], :amounts::numeric[]) as part (year, amount)
            """;

    private final JdbcClient jdbc;

    BreakdownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Breakdown> find(String plan, TargetId target, KnownTime known) {
        return jdbc.sql(FIND)
                .param("plan", plan)
                .param("target", target.value())
                .param("known", known.value())
                .query((row, number) -> breakdown(plan, row))
                .optional();
    }

    List<Breakdown> history(String plan, TargetId target) {
        return jdbc.sql(HISTORY)
                .param("plan", plan)
                .param("target", target.value())
                .query((row, number) -> breakdown(plan, row))
                .list();
    }

    int latestRevision(String plan, TargetId target) {
        return jdbc.sql(LATEST_REVISION)
                .param("plan", plan)
                .param("target", target.value())
                .query(Integer.class)
                .single();
    }

    /// Whether it was the next revision; not when a colleague was faster.
    boolean insert(String plan, Breakdown breakdown, KnownTime known, Who who) {
        boolean first = jdbc.sql(INSERT)
                        .param("plan", plan)
                        .param("target", breakdown.target().value())
                        .param("revision", breakdown.revision())
                        .param("source", breakdown.source())
                        .param("demo", breakdown.demo())
                        .param("reason", breakdown.reason())
                        .param("setAt", breakdown.setAt().atOffset(ZoneOffset.UTC))
                        .param("known", known.value())
                        .param("post", who.post())
                        .param("postTitle", breakdown.postTitle())
                        .update()
                == 1;
        if (first) {
            breakdown.rows().forEach(row -> insertRow(plan, breakdown, row));
        }
        return first;
    }

    private void insertRow(String plan, Breakdown breakdown, Row row) {
        jdbc.sql(INSERT_ROW)
                .param("plan", plan)
                .param("target", breakdown.target().value())
                .param("revision", breakdown.revision())
                .param("scope", row.scope().name())
                .param("code", row.code())
                .param("years", row.amounts().keySet().toArray(Integer[]::new))
                .param("amounts", row.amounts().values().toArray(BigDecimal[]::new))
                .update();
    }

    private Breakdown breakdown(String plan, ResultSet row) throws SQLException {
        var target = TargetId.of(row.getString("target"));
        int revision = row.getInt("revision");
        return new Breakdown(
                target,
                revision,
                row.getString("source"),
                row.getBoolean("demo"),
                row.getString("reason"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("post_title"),
                rows(plan, target, revision));
    }

    private List<Row> rows(String plan, TargetId target, int revision) {
        var rows = new LinkedHashMap<String, Row>();
        jdbc.sql(ROWS)
                .param("plan", plan)
                .param("target", target.value())
                .param("revision", revision)
                .query((row, number) -> {
                    var years = new TreeMap<Integer, BigDecimal>();
                    years.put(row.getInt("year"), row.getBigDecimal("amount"));
                    return new Row(PlaceKind.valueOf(row.getString("scope")), row.getString("code"), years);
                })
                .list()
                .forEach(row -> rows.merge(row.scope() + row.code(), row, (all, one) -> {
                    var years = new TreeMap<>(all.amounts());
                    years.putAll(one.amounts());
                    return new Row(all.scope(), all.code(), years);
                }));
        return List.copyOf(rows.values());
    }
}
