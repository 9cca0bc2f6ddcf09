package guatu.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// PostgreSQL from a jar, made durable: fsync and synchronous commit on, passwords by SCRAM, loopback only, no sockets
/// in
/// the file system. Data live under one directory, survive restarts and a kill -9 of the server or of PostgreSQL.
///
/// It holds one database, `guatu`, owned by `guatu_owner`; the application connects as `guatu_server`, a member of
/// `guatu_app`, which owns nothing.
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "guatu_owner";
    static final String SERVER = "guatu_server";
    private static final String NAME = "guatu";
    private static final String LOG = "postgres.log";

    /// Settings for a machine that the server shares: a quarter of small memory, durable, a checkpoint seldom.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "64"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "Asia/Shanghai"));

    private static final String HBA = """
            # Written by Guatu at every start: loopback, with a password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /// Starts on a data directory; a fresh one is initialised, a server left over from a killed start is stopped first.
    ///
    /// @throws CannotStart with what to do, when the directory belongs to another version or is out of space
    static EmbeddedDatabase start(Path home) {
        var directory = home.resolve("postgres");
        DataDirectory.check(directory);
        try {
            Files.createDirectories(home);
            var secrets = Secrets.in(home);
            var log = home.resolve(LOG).toFile();
            Files.deleteIfExists(log.toPath());
            boolean fresh = !Files.exists(home.resolve("postgres.ready"));
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgres-binaries").toFile())
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", secrets.superuser())
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setDataDirectoryCustomizer(data -> demandPasswords(data.toPath(), fresh));
            SETTINGS.forEach(builder::setServerConfig);
            var database = new EmbeddedDatabase(builder.start(), secrets);
            if (fresh) {
                database.initialise(directory);
                Files.createFile(home.resolve("postgres.ready"));
            }
            return database;
        } catch (IOException | SQLException broken) {
            throw new CannotStart(
                    "PostgreSQL 未能启动：%s。它的说明见 %s。数据未被改动，目录 %s。"
                            .formatted(broken.getMessage(), home.resolve(LOG), directory),
                    broken);
        }
    }

    /// The settings of the two connections, as Spring reads them.
    Map<String, String> asProperties() {
        return properties(postgres.getPort(), secrets);
    }

    /// The settings of the connections to the PostgreSQL that a running server has started on a data directory.
    static Map<String, String> running(Path home) {
        try {
            var state = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"));
            return properties(Integer.parseInt(state.get(3).strip()), Secrets.in(home)); // line 4: the port
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unclear) {
            throw new CannotStart("另一个挂图正在使用 %s，但它的 PostgreSQL 尚未就绪。请稍后再试。".formatted(home), unclear);
        }
    }

    private static Map<String, String> properties(int port, Secrets secrets) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://localhost:%d/%s?user=%s&reWriteBatchedInserts=true".formatted(port, NAME, SERVER),
                "spring.datasource.username",
                SERVER,
                "spring.datasource.password",
                secrets.server(),
                "spring.flyway.url",
                "jdbc:postgresql://localhost:%d/%s?user=%s".formatted(port, NAME, OWNER),
                "spring.flyway.user",
                OWNER,
                "spring.flyway.password",
                secrets.owner());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /// Roles and the database; repeated after a first start that was cut off.
    private void initialise(Path directory) throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            run(connection, "alter role postgres password '%s'".formatted(secrets.superuser()));
            run(connection, "drop database if exists " + NAME);
            run(connection, "drop role if exists " + OWNER);
            run(connection, "create role %s login createrole password '%s'".formatted(OWNER, secrets.owner()));
            run(
                    connection,
                    "do $$ begin if not exists (select from pg_roles where rolname = 'guatu_app') then"
                            + " create role guatu_app nologin nobypassrls admin %s; end if; end $$".formatted(OWNER));
            run(connection, "drop role if exists " + SERVER);
            run(connection, "create role %s login password '%s' in role guatu_app".formatted(SERVER, secrets.server()));
            run(connection, "create database %s owner %s".formatted(NAME, OWNER));
            Files.writeString(directory.resolve("pg_hba.conf"), HBA);
            run(connection, "select pg_reload_conf()");
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private static void demandPasswords(Path data, boolean fresh) {
        if (fresh) {
            return; // the roles get their passwords in the first minute, while only this process knows the port
        }
        try {
            Files.writeString(data.resolve("pg_hba.conf"), HBA);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
