package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.catalog.CatalogPack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a post reaches over HTTP, and what the journal keeps of it.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=reach")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachHttpTest {

    private static final Actor GOLMUD = TestActors.county("632801");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack catalog;

    @Autowired
    JournalAccess journal;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeAll
    void plant() {
        Acting.as(Actor.MACHINE, () -> {
            catalog.load(Path.of("../plans/qinghai-2022-2025"));
            return catalog;
        });
        Province.plant(JdbcClient.create(owner));
    }

    @Test
    void aFirmOutsideLooksLikeOneThatDoesNotExist() {
        for (var address : new String[] {"/api/enterprises/%s", "/api/filings/%s/B204-1/2025-10"}) {
            var foreign = get(GOLMUD, address.formatted(Province.HUANGZHONG_CODE));
            var nobodys = get(GOLMUD, address.formatted(Province.NOBODYS_CODE));
            assertThat(foreign).as(address).hasStatus(404);
            assertThat(body(foreign).replace(Province.HUANGZHONG_CODE, Province.NOBODYS_CODE))
                    .as(address)
                    .isEqualTo(body(nobodys))
                    .doesNotContain("湟中");
        }
        assertThat(get(TestActors.county("630106"), "/api/enterprises/" + Province.HUANGZHONG_CODE))
                .hasStatusOk();
    }

    @Test
    void neitherSearchNorExportShowsAFirmOutside() {
        for (var query : new String[] {"", "?q=湟中", "?q=" + Province.HUANGZHONG_CODE, "?q=hzly", "?region=630106"}) {
            assertThat(body(get(GOLMUD, "/api/enterprises" + query))).as(query).doesNotContain("铝业");
            assertThat(body(get(GOLMUD, "/api/enterprises.csv" + query)))
                    .as(query)
                    .doesNotContain("铝业");
        }
        assertThat(body(get(GOLMUD, "/api/enterprises"))).contains("盐湖一厂").contains("\"total\":2");
    }

    @Test
    void administratorsSeeNoFirm() {
        for (var actor : List.of(TestActors.systemAdmin(), TestActors.securityAdmin(), TestActors.auditor())) {
            assertThat(body(get(actor, "/api/enterprises"))).doesNotContain("演示");
            assertThat(get(actor, "/api/enterprises/91630000226593742J")).hasStatus(404);
        }
    }

    @Test
    void whoOpenedAFirmStandsInTheJournal() {
        assertThat(get(GOLMUD, "/api/enterprises/91630000226593742J")).hasStatusOk();
        assertThat(entries("ENTERPRISE_READ", "91630000226593742J")).isPositive();
    }

    @Test
    void theReadsOfARequestBecomeOneEntry() {
        Acting.as(
                GOLMUD,
                () -> journal.collecting(() -> {
                    journal.read(
                            "filing",
                            List.of("91630000226593742J/B204-1/2025-09", "91630000226593742J/B204-1/2025-10"));
                    journal.read("filing", "x".repeat(5_000));
                    return GOLMUD;
                }));
        assertThat(JdbcClient.create(owner)
                        .sql(
                                "select post::text || ' ' || key from journal.entry where action = 'READ' and subject = 'filing'")
                        .query(String.class)
                        .list())
                .singleElement()
                .isEqualTo(GOLMUD.who().post() + " 91630000226593742J/B204-1/2025-09 +2");
    }

    @Test
    void theJournalTakesAnyText() {
        Acting.as(
                GOLMUD,
                () -> journal.collecting(() -> {
                    journal.read("odd", "\0 \uD800 " + "长".repeat(5_000));
                    return GOLMUD;
                }));
        assertThat(JdbcClient.create(owner)
                        .sql("select char_length(key) from journal.entry where subject = 'odd'")
                        .query(Integer.class)
                        .single())
                .isLessThan(310);
    }

    private long entries(String action, String key) {
        return JdbcClient.create(owner)
                .sql("select count(*) from journal.entry where action = :action and key = :key")
                .params(Map.of("action", action, "key", key))
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(TestActors.as(actor)).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
