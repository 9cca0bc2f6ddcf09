package guatu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.CreditCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class CatalogHttpTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack pack;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    private CreditCode golmud() {
        return CreditCode.complete("91630000HT0000001");
    }

    private CreditCode xining() {
        return CreditCode.complete("91630000HT0000002");
    }

    @BeforeEach
    void twoFirms() {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(CatalogPackTest.PACK);
            try {
                var ids = enterprises.registerAll(List.of(
                        RegisterTest.enterprise(golmud(), "格尔木演示钾肥有限公司", "632801", "2623"),
                        RegisterTest.enterprise(xining(), "西宁演示铜箔有限公司", "630102", "3985")));
                roster.record(
                        new RosterEvent(ids.getFirst(), LocalDate.of(2023, 2, 1), RosterReason.NEW_PRODUCTION, "投产证明"));
            } catch (EnterpriseExists already) {
                assertThat(already.findings()).hasSize(2);
            }
            return true;
        });
    }

    @Test
    void listsWhatThePostMaySee() {
        assertThat(mvc.get().uri("/api/enterprises?q=演示&sort=creditCode").with(TestActors.as(TestActors.province())))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items": [
                          {"creditCode": "%s", "nameZh": "格尔木演示钾肥有限公司",
                           "region": {"code": "632801", "nameZh": "格尔木市", "nameEn": "Golmud City"},
                           "industry": {"code": "2623", "nameZh": "钾肥制造",
                                        "nameEn": "Manufacture of potash fertilisers"},
                           "onRoster": true, "since": "2023-02-01", "demo": true},
                          {"creditCode": "%s", "nameZh": "西宁演示铜箔有限公司",
                           "region": {"code": "630102", "nameZh": "城东区", "nameEn": "Chengdong District"},
                           "industry": {"code": "3985", "nameZh": "电子专用材料制造",
                                        "nameEn": "Manufacture of special electronic materials"},
                           "onRoster": false, "demo": true}],
                         "total": 2, "page": 0, "size": 50}""".formatted(golmud(), xining()));
        assertThat(mvc.get().uri("/api/enterprises?roster=on&region=632800").with(TestActors.as(TestActors.province())))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/enterprises").with(TestActors.as(TestActors.county("630102"))))
                .bodyJson()
                .extractingPath("$.items[*].creditCode")
                .asArray()
                .containsExactly(xining().value());
    }

    @Test
    void opensAPageAndNotesWhoRead() {
        assertThat(mvc.get().uri("/api/enterprises/" + golmud()).with(TestActors.as(TestActors.county("632801"))))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"creditCode": "%s", "nameZh": "格尔木演示钾肥有限公司",
                         "region": {"code": "632801", "nameZh": "格尔木市", "nameEn": "Golmud City"},
                         "industry": {"code": "2623", "nameZh": "钾肥制造",
                                      "nameEn": "Manufacture of potash fertilisers"},
                         "onRoster": true, "since": "2023-02-01", "demo": true, "innerCheckHolds": false,
                         "memberships": [
                           {"region": {"code": "632801", "nameZh": "格尔木市", "nameEn": "Golmud City"},
                            "industry": {"code": "2623", "nameZh": "钾肥制造",
                                         "nameEn": "Manufacture of potash fertilisers"},
                            "validFrom": "2021-01-01", "reason": "登记"}],
                         "roster": [
                           {"enterprise": {"code": "%s", "nameZh": "格尔木演示钾肥有限公司", "nameEn": ""},
                            "day": "2023-02-01", "entry": true, "reason": "NEW_PRODUCTION", "reasonZh": "新建投产",
                            "reasonEn": "new production", "document": "投产证明"}]}""".formatted(golmud(), golmud()));
        assertThat(jdbc.sql("select post from journal.entry where action = 'ENTERPRISE_READ' and key = :key")
                        .param("key", golmud().value())
                        .query(Long.class)
                        .list())
                .contains(632801L);
    }

    @Test
    void whatIsOutOfSightIsNotThere() {
        var unknown = CreditCode.complete("91630000HT9999999");
        for (var code : List.of(xining(), unknown)) {
            assertThat(mvc.get().uri("/api/enterprises/" + code).with(TestActors.as(TestActors.county("632801"))))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("No enterprise ‘%s’ is in sight.".formatted(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enterprises?region=6328",
                "/api/enterprises?industry=abc",
                "/api/enterprises?park=X",
                "/api/enterprises?roster=maybe",
                "/api/enterprises?sort=password",
                "/api/enterprises?size=501",
                "/api/enterprises?page=-1",
                "/api/enterprises?page=x",
                "/api/enterprises?q=%00",
                "/api/enterprises.csv?sort=x",
                "/api/enterprises/91632801MA758N3E2K",
                "/api/enterprises/x",
                "/api/roster?day=2025-02-30",
                "/api/roster?region=海"
            })
    void aBadAddressIsAProblemWithFindings(String uri) {
        assertThat(mvc.get().uri(URI.create(encoded(uri))).with(TestActors.as(TestActors.province())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings")
                .asArray()
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"creditCode\":\"91632801MA758N3E2K\",\"nameZh\":\"甲\",\"region\":\"632801\",\"industry\":\"2623\",\"since\":\"2025-01-01\",\"demo\":true}",
                "{\"creditCode\":\"91630000226593742J\",\"nameZh\":\"a\\ud800\",\"region\":\"632801\",\"industry\":\"2623\",\"since\":\"2025-01-01\",\"demo\":true}",
                "{\"creditCode\":\"91630000226593742J\",\"nameZh\":\"a\\u0000\",\"region\":\"632801\",\"industry\":\"2623\",\"since\":\"2025-01-01\",\"demo\":true}",
                "{\"creditCode\":\"91630000226593742J\",\"nameZh\":\"甲\",\"region\":\"460000\",\"industry\":\"26\",\"since\":\"2025-13-01\",\"demo\":true}",
                "{\"creditCode\":\"91630000226593742J\"}",
                "[]",
                ""
            })
    void aBadRegistrationIsAProblemWithFindingsAndWritesNothing(String body) {
        assertThat(mvc.post()
                        .uri("/api/enterprises")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(TestActors.as(TestActors.province())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings")
                .asArray()
                .isNotEmpty();
        assertThat(mvc.get().uri("/api/enterprises/91630000226593742J").with(TestActors.as(TestActors.province())))
                .hasStatus(404);
    }

    @Test
    void exportsExactlyWhatIsFiltered() throws IOException {
        var csv = mvc.get()
                .uri("/api/enterprises.csv?q=演示")
                .with(TestActors.as(TestActors.county("632801")))
                .exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString().lines().toList())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith(golmud().value());
        var xlsx = mvc.get()
                .uri("/api/enterprises.xlsx?q=演示")
                .with(TestActors.as(TestActors.province()))
                .exchange();
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(3);
        }
    }

    @Test
    void givesTheCodeTablesToWhoeverIsSignedIn() {
        for (var table : List.of(
                "regions", "parks", "industries", "clusters", "parameters", "value-added-rates", "cluster-shares")) {
            assertThat(mvc.get().uri("/api/catalog/" + table)).hasStatus(401);
            assertThat(mvc.get().uri("/api/catalog/" + table).with(TestActors.as(TestActors.county("632801"))))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$")
                    .asArray()
                    .isNotEmpty();
        }
        assertThat(mvc.get().uri("/api/catalog/parameters").with(TestActors.as(TestActors.province())))
                .bodyText()
                .doesNotContain("999999999-12-31");
    }

    @Test
    void tellsTheStockWithItsEntriesAndExits() {
        assertThat(mvc.get().uri("/api/roster?region=632801&day=2023-06-30").with(TestActors.as(TestActors.province())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"day": "2023-06-30", "stock": 1, "from": "2023-01-01", "previous": 0,
                         "entries": [{"day": "2023-02-01", "reason": "NEW_PRODUCTION"}], "exits": []}""");
        assertThat(mvc.get().uri("/api/roster?day=2023-06-30").with(TestActors.as(TestActors.county("630102"))))
                .bodyJson()
                .extractingPath("$.stock")
                .isEqualTo(0);
    }

    private static String encoded(String uri) {
        return uri.replace("海", "%E6%B5%B7");
    }
}
