package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A start leaves a database alone that its very steps were run on, and runs them on any other.
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class MigratedTest {

    private static final String OTHER = "f".repeat(64);

    @Autowired
    Migrations migrations;

    @Autowired
    Flyway flyway;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    JdbcClient application;

    @Test
    void runsNothingTwiceAndEverythingAfterAnotherSet() {
        var steps = Migrations.steps();
        assertThat(last()).endsWith(steps);

        migrations.migrate(flyway);
        var before = last();
        assertThat(before).as("the same steps again").endsWith(steps);

        new MigratedRepository().add(owner, OTHER);
        migrations.migrate(flyway);
        assertThat(last().subList(before.size(), last().size()))
                .as("after another set")
                .containsExactly(OTHER, steps);

        migrations.migrate(flyway);
        assertThat(last()).as("and once more").hasSize(before.size() + 2);
    }

    @Test
    void theServersRoleNeitherReadsNorWritesThis() {
        assertThatThrownBy(() -> application
                        .sql("insert into app.migrated (steps) values (:steps)")
                        .param("steps", OTHER)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> application
                        .sql("select steps from app.migrated")
                        .query(String.class)
                        .list())
                .hasStackTraceContaining("permission denied");
    }

    private List<String> last() {
        return JdbcClient.create(owner)
                .sql("select steps from app.migrated order by row")
                .query(String.class)
                .list();
    }
}
