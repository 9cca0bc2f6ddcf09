package guatu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The database a command works on: the operator's own where `GUATU_DB_URL` names one, else the embedded one of a data
/// directory.
///
/// @param properties what Spring needs to know to connect, and where the heads of the journal are kept
record DatabaseConnection(
        Map<String, Object> properties, Optional<EmbeddedDatabase> embedded, Optional<InstanceLock> lock)
        implements AutoCloseable {

    DatabaseConnection {
        properties = Map.copyOf(properties);
    }

    /// For a server, which has the data directory for itself.
    ///
    /// @throws CannotStart when another server runs on it, or PostgreSQL does not start
    static DatabaseConnection exclusive(Path home) {
        return open(home, InstanceLock.take(home));
    }

    /// For a command that may run beside a server: joins its PostgreSQL where one runs, else starts it.
    static DatabaseConnection beside(Path home) {
        if (System.getenv("GUATU_DB_URL") == null && !Files.isDirectory(home.resolve("postgres"))) {
            throw new CannotStart("%s 中没有数据库。请用 --data 指定数据目录。".formatted(home));
        }
        return InstanceLock.tryTake(home)
                .map(lock -> open(home, lock))
                .orElseGet(() -> new DatabaseConnection(
                        with(home, external().orElseGet(() -> Map.copyOf(EmbeddedDatabase.running(home)))),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static DatabaseConnection open(Path home, InstanceLock lock) {
        var external = external();
        if (external.isPresent()) {
            return new DatabaseConnection(with(home, external.get()), Optional.empty(), Optional.of(lock));
        }
        Progress.say("启动 PostgreSQL（数据在 %s）".formatted(home));
        try {
            var embedded = EmbeddedDatabase.start(home);
            var properties = with(home, Map.copyOf(embedded.asProperties()));
            properties.put("guatu.database.log", EmbeddedDatabase.log(home).toString());
            return new DatabaseConnection(properties, Optional.of(embedded), Optional.of(lock));
        } catch (CannotStart refused) {
            lock.close();
            throw refused;
        }
    }

    private static Optional<Map<String, Object>> external() {
        return OperatorDatabase.of(System.getenv()).map(OperatorDatabase::asProperties);
    }

    private static Map<String, Object> with(Path home, Map<String, Object> connection) {
        var properties = new HashMap<>(connection);
        properties.put("guatu.home", home.toString());
        if (System.getenv("GUATU_JOURNAL_HEAD_FILE") == null) {
            properties.put(
                    "guatu.journal.head-file", home.resolve("journal-head.log").toString());
        }
        return properties;
    }

    @Override
    public void close() {
        try {
            if (embedded.isPresent()) {
                embedded.get().close();
            }
        } catch (IOException stuck) {
            System.err.println("PostgreSQL 未能正常停止：" + stuck.getMessage());
        } finally {
            lock.ifPresent(InstanceLock::close);
        }
    }
}
