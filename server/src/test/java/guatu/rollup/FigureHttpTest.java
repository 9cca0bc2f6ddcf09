package guatu.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.rollup.Ledger.Filing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures over HTTP: what comes back, to whom, and what is refused.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=figure-http")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureHttpTest {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeAll
    void plant() {
        var jdbc = new JdbcTemplate(owner);
        Codebook.plant(jdbc);
        var ledger = new Ledger(jdbc, events, new TransactionTemplate(transactions));
        for (int id = 1; id <= 5; id++) {
            ledger.enterprise(id, id < 4 ? 632801 : 630102, 0, 2613, "2020-01-01");
            ledger.enter(id, "2021-01-01");
        }
        for (int id = 1; id <= 5; id++) {
            ledger.accept(
                    List.of(new Filing(
                            id, OCTOBER, 1, "{1,%d,1,%d,0,0,0,0,0,0,0,0,0,0,0,0}".formatted(id * 100_000, 90_000))),
                    1);
        }
    }

    @Test
    void opensAFigureWithItsProof() {
        var figure = get(TestActors.province(), "/api/figures/GROSS_OUTPUT?period=2025-C10");
        assertThat(figure).hasStatusOk();
        assertThat(figure).bodyJson().extractingPath("$.value").isEqualTo("15.00");
        assertThat(figure).bodyJson().extractingPath("$.exact").isEqualTo("15");
        assertThat(figure).bodyJson().extractingPath("$.growthPercent").isEqualTo("233.33");
        assertThat(figure).bodyJson().extractingPath("$.unit").isEqualTo("亿元");
        assertThat(figure).bodyJson().extractingPath("$.scope.region.shortZh").isEqualTo("青海");
        assertThat(figure).bodyJson().extractingPath("$.coverage.byLevel.1").isEqualTo(5);
        assertThat(figure).bodyJson().extractingPath("$.certificate").asString().hasSize(64);
    }

    @Test
    void replaysACertificateAsKnownThen() {
        var body = body(get(TestActors.province(), "/api/figures/GROSS_OUTPUT?period=2025-C10&region=632800"));
        var hash = body.replaceAll("(?s).*\"certificate\":\"([0-9a-f]{64})\".*", "$1");
        var replay = get(TestActors.province(), "/api/certificates/" + hash);
        assertThat(replay).bodyJson().extractingPath("$.holds").isEqualTo(true);
        assertThat(replay).bodyJson().extractingPath("$.body.members").isEqualTo(3);
        new JdbcTemplate(owner).update("update reporting.fact set values[2] = values[2] + 1 where enterprise = 1");
        assertThat(get(TestActors.province(), "/api/certificates/" + hash))
                .bodyJson()
                .extractingPath("$.holds")
                .isEqualTo(false);
        new JdbcTemplate(owner).update("update reporting.fact set values[2] = values[2] - 1 where enterprise = 1");
        assertThat(get(TestActors.province(), "/api/certificates/" + "0".repeat(64)))
                .hasStatus(404);
    }

    @Test
    void breaksAFigureDownAndWithholdsRowsOfFewOutsideTheScope() {
        var province = get(TestActors.province(), "/api/figures/GROSS_OUTPUT/breakdown?period=2025-C10&by=region");
        assertThat(province).bodyJson().extractingPath("$[1].value").isEqualTo("6.00");
        assertThat(province).bodyJson().extractingPath("$[1].sharePercent").isEqualTo("40.00");
        var county = get(TestActors.county("632801"), "/api/figures/GROSS_OUTPUT/breakdown?period=2025-C10&by=region");
        assertThat(county).bodyJson().extractingPath("$[0].state").isEqualTo("SUPPRESSED");
        assertThat(body(county)).doesNotContain("9.00");
        assertThat(get(TestActors.province(), "/api/figures/GROSS_OUTPUT/breakdown?period=2025-C10&by=county,industry"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(12);
    }

    @Test
    void exportsExactlyWhatIsSeen() {
        var csv = get(TestActors.county("632801"), "/api/figures/GROSS_OUTPUT/members.csv?period=2025-C10");
        assertThat(csv).hasStatusOk();
        assertThat(body(csv).lines()).hasSize(4);
        assertThat(body(csv)).contains("演示企业 0003").doesNotContain("演示企业 0004");
        assertThat(get(TestActors.county("632801"), "/api/figures/GROSS_OUTPUT/members.xlsx?period=2025-C10"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get(TestActors.province(), "/api/figures/GROSS_OUTPUT/series.csv?from=2025-02&to=2025-10"))
                .hasStatusOk();
    }

    @Test
    void writesEveryReadingOfEnterprisesToTheJournal() {
        var jdbc = new JdbcTemplate(owner);
        get(TestActors.leader(), "/api/figures/GROSS_OUTPUT/members?period=2025-C10&size=2");
        assertThat(jdbc.queryForList("select action || ' ' || key from journal.entry where post = 2", String.class))
                .contains("FIGURE_MEMBERS_READ GROSS_OUTPUT 630000 2025-C10");
    }

    @Test
    void answersManyIndicatorsAtOnce() {
        assertThat(get(
                        TestActors.province(),
                        "/api/figures?indicators=GROSS_OUTPUT,POWER_USE,SALES_RATE&period=2025-C10&by=region"))
                .bodyJson()
                .extractingPath("$.GROSS_OUTPUT[0].value")
                .isEqualTo("9.00");
    }

    @Test
    void bridgesAndTellsWhatAlmostCounts() {
        assertThat(get(TestActors.province(), "/api/figures/GROSS_OUTPUT/bridge?period=2025-C10"))
                .bodyJson()
                .extractingPath("$.entered.enterprises")
                .isEqualTo(5);
        assertThat(get(TestActors.province(), "/api/figures/SALES_RATE/bridge?period=2025-C10"))
                .hasStatus(404);
        assertThat(get(TestActors.province(), "/api/figures/GROSS_OUTPUT/almost?period=2025-C10"))
                .hasStatusOk();
    }

    @Test
    void refusesWhatItCannotRead() {
        for (var query : List.of(
                "GROSS_OUTPUT",
                "GROSS_OUTPUT?period=2025-C01",
                "GROSS_OUTPUT?period=2025-C10&known=yesterday",
                "GROSS_OUTPUT?period=2025-C10&region=63",
                "GROSS_OUTPUT/breakdown?period=2025-C10&by=moon",
                "GROSS_OUTPUT/members?period=2025-C10&sort=moon",
                "GROSS_OUTPUT/members?period=2025-C10&size=100000",
                "GROSS_OUTPUT/series?from=2025&to=2024-13",
                "GROSS_OUTPUT/series?from=1900&to=2100")) {
            assertThat(get(TestActors.province(), "/api/figures/" + query)).hasStatus(422);
        }
        assertThat(get(TestActors.province(), "/api/figures/NOTHING?period=2025-C10"))
                .hasStatus(404);
        assertThat(get(TestActors.province(), "/api/figures/GROSS_OUTPUT?period=2025-C10&region=460000"))
                .hasStatus(404);
        assertThat(get(TestActors.auditor(), "/api/figures/GROSS_OUTPUT?period=2025-C10"))
                .hasStatus(403);
    }

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(uri).with(TestActors.as(actor)).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
