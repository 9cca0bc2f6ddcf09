package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.kernel.EnterpriseId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database itself shows, with no service in between: the statement asks for everything. All on one pooled
/// connection, so that a scope that outlived its transaction would be seen.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.journal.seal-every=PT0S")
@Import(PostgresConfiguration.class)
class RowSecurityTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource pool;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeEach
    void plant() throws Exception {
        Province.plant(JdbcClient.create(owner));
        pool.unwrap(HikariDataSource.class).getHikariConfigMXBean().setMaximumPoolSize(1);
        pool.unwrap(HikariDataSource.class).getHikariConfigMXBean().setMinimumIdle(1);
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void eachPostSeesItsPartTwiceInARowOnOneConnection() {
        for (int round = 0; round < 2; round++) {
            assertThat(seenBy(TestActors.county("632801"))).containsExactly(Province.GOLMUD, Province.GOLMUD_TOO);
            assertThat(seenBy(TestActors.county("632802"))).isEmpty();
            assertThat(seenBy(TestActors.prefecture("630100"))).containsExactly(Province.HUANGZHONG);
            assertThat(seenBy(TestActors.park("P01"))).containsExactly(Province.HUANGZHONG);
            assertThat(seenBy(TestActors.enterprise(new EnterpriseId(Province.GOLMUD))))
                    .containsExactly(Province.GOLMUD);
            assertThat(seenBy(TestActors.province())).hasSize(3);
            assertThat(seenBy(TestActors.leader())).hasSize(3);
            assertThat(seenBy(TestActors.systemAdmin())).isEmpty();
            assertThat(seenBy(TestActors.securityAdmin())).isEmpty();
            assertThat(seenBy(TestActors.auditor())).isEmpty();
            assertThat(seen()).isEmpty();
        }
    }

    @Test
    void withoutATransactionThereAreNoRows() {
        seenBy(TestActors.province());
        assertThat(Acting.as(
                        TestActors.province(),
                        () -> jdbc.sql("select id from catalog.enterprise")
                                .query(Long.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void aScopeDoesNotOutliveARolledBackTransaction() {
        assertThatThrownBy(() -> Acting.as(
                        TestActors.province(),
                        () -> transaction.execute(status -> {
                            throw new IllegalStateException("planted");
                        })))
                .hasMessage("planted");
        assertThat(seen()).isEmpty();
    }

    @Test
    void nobodyWritesOutsideHisPart() {
        assertThatThrownBy(() -> Acting.as(
                        TestActors.county("632802"),
                        () -> transaction.execute(status -> jdbc.sql("""
                                insert into catalog.enterprise (id, credit_code, name_zh, initials, region, industry, demo)
                                values (99, 'x', 'x', 'x', 632801, 2610, false)""").update())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(Acting.<Integer, RuntimeException>as(
                        TestActors.county("632802"),
                        () -> Objects.requireNonNull(transaction.execute(
                                status -> jdbc.sql("update catalog.enterprise set name_zh = 'x' where id = 1")
                                        .update()))))
                .isZero();
    }

    @Test
    void anAggregateSeesEverythingWhoeverAsks() {
        var counted = Acting.as(
                TestActors.county("632802"),
                () -> Acting.aggregating(
                        () -> transaction.execute(status -> jdbc.sql("select count(*) from catalog.enterprise")
                                .query(Long.class)
                                .single())));
        assertThat(counted).isEqualTo(3L);
        assertThat(seenBy(TestActors.county("632802"))).isEmpty();
    }

    private List<Long> seenBy(Actor actor) {
        return Acting.as(actor, this::seen);
    }

    private List<Long> seen() {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select id from catalog.enterprise order by id")
                        .query(Long.class)
                        .list()));
    }
}
