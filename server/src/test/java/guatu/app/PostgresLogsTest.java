package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What PostgreSQL refused is still to be read after a restart; old files go.
class PostgresLogsTest {

    private static final Instant NOW = Instant.parse("2025-11-05T02:00:00Z");

    @Test
    void whatWasRefusedOutlivesARestart(@TempDir Path root) throws Exception {
        var home = Files.createDirectory(root.resolve("data of the province"));
        try (var database = EmbeddedDatabase.start(home)) {
            var url = Objects.requireNonNull(database.asProperties().get("spring.datasource.url"));
            var password = Objects.requireNonNull(database.asProperties().get("spring.datasource.password"));
            try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.SERVER, password);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("create table planted_by_hand (a int)"))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(logs(home)).contains("planted_by_hand").contains("\"user\":\"guatu_server\"");
        EmbeddedDatabase.start(home).close();
        assertThat(logs(home)).contains("planted_by_hand");
    }

    @Test
    void oldAndTooManyGoAndTheNewestStays(@TempDir Path home) throws IOException {
        var logs = new PostgresLogs(home, Duration.ofDays(10), 250);
        for (int day = 1; day <= 5; day++) {
            var file = Files.write(home.resolve("postgres-2025-11-0" + day + "-000000.log"), new byte[100]);
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(5 - day))));
        }
        Files.write(home.resolve("notes.log"), new byte[1_000]);
        logs.prune(NOW);
        assertThat(names(home))
                .containsExactly("notes.log", "postgres-2025-11-04-000000.log", "postgres-2025-11-05-000000.log");
        logs.prune(NOW.plus(Duration.ofDays(30)));
        assertThat(names(home)).containsExactly("notes.log", "postgres-2025-11-05-000000.log");
    }

    @Test
    void aParameterThatIsNoNumberIsNamed(@TempDir Path home) {
        assertThatThrownBy(() -> PostgresLogs.in(home, Map.of("GUATU_POSTGRES_LOG_DAYS", "forever")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GUATU_POSTGRES_LOG_DAYS");
    }

    private static java.util.List<String> names(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String logs(Path home) throws IOException {
        try (var files = Files.list(home.resolve("postgres-logs"))) {
            var text = new StringBuilder();
            for (var file : Arrays.asList(files.toArray(Path[]::new))) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
