package guatu.plan;

import guatu.figures.FigureScope;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The targets and projects of versions, in `plan.target` and `plan.project`.
@Repository
class TargetRepository {

    private static final String READ = """
            select id, clause, sentence, name_zh, name_en, definition, kind, comparison, value, unit, period, base,
                   within, region, park, cluster, indicator, headline, source, span_from, span_to
              from plan.target
             where plan = :plan
               and version = :version
             order by place
            """;

    private static final String INSERT = """
            insert into plan.target (plan, version, id, place, clause, sentence, name_zh, name_en, definition, kind,
                                     comparison, value, unit, period, base, within, region, park, cluster, indicator,
                                     headline, source, span_from, span_to)
            values (:plan, :version, :id, :place, :clause, :sentence, :nameZh, :nameEn, :definition, :kind,
                    :comparison, :value, :unit, :period, :base, :within, :region, :park, :cluster, :indicator,
                    :headline, :source, :from, :to)
            """;

    private static final String PROJECTS = """
            select clause, name_zh, name_en, targets
              from plan.project
             where plan = :plan
               and version = :version
             order by place
            """;

    private static final String INSERT_PROJECT = """
            insert into plan.project (plan, version, place, clause, name_zh, name_en, targets)
            values (:plan, :version, :place, :clause, :nameZh, :nameEn, :targets::text[])
            """;

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Target> read(String plan, int version) {
        return jdbc.sql(READ)
                .param("plan", plan)
                .param("version", version)
                .query((row, number) -> target(row))
                .list();
    }

    /// A version has some dozens of targets and is written once, so one statement a target will do.
    void insert(String plan, int version, List<Target> targets) {
        for (int place = 0; place < targets.size(); place++) {
            insert(plan, version, place, targets.get(place));
        }
    }

    List<PlanProject> projects(String plan, int version) {
        return jdbc.sql(PROJECTS)
                .param("plan", plan)
                .param("version", version)
                .query((row, number) -> new PlanProject(
                        row.getString("clause"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        Arrays.stream((String[]) row.getArray("targets").getArray())
                                .map(TargetId::of)
                                .toList()))
                .list();
    }

    void insertProjects(String plan, int version, List<PlanProject> projects) {
        for (int place = 0; place < projects.size(); place++) {
            var project = projects.get(place);
            jdbc.sql(INSERT_PROJECT)
                    .param("plan", plan)
                    .param("version", version)
                    .param("place", place)
                    .param("clause", project.clause())
                    .param("nameZh", project.nameZh())
                    .param("nameEn", project.nameEn())
                    .param(
                            "targets",
                            project.targets().stream().map(TargetId::value).toArray(String[]::new))
                    .update();
        }
    }

    private void insert(String plan, int version, int place, Target target) {
        jdbc.sql(INSERT)
                .param("plan", plan)
                .param("version", version)
                .param("id", target.id().value())
                .param("place", place)
                .param("clause", target.clause())
                .param("sentence", target.sentence())
                .param("nameZh", target.nameZh())
                .param("nameEn", target.nameEn())
                .param("definition", target.definition())
                .param("kind", target.kind().name())
                .param("comparison", target.comparison().toString())
                .param("value", target.value())
                .param("unit", target.unit())
                .param("period", target.period())
                .param("base", target.base())
                .param("within", target.within().map(TargetId::value).orElse(null))
                .param("region", target.scope().region().value())
                .param("park", target.scope().park().map(ParkCode::value).orElse(null))
                .param(
                        "cluster",
                        target.scope().cluster().map(ClusterCode::value).orElse(null))
                .param("indicator", target.indicator().map(IndicatorCode::value).orElse(null))
                .param("headline", target.headline().orElse(null))
                .param("source", target.source())
                .param("from", target.from())
                .param("to", target.to())
                .update();
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                TargetId.of(row.getString("id")),
                row.getString("clause"),
                row.getString("sentence"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("definition"),
                TargetKind.valueOf(row.getString("kind")),
                Comparison.of(row.getString("comparison")),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("period"),
                row.getString("base"),
                Optional.ofNullable(row.getString("within")).map(TargetId::of),
                scope(row),
                Optional.ofNullable(row.getString("indicator")).map(IndicatorCode::of),
                Optional.ofNullable(row.getObject("headline", Integer.class)),
                row.getString("source"),
                row.getInt("span_from"),
                row.getInt("span_to"));
    }

    private static FigureScope scope(ResultSet row) throws SQLException {
        return new FigureScope(
                RegionCode.of(row.getString("region")),
                Optional.ofNullable(row.getString("park")).map(ParkCode::of),
                Optional.empty(),
                Optional.ofNullable(row.getString("cluster")).map(ClusterCode::of));
    }
}
