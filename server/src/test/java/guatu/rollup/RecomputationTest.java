package guatu.rollup;

import static guatu.rollup.Recomputation.Source.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.figures.Figures;
import guatu.kernel.FormCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.rollup.Recomputation.View;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every total equals an independent recomputation in DuckDB, at three known times and for what the province has
/// accepted; and the comparison finds planted defects.
@SpringBootTest(
        classes = guatu.Guatu.class,
        properties = {"guatu.test=recomputation", "guatu.figures.remembered=0"})
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecomputationTest {

    @Autowired
    Figures figures;

    @Autowired
    Rollup rollup;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private final List<View> views = new ArrayList<>();
    private final List<Recomputation> ofTheCells = new ArrayList<>();

    @BeforeAll
    void plant(@TempDir Path folder) throws SQLException, IOException {
        var jdbc = new JdbcTemplate(owner);
        Codebook.plant(jdbc);
        var ledger = new Ledger(jdbc, events, new TransactionTemplate(transactions));
        var stops = new RandomProvince(ledger, 20_251_105, 120).plant();
        views.add(new View("now", KnownTime.NOW, 1));
        views.add(new View("later", stops.getLast(), 1));
        views.add(new View("earlier", stops.getFirst(), 1));
        views.add(new View("province", KnownTime.NOW, 3));
        ofTheCells.add(Recomputation.of(owner, folder, views, 2, LEDGER));
    }

    @AfterAll
    void close() throws SQLException {
        ofTheCells.getFirst().close();
    }

    /// What is known now comes from the cells, of the classes that they keep.
    @Test
    @Order(1)
    void everyTotalOfTheCellsEqualsTheRecomputation() throws SQLException {
        var recomputation = ofTheCells.getFirst();
        assertThat(recomputation.size()).isGreaterThan(50_000);
        assertThat(recomputation.differences(
                        figures,
                        views,
                        group -> group.view().equals("now") || group.view().equals("province"),
                        20))
                .isEmpty();
    }

    /// Classes of three and four digits, and what was known before, come from the ledger.
    @Test
    @Order(2)
    void everyTotalOfTheLedgerEqualsTheRecomputation(@TempDir Path folder) throws SQLException, IOException {
        try (var recomputation = Recomputation.of(owner, folder, views, 4, LEDGER)) {
            assertThat(recomputation.size()).isGreaterThan(100_000);
            assertThat(recomputation.differences(
                            figures, views, group -> !group.view().equals("province"), 20))
                    .isEmpty();
        }
    }

    @Test
    @Order(3)
    void theSumsEqualTheFactsAndARebuildChangesNothing() {
        assertThat(rollup.differences(20)).isEmpty();
        var kept = sums();
        rollup.rebuild(FormCode.of("B204-1"), Period.Month.of("2024-08"), Period.Month.of("2025-10"));
        assertThat(sums()).isEqualTo(kept);
    }

    /// Each defect is planted where the house would have it: in what it keeps, or in what it reads.
    @Order(4)
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a filing taken away instead of added | update rollup.cell set values[2] = -values[2] where month = '2025-10-01' and region = 632801 and industry2 = 26 and park = 200 and level = 3
            a level forgotten | delete from rollup.cell where month = '2025-10-01' and level = 2
            a park mistaken for another | update rollup.cell set park = 199 where month = '2025-10-01' and park = 200
            value added rounded at the sum | update rollup.cell set added[2] = round(added[6] * 0.3) where industry2 = 26 and month = '2025-10-01' and added[2] <> round(added[6] * 0.3)
            known a moment too late | create or replace view reporting.pub_fact with (security_invoker = true) as select enterprise, form, detail, month, revision, level, known_from + 1 as known_from, known_to, region, industry, park, values from reporting.fact
            """)
    void findsAPlantedDefect(String defect, String planting) throws SQLException {
        var recomputation = ofTheCells.getFirst();
        var jdbc = new JdbcTemplate(owner);
        var definition = jdbc.queryForObject("select pg_get_viewdef('reporting.pub_fact')", String.class);
        assertThat(definition).isNotNull();
        try {
            jdbc.execute(planting);
            assertThat(recomputation.differences(figures, views, RecomputationTest::ofTheDefects, 3))
                    .as(defect)
                    .isNotEmpty();
        } finally {
            jdbc.execute("create or replace view reporting.pub_fact with (security_invoker = true) as " + definition);
            rollup.rebuild(FormCode.of("B204-1"), Period.Month.of("2024-08"), Period.Month.of("2025-10"));
        }
        assertThat(rollup.differences(1)).isEmpty();
    }

    /// The defects are planted in the last month, or in all.
    private static boolean ofTheDefects(Recomputation.Group group) {
        return (group.view().equals("now") && group.period().equals("2025-C10"))
                || (group.view().equals("later") && group.period().startsWith("2025-0"));
    }

    private List<String> sums() {
        return new JdbcTemplate(owner)
                .queryForList(
                        "select concat_ws(' ', month, region, industry2, park, level, filings, values, added)"
                                + " from rollup.cell where filings > 0 order by 1",
                        String.class);
    }
}
