package guatu.projects.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.journal.Who;
import guatu.projects.DispatchHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Counts over HTTP: what the wall shows opens down to members and to what almost counts.
class ProjectCountsTest extends DispatchHttp {

    private static final String PRODUCING = "/api/figures/PROJECTS_PRODUCING";

    @Test
    void productionCountsWithItsCertificateOnly() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S6", "NEW", 600_000_000L);
        long small = project(firm, "S6", "NEW", 499_999_999L);
        long other = project(firm, "S6", "NEW", 600_000_000L);
        entered(id, 1, "S6", "2025-09-15");
        entered(small, 1, "S6", "2025-09-15");
        assertThat(names(PRODUCING + "/members")).doesNotContain("试验项目" + id);
        assertThat(almost(id)).containsExactly("投产凭证 0/3 项；三级签认 0/3；企业未确认");
        assertThat(almost(small)).as("below 5 亿元 it is no major project").isEmpty();
        var url = "/api/projects/" + id + "/production";
        for (var proof : List.of("COMMISSIONING", "POWER", "POWER")) {
            assertThat(post(url, step("PROOF", proof), unit)).hasStatusOk();
        }
        assertThat(post(url, step("PROOF", "HEARSAY"), unit)).hasStatus(422);
        for (var office : List.of(COUNTY, PREFECTURE, PROVINCE)) {
            assertThat(post(url, step("SIGNED", ""), office)).hasStatusOk();
        }
        assertThat(post(url, step("SIGNED", ""), COUNTY)).as("once a level").hasStatus(409);
        assertThat(post("/api/projects/" + other + "/production", step("SIGNED", ""), COUNTY))
                .hasStatusOk();
        assertThat(post("/api/projects/" + other + "/production", step("SIGNED", ""), twoHats()))
                .as("one person for two levels")
                .hasStatus(409);
        assertThat(post(url, step("SIGNED", ""), unit)).hasStatus(403);
        assertThat(post(url, step("CONFIRMED", ""), COUNTY))
                .as("the enterprise's word")
                .hasStatus(403);
        assertThat(post(url, step("CONFIRMED", ""), unit)).hasStatusOk();
        assertThat(almost(id)).as("the same proof twice is one").containsExactly("投产凭证 2/3 项");
        List<String> listed =
                read(get("/api/dispatch/certificates?size=500&q=试验项目" + id, COUNTY), "$.items[*].lacks[*].zh");
        assertThat(listed).as("in the list too").containsExactly("投产凭证 2/3 项");
        assertThat(get(url, COUNTY))
                .bodyJson()
                .extractingPath("$.lacks[*].zh")
                .as("and on its page")
                .asArray()
                .containsExactly("投产凭证 2/3 项");
        assertThat(post(url, step("PROOF", "INVOICE"), unit)).hasStatusOk();
        assertThat(names(PRODUCING + "/members")).contains("试验项目" + id).doesNotContain("试验项目" + small);
        assertThat(get(PRODUCING + "?period=2025-C10&region=630000", PROVINCE))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("COMPUTED");
    }

    @Test
    void upgradesNeedAConfirmedMonth() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "TECHNICAL", 600_000_000L);
        entered(id, 1, "S4", "2025-03-01");
        var members = "/api/figures/UPGRADES_UNDER_WAY/members";
        assertThat(names(members)).doesNotContain("试验项目" + id);
        var body = new HashMap<>(month("1000"));
        body.put("reasons", Map.of("M08", "照相设备损坏，下月补拍"));
        assertThat(put("/api/projects/" + id + "/months/2025-10/revisions/1", body, unit))
                .hasStatusOk();
        assertThat(names(members)).as("reported is not confirmed").doesNotContain("试验项目" + id);
        assertThat(post("/api/projects/" + id + "/months/2025-10/acceptance", Map.of("revision", 1), COUNTY))
                .hasStatusOk();
        assertThat(names(members)).contains("试验项目" + id);
        assertThat(names(members, "&provinceOnly=true"))
                .as("the province has not accepted it yet")
                .doesNotContain("试验项目" + id);
    }

    @Test
    void aRateThatDoesNotDivideIsNotKept() {
        assertThat(post("/api/dispatch/printed-rates", printed(120, 145, "81.1"), PROVINCE))
                .as("145 signed, 120 landed")
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings[0].expected")
                .isEqualTo("82.8");
        assertThat(post("/api/dispatch/printed-rates", printed(120, 145, "82.8"), PROVINCE))
                .hasStatus(201);
        assertThat(post("/api/dispatch/printed-rates", printed(174, 200, "87"), PROVINCE))
                .hasStatus(201);
        assertThat(post("/api/dispatch/printed-rates", printed(42, 45, "93"), PROVINCE))
                .hasStatus(201);
        assertThat(post("/api/dispatch/printed-rates", printed(1, 0, "1"), PROVINCE))
                .hasStatus(422);
        assertThatThrownBy(() -> machine(() -> jdbc.sql("""
                                insert into projects.printed_rate (rate, year, month, region, place, numerator, denominator,
                                       places, printed, document, known_from, at, post, person, by_zh, by_en)
                                values ('START_RESUME', 2025, 8, 630000, '630000', 120, 145, 1, 81.1, '', 1, '2025-11-05', 0,
                                        0, '', '')""").update()))
                .as("not even with SQL")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(get("/api/dispatch/rates/2025-10", PROVINCE)).hasStatusOk();
        assertThat(get("/api/dispatch/rates/2025-10/START_RESUME/members", PROVINCE))
                .hasStatusOk();
        assertThat(get("/api/dispatch/rates/2025-10/NOTHING/members", PROVINCE)).hasStatus(422);
        assertThat(get("/api/dispatch/rates/2025-10.csv", PROVINCE)).hasStatusOk();
        assertThat(get("/api/dispatch/rates/2025-10/START_RESUME/members.xlsx?counts=false", PROVINCE))
                .hasStatusOk();
        assertThat(get("/api/dispatch/printed-rates.csv?year=2025", PROVINCE)).hasStatusOk();
    }

    @Test
    void aPrintedRateStandsBesideWhatIsCountedOfItsOwnPlace() {
        assertThat(post("/api/dispatch/printed-rates", printed(1, 3, "33.3"), PROVINCE))
                .hasStatus(201);
        var list = get("/api/dispatch/printed-rates?year=2025", PROVINCE);
        assertThat(list).bodyJson().extractingPath("$.mayPrint").isEqualTo(true);
        assertThat(list).bodyJson().extractingPath("$.rates[0].printed").isEqualTo("33.3");
        assertThat(list)
                .bodyJson()
                .extractingPath("$.rates[0].region.code")
                .as("the province, not the county of its first slot")
                .isEqualTo("630000");
        assertThat(get("/api/dispatch/printed-rates?year=2025", LEADER))
                .bodyJson()
                .extractingPath("$.mayPrint")
                .isEqualTo(false);
    }

    @Test
    void certificatesAreListedWithWhatTheyLack() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S6", "NEW", 600_000_000L);
        long early = project(firm, "S4", "NEW", 600_000_000L);
        entered(id, 1, "S6", "2025-09-15");
        assertThat(post("/api/projects/" + early + "/production", step("PROOF", "POWER"), unit))
                .hasStatusOk();
        var list = "/api/dispatch/certificates?size=500&q=试验项目";
        assertThat(states(list + id)).containsExactly("LACKING");
        assertThat(states(list + early)).containsExactly("EARLY");
        assertThat(states(list + id + "&state=WHOLE")).isEmpty();
        assertThat(states(list + id + "&year=2024")).isEmpty();
        List<String> lacks = read(get(list + id, COUNTY), "$.items[*].lacks[*].en");
        assertThat(lacks)
                .containsExactly(
                        "0 of 3 proofs of production", "signed by 0 of 3 levels", "not confirmed by the enterprise");
        assertThat(read(get(list + id, TestActors.county("632802")), "$.total").toString())
                .isEqualTo("0");
        var url = "/api/projects/" + id + "/production";
        for (var proof : List.of("COMMISSIONING", "POWER", "INVOICE")) {
            assertThat(post(url, step("PROOF", proof), COUNTY)).hasStatusOk();
        }
        for (var office : List.of(COUNTY, PREFECTURE, PROVINCE)) {
            assertThat(get(url, office)).bodyJson().extractingPath("$.maySign").isEqualTo(true);
            assertThat(post(url, step("SIGNED", ""), office)).hasStatusOk();
            assertThat(get(url, office)).bodyJson().extractingPath("$.maySign").isEqualTo(false);
        }
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.mayConfirm").isEqualTo(false);
        assertThat(post(url, step("CONFIRMED", ""), unit)).hasStatusOk();
        assertThat(states(list + id)).containsExactly("WHOLE");
        assertThat(post(url, step("WITHDRAWN", ""), COUNTY)).hasStatus(403);
        assertThat(post(url, step("WITHDRAWN", ""), PROVINCE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps[0].stands")
                .isEqualTo(false);
        assertThat(states(list + id)).containsExactly("LACKING");
        assertThat(get("/api/dispatch/certificates.xlsx?sort=-total", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/certificates?sort=beauty", COUNTY)).hasStatus(422);
    }

    /// The county's person in a post of the prefecture.
    private static Actor twoHats() {
        return new Actor(
                new Who(COUNTY.who().person(), 778, "127.0.0.1"),
                PREFECTURE.postCode(),
                PREFECTURE.titleZh(),
                PREFECTURE.titleEn(),
                PREFECTURE.role(),
                PREFECTURE.scope());
    }

    private List<String> states(String url) {
        return read(get(url, COUNTY), "$.items[*].state");
    }

    private static Map<String, Object> printed(long numerator, long denominator, String percent) {
        var body = new HashMap<String, Object>(Map.of("rate", "START_RESUME", "year", 2025, "month", 8));
        body.putAll(Map.of("region", "630000", "numerator", numerator, "denominator", denominator));
        body.putAll(Map.of("printed", new java.math.BigDecimal(percent), "document", "通报〔2025〕8号"));
        return body;
    }

    private static Map<String, Object> step(String kind, String proof) {
        return Map.of("kind", kind, "proof", proof, "day", "2025-10-01", "document", "编号〔2025〕第一号证明");
    }

    private List<String> names(String url) {
        return names(url, "");
    }

    private List<String> names(String url, String more) {
        return read(get(url + "?period=2025-C10&region=630000&size=500" + more, PROVINCE), "$.items[*].nameZh");
    }

    private List<String> almost(long id) {
        return read(
                get(PRODUCING + "/almost?period=2025-C10&region=630000&size=500", PROVINCE),
                "$[?(@.nameZh == '试验项目" + id + "')].reason");
    }
}
