package guatu;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// A real PostgreSQL for tests, started from a jar: one server per JVM, one empty database per application context.
/// Tests connect as the application role, which owns nothing and cannot change facts; migrations run as the owner.
///
/// Connections are kept and few: to open one takes PostgreSQL longer than most statements, and the contexts of a whole
/// run share one server. What a crash would lose does not matter here, so nothing waits for the disk.
@TestConfiguration(proxyBeanMethods = false)
public class PostgresConfiguration {

    /// Where the clock of tests stands (settled.md 22).
    public static final Instant NOW = Instant.parse("2025-11-05T02:00:00Z");

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(@Value("${guatu.test-database:}") String existing) {
        if (!existing.isEmpty()) {
            return pool("postgres", existing, 4); // a restart
        }
        var name = "context_" + DATABASES.incrementAndGet();
        var postgres = JdbcClient.create(SERVER.getPostgresDatabase());
        postgres.sql("create database " + name).update();
        return pool("postgres", name, 4);
    }

    @Bean
    @Primary
    DataSource dataSource(@FlywayDataSource DataSource ownerDataSource) {
        var owner = JdbcClient.create(ownerDataSource);
        owner.sql("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'guatu_app') then
                        create role guatu_app nologin nobypassrls;
                    end if;
                    if not exists (select from pg_roles where rolname = 'guatu_server') then
                        create role guatu_server login in role guatu_app;
                    end if;
                end $$""").update();
        var database =
                owner.sql("select current_database()").query(String.class).single();
        return pool("guatu_server", database, 8);
    }

    private static HikariDataSource pool(String user, String database, int most) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(SERVER.getJdbcUrl(user, database));
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    @Bean
    @Primary
    Clock testClock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    }

    /// Each database has its own file of journal heads.
    @Bean
    DynamicPropertyRegistrar headsOfThisDatabase() {
        var path = Path.of("target", "journal", UUID.randomUUID() + ".log");
        return registry -> {
            registry.add("guatu.journal.head-file", path::toString);
            // tests look into the outbox and the calendar themselves
            registry.add("guatu.outbox.every", () -> "PT0S");
            registry.add("guatu.outbox.remind", () -> "PT0S");
        };
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
