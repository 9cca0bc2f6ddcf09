package guatu.plan;

import static java.util.stream.Collectors.toMap;

import guatu.journal.Who;
import guatu.kernel.KnownTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Paths in `plan.trajectory`. Revisions are only ever added.
@Repository
class TrajectoryRepository {

    /// The last revision known at the time, or the first of all where none was known yet.
    private static final String ALL = """
            select distinct on (target) target, revision, method, base_year, base_value, base_source, years, amounts,
                   demo, reason, set_at, post_title
              from plan.trajectory
             where plan = :plan
             order by target, (known <= :known) desc, case when known <= :known then -revision else revision end
            """;

    private static final String HISTORY = """
            select target, revision, method, base_year, base_value, base_source, years, amounts, demo, reason, set_at,
                   post_title
              from plan.trajectory
             where plan = :plan
               and target = :target
             order by revision desc
            """;

    private static final String LATEST_REVISION = """
            select coalesce(max(revision), 0)
              from plan.trajectory
             where plan = :plan
               and target = :target
            """;

    private static final String INSERT = """
            insert into plan.trajectory (plan, target, revision, method, base_year, base_value, base_source, years,
                                         amounts, demo, reason, set_at, known, post, post_title)
            values (:plan, :target, :revision, :method, :baseYear, :baseValue, :baseSource, :years::int[],
                    :amounts::numeric[], :demo, :reason, :setAt, :known, :post, :postTitle)
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    TrajectoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<TargetId, Trajectory> all(String plan, KnownTime known) {
        return jdbc
                .sql(ALL)
                .param("plan", plan)
                .param("known", known.value())
                .query((row, number) -> trajectory(row))
                .list()
                .stream()
                .collect(toMap(Trajectory::target, Function.identity()));
    }

    List<Trajectory> history(String plan, TargetId target) {
        return jdbc.sql(HISTORY)
                .param("plan", plan)
                .param("target", target.value())
                .query((row, number) -> trajectory(row))
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
    boolean insert(String plan, Trajectory trajectory, KnownTime known, Who who) {
        return jdbc.sql(INSERT)
                        .param("plan", plan)
                        .param("target", trajectory.target().value())
                        .param("revision", trajectory.revision())
                        .param("method", trajectory.method().name())
                        .param("baseYear", trajectory.baseYear())
                        .param("baseValue", trajectory.baseValue())
                        .param("baseSource", trajectory.baseSource())
                        .param("years", trajectory.points().keySet().toArray(Integer[]::new))
                        .param("amounts", trajectory.points().values().toArray(BigDecimal[]::new))
                        .param("demo", trajectory.demo())
                        .param("reason", trajectory.reason())
                        .param("setAt", trajectory.setAt().atOffset(ZoneOffset.UTC))
                        .param("known", known.value())
                        .param("post", who.post())
                        .param("postTitle", trajectory.postTitle())
                        .update()
                == 1;
    }

    private static Trajectory trajectory(ResultSet row) throws SQLException {
        var years = (Integer[]) row.getArray("years").getArray();
        var amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        var points = new TreeMap<Integer, BigDecimal>();
        for (int i = 0; i < years.length; i++) {
            points.put(years[i], amounts[i]);
        }
        return new Trajectory(
                TargetId.of(row.getString("target")),
                row.getInt("revision"),
                TrajectoryMethod.valueOf(row.getString("method")),
                row.getInt("base_year"),
                row.getBigDecimal("base_value"),
                row.getString("base_source"),
                points,
                row.getBoolean("demo"),
                row.getString("reason"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("post_title"));
    }
}
