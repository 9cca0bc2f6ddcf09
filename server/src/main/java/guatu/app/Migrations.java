package guatu.app;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Migrates each room's schema from `db/migration/<room>` with a history of its own, lower floors first, so that rooms
/// number their steps without minding the others. A database that these very steps were run on is left alone: to ask
/// fifteen histories whether anything is new costs more than a second of every start.
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";

    private final MigratedRepository migrated;

    Migrations(MigratedRepository migrated) {
        this.migrated = migrated;
    }

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
            var steps = steps();
            if (migrated.stands(connections, steps)) {
                return;
            }
            for (var room : ROOMS) {
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .dataSource(connections)
                        // a prepared start brings one for native images, which finds the steps of every room
                        .resourceProvider(null)
                        .locations("classpath:" + FOLDER + room)
                        .table("flyway_history_" + room)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
            migrated.add(connections, steps);
        }
    }

    /// The fingerprint of all steps.
    static String steps() {
        try {
            var steps = new TreeMap<String, byte[]>();
            for (var step :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:%s**/*.sql".formatted(FOLDER))) {
                var place = step.getURL().getPath();
                steps.put(place.substring(place.lastIndexOf(FOLDER)), step.getContentAsByteArray());
            }
            return Fingerprint.of(steps);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
