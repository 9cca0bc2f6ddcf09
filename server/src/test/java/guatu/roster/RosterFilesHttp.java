package guatu.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.Memberships;
import guatu.catalog.NewEnterprise;
import guatu.catalog.Roster;
import guatu.catalog.RosterEvent;
import guatu.catalog.RosterReason;
import guatu.catalog.Successions;
import guatu.evidence.SampleFiles;
import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.RegionCode;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Firms, files and what is done with them over HTTP, for tests.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(PostgresConfiguration.class)
abstract class RosterFilesHttp {

    static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    static final String FILES = "/api/roster/files";
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    static final Actor COUNTY = TestActors.county("632801");
    static final Actor PREFECTURE = TestActors.prefecture("632800");
    static final Actor PROVINCE = TestActors.province();
    static final List<String> PAPERS =
            List.of("营业执照", "增值税纳税申报表", "企业所得税申报表", "利润表（盖章）", "生产现场照片", "投产证明", "项目备案（核准）文件");

    private static int number = 0;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack codes;

    @Autowired
    RosterPack rules;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Roster roster;

    @Autowired
    Memberships memberships;

    @Autowired
    Successions successions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            rules.load(PACK);
            return true;
        });
    }

    void decide(long id, String paper) {
        attach(id, paper, COUNTY);
        assertThat(propose(id, COUNTY)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", PREFECTURE)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", PROVINCE)).hasStatusOk();
    }

    /// The grid of a file opened on 5 November for February: twelve months to October, and the base year as far as it
    /// goes, which lies within.
    static Map<String, String> amounts(long revenue) {
        var amounts = new HashMap<String, String>();
        for (var month = YearMonth.of(2024, 11); month.isBefore(YearMonth.of(2025, 11)); month = month.plusMonths(1)) {
            amounts.put(month + ".output", "1800");
            amounts.put(month + ".revenue", Long.toString(revenue));
        }
        return amounts;
    }

    Map<String, Object> entry(Enterprise firm) {
        return wanted(firm, "ENTRY", "NEW_PRODUCTION", FEBRUARY, Map.of("productionSince", "2025-03-01"));
    }

    static Map<String, Object> wanted(
            Enterprise firm, String kind, String reason, LocalDate effect, Map<String, Object> terms) {
        var body = new HashMap<String, Object>();
        List.of("productionSince", "stoppedOn", "region", "park", "industry").forEach(term -> body.put(term, null));
        body.putAll(Map.of("others", List.of(), "note", ""));
        body.putAll(terms);
        body.putAll(Map.of(
                "creditCode", firm.creditCode().value(), "kind", kind, "reason", reason, "effect", effect.toString()));
        return body;
    }

    static Map<String, Object> other(Enterprise firm, @org.jspecify.annotations.Nullable String share) {
        var other = new HashMap<String, Object>();
        other.put("creditCode", firm.creditCode().value());
        other.put("share", share);
        return other;
    }

    Enterprise registered(String county, boolean listed) {
        var code = CreditCode.complete("91630000FXRM%05d".formatted(++number));
        return Acting.as(Actor.MACHINE, () -> {
            var made = enterprises.register(new NewEnterprise(
                    code,
                    "申报企业" + number,
                    RegionCode.of(county),
                    Optional.empty(),
                    IndustryCode.of("2613"),
                    LocalDate.of(2020, 1, 1),
                    true));
            if (listed) {
                roster.record(new RosterEvent(made.id(), LocalDate.of(2024, 1, 1), RosterReason.CARRIED_OVER, "入库资料"));
            }
            return made;
        });
    }

    boolean on(Enterprise firm, LocalDate day) {
        return Acting.as(Actor.MACHINE, () -> roster.on(firm.id(), day));
    }

    long opened(Map<String, Object> body, Actor actor) {
        var answer = open(body, actor);
        assertThat(answer).hasStatus(201);
        return ((Number) JsonPath.read(text(answer), "$.id")).longValue();
    }

    MvcTestResult open(Map<String, Object> body, Actor actor) {
        return send("post", FILES, body, actor);
    }

    MvcTestResult submit(long id, int revision, Map<String, String> values, Actor actor) {
        return send(
                "put",
                FILES + "/" + id + "/revisions/" + revision,
                Map.of("values", values, "note", "材料齐全，现予申报办理"),
                actor);
    }

    MvcTestResult propose(long id, Actor actor) {
        return submit(id, 1, Map.of(), actor);
    }

    MvcTestResult step(long id, String what, int revision, String reason, Actor actor) {
        return send("post", FILES + "/" + id + "/" + what, Map.of("revision", revision, "reason", reason), actor);
    }

    MvcTestResult get(long id, Actor actor) {
        return mvc.get().uri(FILES + "/" + id).with(TestActors.as(actor)).exchange();
    }

    void attach(long id, String label, Actor actor) {
        var file = new MockMultipartFile(
                "file", "a.pdf", "application/pdf", SampleFiles.text("%PDF-1.7\n" + label + id + "\n%%EOF\n"));
        assertThat(mvc.post()
                        .uri("/api/evidence")
                        .multipart()
                        .file(file)
                        .param("kind", "roster-file")
                        .param("key", Long.toString(id))
                        .param("label", label)
                        .with(TestActors.as(actor)))
                .hasStatus(201);
    }

    MvcTestResult send(String method, String uri, Map<String, ?> body, Actor actor) {
        var request = method.equals("put") ? mvc.put() : mvc.post();
        return request.uri(uri)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body)) // nulls and all
                .exchange();
    }

    List<String> rulesOf(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return findings(answer);
    }

    static List<String> findings(MvcTestResult answer) {
        List<String> found = JsonPath.read(text(answer), "$.findings[*].ruleId");
        return new ArrayList<>(new java.util.LinkedHashSet<>(found));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> journaled(Enterprise firm) {
        return Acting.as(
                Actor.MACHINE,
                () -> transactions.execute(status -> jdbc.sql(
                                "select distinct action from journal.entry where subject = 'roster-file' and key like :key")
                        .param("key", firm.creditCode() + "%")
                        .query(String.class)
                        .list()));
    }
}
