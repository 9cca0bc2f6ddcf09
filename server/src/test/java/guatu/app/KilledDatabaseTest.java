package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The embedded PostgreSQL after a kill -9.
class KilledDatabaseTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(60); // a start that waits for the busy one takes 120

    /// A busy process does not notice that its postmaster is gone, and holds what the next one needs.
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void startsThoughAProcessOfTheKilledOneIsBusy(@TempDir Path home) throws Exception {
        var killed = EmbeddedDatabase.start(home);
        var url = Objects.requireNonNull(killed.asProperties().get("spring.flyway.url"));
        var password = Objects.requireNonNull(killed.asProperties().get("spring.flyway.password"));
        var busy = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> {
                try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, password);
                        var statement = connection.createStatement()) {
                    busy.countDown();
                    statement.execute("do $$ begin loop null; end loop; end $$");
                } catch (SQLException cutOff) {
                    busy.countDown(); // as it must be, once its process has ended
                }
            });
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(500); // for the statement to run
            long postmaster = Long.parseLong(
                    Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
            var process = ProcessHandle.of(postmaster).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            killed.close(); // as when its Java process ends too: lets go of the directory
            long began = System.nanoTime();
            try (var next = EmbeddedDatabase.start(home)) {
                assertThat(next.asProperties()).isNotEmpty();
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            }
        }
    }

    /// The number that a killed PostgreSQL left in its file may belong to another program by now, or to what is left of
    /// the killed one until somebody collects it.
    @Test
    void startsThoughItsOldNumberIsTaken(@TempDir Path home) throws Exception {
        EmbeddedDatabase.start(home).close();
        var state = home.resolve("postgres/postmaster.pid");
        Files.write(
                state,
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        home.resolve("postgres").toString(),
                        "1764000000",
                        "5432",
                        "",
                        "localhost",
                        "  1  1",
                        "ready   "));
        long began = System.nanoTime();
        try (var next = EmbeddedDatabase.start(home)) {
            assertThat(next.asProperties()).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        }
    }
}
