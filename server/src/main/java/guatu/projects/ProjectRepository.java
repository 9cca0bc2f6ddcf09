package guatu.projects;

import guatu.kernel.EnterpriseId;
import guatu.projects.Project.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Projects as they stand now. A status that the clock brings about is computed, never written.
@Repository
class ProjectRepository {

    private static final String FIND = """
            select id, region, park, enterprise, unit_code, unit_name, code, name_zh, name_en, stage, stage_since, partial,
                   case when status = 'NORMAL' and stage in ('S0', 'S1', 'S2', 'S3') and approval_expires < :today::date
                        then 'LAPSED' else status end as status,
                   level, nature, industry, cluster, total, planned_start, planned_completion, planned_production, lat, lon,
                   datum, altitude, version, confirmed_on, approval_expires, demo
              from projects.project
             where id = :id
            """;

    private static final String FIND_CODE = """
            select id, region, park, enterprise, unit_code, unit_name, code, name_zh, name_en, stage, stage_since, partial,
                   case when status = 'NORMAL' and stage in ('S0', 'S1', 'S2', 'S3') and approval_expires < :today::date
                        then 'LAPSED' else status end as status,
                   level, nature, industry, cluster, total, planned_start, planned_completion, planned_production, lat, lon,
                   datum, altitude, version, confirmed_on, approval_expires, demo
              from projects.project
             where code = :code
            """;

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Project> find(ProjectId id, LocalDate today) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .param("today", today)
                .query((row, number) -> project(row))
                .optional();
    }

    Optional<Project> find(ProjectCode code, LocalDate today) {
        return jdbc.sql(FIND_CODE)
                .param("code", code.value())
                .param("today", today)
                .query((row, number) -> project(row))
                .optional();
    }

    static Project project(ResultSet row) throws SQLException {
        long enterprise = row.getLong("enterprise");
        var code = row.getString("code");
        return new Project(
                new ProjectId(row.getLong("id")),
                row.getInt("region"),
                row.getInt("park"),
                enterprise > 0 ? Optional.of(new EnterpriseId(enterprise)) : Optional.empty(),
                row.getString("unit_code"),
                row.getString("unit_name"),
                code.isEmpty() ? Optional.empty() : Optional.of(new ProjectCode(code)),
                row.getString("name_zh"),
                row.getString("name_en"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_since", LocalDate.class),
                row.getBoolean("partial"),
                SideStatus.valueOf(row.getString("status")),
                ReserveLevel.valueOf(row.getString("level")),
                Nature.valueOf(row.getString("nature")),
                row.getInt("industry"),
                row.getString("cluster"),
                row.getLong("total"),
                Optional.ofNullable(row.getObject("planned_start", LocalDate.class)),
                Optional.ofNullable(row.getObject("planned_completion", LocalDate.class)),
                Optional.ofNullable(row.getObject("planned_production", LocalDate.class)),
                point(row),
                Optional.ofNullable(row.getObject("altitude", Integer.class)),
                row.getInt("version"),
                row.getObject("confirmed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("approval_expires", LocalDate.class)),
                row.getBoolean("demo"));
    }

    private static Optional<Point> point(ResultSet row) throws SQLException {
        var datum = row.getString("datum");
        return datum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(row.getBigDecimal("lat"), row.getBigDecimal("lon"), datum));
    }
}
