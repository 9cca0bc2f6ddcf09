package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL of the operator's own: the server's role must be one for which row-level security holds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorDatabaseTest {

    private static final String PASSWORD = "for-this-test-only";

    private Map<String, String> properties = Map.of();
    private String superuser = "";
    private AutoCloseable postgres = () -> {};

    @BeforeAll
    void start(@TempDir Path home) throws IOException, SQLException {
        var started = EmbeddedDatabase.start(home);
        postgres = started;
        properties = started.asProperties();
        superuser = Secrets.in(home).superuser();
        run("create role plain login password '%s'".formatted(PASSWORD));
        run("create role outsider login password '%s'".formatted(PASSWORD));
        run("create role weak login password '%s'".formatted(PASSWORD));
    }

    @AfterAll
    void stop() throws Exception {
        postgres.close();
    }

    @Test
    void makesAPlainRoleAMemberOfTheApplications() throws SQLException {
        var found = OperatorDatabase.of(Map.of("GUATU_DB_URL", as("plain"), "GUATU_DB_OWNER_URL", owner()))
                .orElseThrow()
                .asProperties();
        assertThat(found).containsKeys("spring.datasource.url", "spring.flyway.url");
        try (var connection = DriverManager.getConnection(as("plain"));
                var rows = connection
                        .createStatement()
                        .executeQuery("select pg_has_role(current_user, 'guatu_app', 'member')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void refusesTheOwnerAsTheServer() {
        refused(Map.of("GUATU_DB_URL", owner(), "GUATU_DB_OWNER_URL", owner()), "同一角色");
    }

    @Test
    void refusesAServerWithoutAnOwner() {
        refused(Map.of("GUATU_DB_URL", as("plain")), "GUATU_DB_OWNER_URL");
    }

    @Test
    void refusesARoleThatOwnsTables() throws SQLException {
        run("create table public.outsiders (id int)");
        run("grant outsider to guatu_owner");
        run("grant create on schema public to outsider");
        run("alter table public.outsiders owner to outsider");
        refused(Map.of("GUATU_DB_URL", as("outsider"), "GUATU_DB_OWNER_URL", owner()), "拥有本库中的表");
    }

    /// Row-level security does not hold for whoever may act as the owner, whether it inherits from it or sets its role.
    @Test
    void refusesAMemberOfTheOwner() throws SQLException {
        run("create table public.heirlooms (id int)");
        for (var how : List.of("inherit", "noinherit")) {
            var name = "heir_" + how;
            asSuperuser("create role %s %s login password '%s'".formatted(name, how, PASSWORD));
            asSuperuser("grant guatu_owner to " + name);
            refused(Map.of("GUATU_DB_URL", as(name), "GUATU_DB_OWNER_URL", owner()), "建表角色的成员");
            asSuperuser("revoke guatu_owner from " + name);
        }
    }

    @Test
    void saysWhatAnAdministratorIsToRun() {
        refused(Map.of("GUATU_DB_URL", as("outsider"), "GUATU_DB_OWNER_URL", as("weak")), "grant guatu_app to");
    }

    @Test
    void saysThatNobodyListens() {
        refused(
                Map.of(
                        "GUATU_DB_URL",
                        "jdbc:postgresql://127.0.0.1:1/guatu?user=a&password=b",
                        "GUATU_DB_OWNER_URL",
                        owner()),
                "连接不上 GUATU_DB_URL");
    }

    private static void refused(Map<String, String> environment, String why) {
        assertThatThrownBy(() -> OperatorDatabase.of(environment).orElseThrow().asProperties())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why);
    }

    private String owner() {
        return property("spring.flyway.url") + "&password=" + property("spring.flyway.password");
    }

    private String as(String role) {
        return property("spring.flyway.url").replaceFirst("user=\\w+", "user=" + role) + "&password=" + PASSWORD;
    }

    private String property(String name) {
        return Objects.requireNonNull(properties.get(name));
    }

    private void run(String statement) throws SQLException {
        run(owner(), statement);
    }

    private void asSuperuser(String statement) throws SQLException {
        run(
                property("spring.flyway.url").replaceFirst("user=\\w+", "user=postgres") + "&password=" + superuser,
                statement);
    }

    private static void run(String as, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(as);
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }
}
