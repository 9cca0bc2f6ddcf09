package guatu.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.figures.Figure;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.journal.KnownTimes;
import guatu.kernel.IndicatorCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/// Many who ask for one figure at once, which is remembered.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=many-askers")
@Import(PostgresConfiguration.class)
class ManyAskersTest {

    private static final long SECONDS = 20; // less than the pool waits for a connection

    private static final String WAITING = """
            select count(*)
              from pg_stat_activity
             where datname = current_database()
               and wait_event_type = 'Lock'
            """;

    @Autowired
    Figures figures;

    @Autowired
    KnownTimes knownTimes;

    @Autowired
    DataSource application;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /// All connections are out with askers who stop short of the answer; then a page asks for the same without one.
    /// Whoever waits for the answer that another is computing must not hold what the other needs to compute it.
    @Test
    void doNotStarveEachOtherOfConnections() throws Exception {
        Codebook.plant(new JdbcTemplate(owner));
        var query = new FigureQuery(
                new IndicatorCode("GROSS_OUTPUT"),
                FigureScope.of(RegionCode.of("630000")),
                Period.of("2025-C10"),
                KnownTime.NOW,
                false);
        ask(query); // what is read once and kept is read before
        var pool = application.unwrap(HikariDataSource.class);
        var other = query.over(Period.of("2025-C09"));
        var latest = knownTimes.latest();
        var asked = new ArrayList<Future<Figure>>();
        try (var many = Executors.newCachedThreadPool();
                var lock = owner.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table journal.known in access exclusive mode");
            for (int one = 0; one < pool.getMaximumPoolSize(); one++) {
                asked.add(many.submit(() -> ask(other)));
            }
            until(() -> waiting() == pool.getMaximumPoolSize());
            asked.add(many.submit(() -> KnownTimes.asOf(latest, () -> ask(other))));
            until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
            lock.rollback();
            lock.setAutoCommit(true);
            for (var answer : asked) {
                assertThat(answer.get(SECONDS, TimeUnit.SECONDS).query()).isEqualTo(other);
            }
        }
    }

    private Figure ask(FigureQuery query) {
        return Acting.as(TestActors.province(), () -> figures.figure(query));
    }

    private int waiting() {
        return Objects.requireNonNull(new JdbcTemplate(owner).queryForObject(WAITING, Integer.class));
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        for (int tries = 0; !reached.getAsBoolean(); tries++) {
            assertThat(tries).as("what was waited for has not come").isLessThan(400);
            Thread.sleep(25);
        }
    }
}
