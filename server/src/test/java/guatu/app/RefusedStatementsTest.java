package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What PostgreSQL refuses to a role stands in the journal, each try once.
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class RefusedStatementsTest {

    private static final String TRIES = """
            select key || ' | ' || (detail ->> 'role') || ' | ' || (detail ->> 'answer')
              from journal.entry
             where action = 'SQL_REFUSED'
             order by id
            """;

    @Autowired
    RefusedStatements statements;

    @Autowired
    @FlywayDataSource
    javax.sql.DataSource owner;

    /// A real PostgreSQL, the application's own role, and somebody who has its password.
    @Test
    void findsWhatARoleTriedPastTheServer(@TempDir Path home) throws Exception {
        var log = EmbeddedDatabase.log(home);
        try (var database = EmbeddedDatabase.start(home)) {
            tries(database, "create role mighty superuser");
            waitFor(log, "mighty");
            assertThat(statements.read(log)).isEqualTo(1);
            assertThat(statements.read(log)).as("again").isZero();
            tries(database, "set role postgres");
            waitFor(log, "set role postgres");
        }
        assertThat(statements.read(log)).as("after PostgreSQL has gone").isEqualTo(1);
        assertThat(tries())
                .hasSize(2)
                .satisfies(
                        first -> assertThat(first).contains("mighty").contains("guatu_server"),
                        org.assertj.core.data.Index.atIndex(0))
                .satisfies(
                        second -> assertThat(second).contains("permission denied"),
                        org.assertj.core.data.Index.atIndex(1));
    }

    /// A line that is still being written is read when it is whole; one that was cut off is passed over.
    @Test
    void readsWholeLinesOnly(@TempDir Path log) throws IOException {
        var file = log.resolve("postgres-07.json");
        var line = "{\"state_code\":\"42501\",\"user\":\"x\",\"message\":\"m\",\"statement\":\"half\"}";
        Files.writeString(file, "{\"state_code\":\"425\n" + line.substring(0, 20));
        assertThat(statements.read(log)).isZero();
        Files.writeString(file, line.substring(20) + "\n", StandardOpenOption.APPEND);
        assertThat(statements.read(log)).isEqualTo(1);
        Files.writeString(file, line + "\n"); // a month later
        assertThat(statements.read(log)).isEqualTo(1);
        assertThat(statements.read(log.resolve("nowhere"))).isZero();
    }

    private List<String> tries() {
        return JdbcClient.create(owner).sql(TRIES).query(String.class).list().stream()
                .filter(entry -> !entry.startsWith("half"))
                .toList();
    }

    private static void tries(EmbeddedDatabase database, String statement) throws SQLException {
        var properties = database.asProperties();
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(properties.get("spring.datasource.url")),
                        EmbeddedDatabase.SERVER,
                        Objects.requireNonNull(properties.get("spring.datasource.password")));
                var open = connection.createStatement()) {
            assertThatThrownBy(() -> open.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    /// PostgreSQL writes its log through a process of its own.
    private static void waitFor(Path log, String text) throws IOException, InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(until)) {
            try (var files = Files.newDirectoryStream(log, "*.json")) {
                for (var file : files) {
                    if (Files.readString(file).contains(text)) {
                        return;
                    }
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nothing of " + text + " in the log.");
    }
}
