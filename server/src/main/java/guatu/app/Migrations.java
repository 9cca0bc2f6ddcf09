package guatu.app;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Migrates each room's schema from `db/migration/<room>` with a history of its own, lower floors first, so that rooms
/// number their steps without minding the others.
@Component
class Migrations implements FlywayMigrationStrategy {

    /// In the order of the arrows; `ModulesTest` holds it against the declared ones.
    static final List<String> ROOMS = List.of(
            "__root",
            "journal",
            "catalog",
            "access",
            "evidence",
            "figures",
            "workflow",
            "plan",
            "reporting",
            "rollup",
            "roster",
            "independence",
            "projects",
            "conference",
            "app");

    @Override
    public void migrate(Flyway flyway) {
        try (var connections = kept(flyway.getConfiguration().getDataSource())) {
            for (var room : ROOMS) {
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .dataSource(connections)
                        .locations("classpath:db/migration/" + room)
                        .table("flyway_history_" + room)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
        }
    }

    /// Each room would open connections of its own, and a new one costs a process and the proof of a password: a good
    /// part of a second of every start.
    private static HikariDataSource kept(DataSource owners) {
        var connections = new HikariDataSource();
        connections.setDataSource(owners);
        connections.setMaximumPoolSize(4);
        connections.setMinimumIdle(0);
        connections.setPoolName("migrations");
        return connections;
    }
}
