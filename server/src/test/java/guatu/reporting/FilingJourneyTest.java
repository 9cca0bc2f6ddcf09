package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// The main road of a filing over HTTP: found wrong, mended, explained, filed, returned, filed again, accepted
/// three times.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
class FilingJourneyTest {

    private static final String REASON = "10月新线投产，订单集中交付";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void aFilingIsMendedExplainedReturnedAndAcceptedThrice() {
        var firm = desk.firm(
                GOLMUD,
                Optional.empty(),
                Map.of("01", LongStream.rangeClosed(1, 12).map(m -> 400).boxed().toList()));
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10";
        assertThat(get(address, firm.post()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("NOT_FILED");
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.lastYear['01.month']")
                .isEqualTo("400");

        // one hard finding (export over sales) and one to explain (growth of 150 %)
        var wrong = typed("04.month=990", "04.cumulative=1500", "01.base_month=400", "01.base_cumulative=4000");
        var right = typed("01.base_month=400", "01.base_cumulative=4000");
        assertThat(post(address + "/check", Map.of("values", wrong), firm.post()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.findings[*].ruleId")
                .asArray()
                .containsExactly("E06", "E09");
        assertThat(put(address + "/revisions/1", body(wrong, Map.of()), firm.post()))
                .hasStatus(422);
        assertThat(put(address + "/revisions/1", body(right, Map.of("E09", "核实无误")), firm.post()))
                .hasStatus(422);
        var taken = put(address + "/revisions/1", body(right, Map.of("E09", REASON)), firm.post());
        assertThat(taken).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("SUBMITTED");

        var county = TestActors.county(GOLMUD);
        assertThat(post(address + "/revisions/1/return", Map.of("reason", "用电量与电网数据不符，请核对后重报"), county))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("RETURNED");
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.parcel[*].action")
                .asArray()
                .containsExactly("SUBMITTED", "RETURNED", "WAITING");
        assertThat(put(address + "/revisions/2", body(right, Map.of("E09", REASON)), firm.post()))
                .hasStatus(201);
        for (var actor : List.of(county, TestActors.prefecture("632800"), TestActors.province())) {
            assertThat(post(address + "/revisions/2/acceptance", Map.of(), actor))
                    .hasStatusOk();
        }
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ACCEPTED_PROVINCE");
        assertThat(desk.openFacts(firm)).containsExactly("2025-10 r2 L3 632801 9000");
        assertThat(desk.count("fact", firm)).isEqualTo(3);
    }

    @Test
    void theSameRevisionAgainGivesTheFirstReceiptAndAnotherBodyConflicts() {
        var firm = desk.firm(GOLMUD);
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10/revisions/";
        var first = put(address + "1", body(typed(), Map.of()), firm.post());
        assertThat(first).hasStatus(201);
        var again = put(address + "1", body(typed("05.month=12.50"), Map.of()), firm.post());
        assertThat(again).hasStatus(200);
        assertThat(receipt(again)).isEqualTo(receipt(first));
        assertThat(put(address + "1", body(typed("01.month=1001", "01.cumulative=9001"), Map.of()), firm.post()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/revision-conflict");
        assertThat(put(address + "3", body(typed(), Map.of()), firm.post())).hasStatus(409);
        assertThat(desk.count("filing", firm)).isEqualTo(1);
    }

    @Test
    void badInputIsNamedAndNothingIsWritten() {
        var firm = desk.firm(GOLMUD);
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10/revisions/1";
        var bad = typed("01.month=abc", "03.month=1e999", "05.month=1.234", "99.month=1", "05.cumulative=");
        var refused = put(address, body(bad, Map.of("E77", "x")), firm.post());
        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.findings[*].ruleId")
                .asArray()
                .contains("unreadable-amount", "unknown-cell", "E02", "missing-value", "reason");
        assertThat(raw(address, "{\"values\":{\"01.month\":\"\\ud800\"},\"reasons\":{}}", firm.post()))
                .hasStatus(422);
        assertThat(raw(address, "{\"values\":{\"01.month\":1e999},\"reasons\":{}}", firm.post()))
                .hasStatus(422);
        assertThat(raw(address, "{\"values\":null,\"reasons\":{}}", firm.post()))
                .hasStatus(422);
        assertThat(raw(address, "{\"reasons\":{}}", firm.post())).hasStatus(422);
        assertThat(raw(address, "{\"values\":{\"01.month\":null},\"reasons\":{}}", firm.post()))
                .hasStatus(422);
        assertThat(raw(address, "", firm.post())).hasStatus(422);
        assertThat(raw(
                        address,
                        "{\"values\":{\"01.month\":\"" + "9".repeat(10_000_000) + "\"},\"reasons\":{}}",
                        firm.post()))
                .hasStatus(413);
        for (var wrong : List.of("2025-01", "2025-13", "2025", "2026-03", "2019-05")) {
            int status = put(address.replace("2025-10", wrong), body(typed(), Map.of()), firm.post())
                    .getResponse()
                    .getStatus();
            assertThat(status).as(wrong).isBetween(400, 499);
        }
        assertThat(put(address.replace("/revisions/1", "/revisions/0"), body(typed(), Map.of()), firm.post()))
                .hasStatus(409);
        assertThat(desk.count("filing", firm)).isZero();
    }

    @Test
    void aReasonMayNotHoldHalfACharacter() {
        var firm = desk.firm(
                GOLMUD,
                Optional.empty(),
                Map.of("01", LongStream.range(0, 12).map(m -> 400).boxed().toList()));
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10/revisions/1";
        var text = "{\"values\":" + json.writeValueAsString(typed("01.base_month=400", "01.base_cumulative=4000"))
                + ",\"reasons\":{\"E09\":\"订单集中交付\\ud800新线投产\"}}";
        assertThat(raw(address, text, firm.post())).hasStatus(422);
        assertThat(desk.count("filing", firm)).isZero();
    }

    @Test
    void aDraftIsTheFirmsAlone() {
        var firm = desk.firm(GOLMUD);
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10";
        assertThat(put(address + "/draft", body(Map.of("01.month", "12a"), Map.of()), firm.post()))
                .hasStatusOk();
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.draft.values['01.month']")
                .isEqualTo("12a");
        assertThat(get(address, firm.post()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DRAFT");
        assertThat(get(address, TestActors.county(GOLMUD)))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("NOT_FILED");
        assertThat(put(address + "/revisions/1", body(typed(), Map.of()), firm.post()))
                .hasStatus(201);
        assertThat(desk.count("filing", firm)).isEqualTo(1);
        assertThat(get(address, firm.post())).bodyJson().doesNotHavePath("$.draft");
    }

    @Test
    void listsAndSummariesShowWhatIsInSight() {
        var firm = desk.firm("632822");
        var other = desk.firm("632823");
        var dulan = TestActors.county("632822");
        put("/api/filings/" + firm.code() + "/B204-1/2025-10/revisions/1", body(typed(), Map.of()), firm.post());
        assertThat(get("/api/filings?form=B204-1&month=2025-10&sort=-output,name&mine=true", dulan))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].creditCode")
                .asArray()
                .containsExactly(firm.code().value());
        assertThat(get("/api/filings?month=2025-10&q=" + other.code(), dulan))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/api/filings/summary?form=B204-1&month=2025-10", dulan))
                .bodyJson()
                .isLenientlyEqualTo("{\"expected\":1,\"filed\":1,\"late\":0,\"byState\":{\"SUBMITTED\":1}}");
        assertThat(get("/api/filings?month=2025-10&sort=nonsense", dulan)).hasStatus(422);
        assertThat(get("/api/my/filings", firm.post()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.form == 'B204-1' && @.month == '2025-10')].state")
                .asArray()
                .containsExactly("SUBMITTED");
        assertThat(get("/api/filings.csv?month=2025-10", dulan))
                .hasStatusOk()
                .bodyText()
                .contains(firm.code().value());
        assertThat(get("/api/filings.xlsx?month=2025-10", dulan)).hasStatusOk();
    }

    @Test
    void nobodyOutsideSeesOrJudgesIt() {
        var firm = desk.firm(GOLMUD);
        var address = "/api/filings/" + firm.code() + "/B204-1/2025-10";
        put(address + "/revisions/1", body(typed(), Map.of()), firm.post());
        var delingha = TestActors.county(Desk.DELINGHA);
        assertThat(get(address, delingha)).hasStatus(404);
        assertThat(get(address + "/revisions/1", delingha)).hasStatus(404);
        assertThat(post(address + "/revisions/1/acceptance", Map.of(), delingha))
                .hasStatus(404);
        assertThat(post(address + "/revisions/1/acceptance", Map.of(), firm.post()))
                .hasStatus(403);
        assertThat(post(address + "/revisions/1/acceptance", Map.of(), TestActors.province()))
                .hasStatus(409);
        assertThat(post(address + "/revisions/1/acceptance", Map.of(), TestActors.leader()))
                .hasStatus(403);
        assertThat(put(address + "/revisions/2", body(typed(), Map.of()), TestActors.county(GOLMUD)))
                .hasStatus(403);
        var stranger = desk.firm(GOLMUD);
        assertThat(get(address, stranger.post())).hasStatus(404);
        assertThat(put(address + "/revisions/2", body(typed(), Map.of()), stranger.post()))
                .hasStatus(404);
    }

    private Map<String, Object> body(Map<String, String> values, Map<String, String> reasons) {
        return Map.of("values", values, "reasons", reasons);
    }

    private String receipt(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray())
                .get("receipt")
                .asString();
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(TestActors.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Object body, Actor actor) {
        return mvc.post()
                .uri(address)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult put(String address, Object body, Actor actor) {
        return raw(address, json.writeValueAsString(body), actor);
    }

    private MvcTestResult raw(String address, String body, Actor actor) {
        return mvc.put()
                .uri(address)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
