package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guatu.TestActors;
import guatu.app.demo.OverTheDemo;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// With no service in between, each statement asking for everything, the database itself keeps a county's post to its
/// county: in every table and view that says whose a row is.
@OverTheDemo
class RowSecurityOfFirmsTest {

    /// Who holds a post. It is read before anybody is signed in, and listed to administrators only.
    private static final Set<String> WITHOUT = Set.of("access.post");

    @Autowired
    DataSource pool;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void everyTableThatNamesAFirmKeepsACountyToItsCountyTwiceInARowOnOneConnection() throws SQLException {
        var own = new HashSet<>(new JdbcTemplate(owner)
                .queryForList("select enterprise::text from catalog.membership where region = 632801", String.class));
        var codes = new JdbcTemplate(owner)
                .queryForList(
                        "select credit_code from catalog.enterprise where id in"
                                + " (select enterprise from catalog.membership where region = 632801)",
                        String.class);
        own.addAll(codes);
        own.add("");
        try (var one = one()) {
            var tables = tables();
            assertThat(tables).hasSizeGreaterThan(10);
            for (var table : tables) {
                var all = "select distinct " + table.column() + "::text from " + table.name();
                for (int round = 0; round < 2; round++) {
                    assertThat(seen(one, TestActors.county("632801"), all))
                            .as(table.name())
                            .isSubsetOf(own);
                    seen(one, TestActors.province(), all);
                    assertThat(seen(one, TestActors.county("632801"), all))
                            .as(table.name())
                            .isSubsetOf(own);
                    assertThat(seen(one, TestActors.systemAdmin(), all))
                            .as(table.name())
                            .isSubsetOf("");
                }
            }
            assertThat(seen(one, TestActors.county("632801"), "select distinct enterprise::text from reporting.fact"))
                    .isNotEmpty();
            assertThat(seen(one, TestActors.province(), "select distinct enterprise::text from reporting.fact"))
                    .hasSizeGreaterThan(30);
        }
    }

    private record Table(String name, String column) {}

    /// All tables and views of the house with a firm's number or credit code.
    private List<Table> tables() {
        return new JdbcTemplate(owner)
                .query("""
                        select n.nspname || '.' || c.relname as name, a.attname as col
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid
                         where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
                           and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                           and a.attname in ('enterprise', 'credit_code')
                         order by 1""", (row, number) -> new Table(row.getString("name"), row.getString("col"))).stream()
                        .filter(table -> !WITHOUT.contains(table.name()))
                        .toList();
    }

    private static List<String> seen(HikariDataSource one, Actor actor, String sql) {
        var jdbc = new JdbcTemplate(one);
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(new TransactionTemplate(new ScopedTransactionManager(one))
                        .execute(status -> jdbc.queryForList(sql, String.class))));
    }

    /// A pool of one connection, of the application's role.
    private HikariDataSource one() throws SQLException {
        var one = new HikariDataSource();
        one.setJdbcUrl(pool.unwrap(HikariDataSource.class).getJdbcUrl());
        one.setMaximumPoolSize(1);
        return one;
    }
}
