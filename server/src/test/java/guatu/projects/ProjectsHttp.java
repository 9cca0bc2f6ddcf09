package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.NewEnterprise;
import guatu.evidence.SampleFiles;
import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.PackPart;
import guatu.kernel.RegionCode;
import guatu.projects.months.DispatchPack;
import guatu.projects.procedures.ProcedurePack;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Projects and what is done with them over HTTP, for tests. The clock stands at 2025-11-05 10:00.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@RecordApplicationEvents
@Import(PostgresConfiguration.class)
public abstract class ProjectsHttp {

    protected static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    protected static final String PROJECTS = "/api/projects";
    protected static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
    protected static final Actor COUNTY = TestActors.county("632801");
    protected static final Actor PREFECTURE = TestActors.prefecture("632800");
    protected static final Actor PROVINCE = TestActors.province();
    protected static final String WHY = "因设计调整，按批复修改记录";
    protected static final long YI = 100_000_000;

    private static int number = 0;

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected CatalogPack codes;

    @Autowired
    protected ProjectPack rules;

    @Autowired
    protected ProcedurePack procedures;

    @Autowired
    protected DispatchPack dispatch;

    @Autowired
    protected List<PackPart> parts;

    @Autowired
    protected BulkProjects bulk;

    @Autowired
    protected Enterprises enterprises;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transactions;

    @BeforeEach
    protected void load() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            rules.load(PACK);
            procedures.load(PACK);
            dispatch.load(PACK);
            parts.stream()
                    .filter(part -> part.getClass().getName().contains("workflow"))
                    .forEach(part -> part.load(PACK));
            return true;
        });
    }

    /// A record that has all that an idea needs, each under another unit and name.
    protected static Map<String, @Nullable String> record() {
        number++;
        var record = new HashMap<String, @Nullable String>();
        record.put("nameZh", "测试项目%c%c%d".formatted((char) ('甲' + number * 37), (char) ('一' + number * 91), number));
        record.put("nature", "NEW");
        record.put("region", "632801");
        record.put("cluster", "SALT_LAKE");
        record.put("content", "建设年产两万吨碳酸锂生产线");
        record.put("total", Long.toString(6 * YI));
        record.put("security", "OPEN");
        record.put("unitName", "测试单位" + number);
        return record;
    }

    protected static Map<String, @Nullable String> with(
            Map<String, @Nullable String> record, @Nullable String... pairs) {
        var changed = new HashMap<String, @Nullable String>(record);
        for (int at = 0; at < pairs.length; at += 2) {
            changed.put(pairs[at], pairs[at + 1]);
        }
        return changed;
    }

    protected long entered(Map<String, @Nullable String> record, Actor actor) {
        var answer = enter(record, "", actor);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return ((Number) JsonPath.read(text(answer), "$.id")).longValue();
    }

    protected MvcTestResult enter(Map<String, @Nullable String> record, String reason, Actor actor) {
        return send("post", PROJECTS, Map.of("values", record, "reason", reason), actor);
    }

    protected MvcTestResult revise(long id, int no, Map<String, @Nullable String> record, Actor actor) {
        return send("put", PROJECTS + "/" + id + "/versions/" + no, Map.of("values", record, "reason", WHY), actor);
    }

    protected MvcTestResult post(long id, String path, Map<String, ?> body, Actor actor) {
        return send("post", PROJECTS + "/" + id + "/" + path, body, actor);
    }

    /// A move along the axis with whatever it needs beside.
    protected MvcTestResult move(long id, int no, String stage, LocalDate since, Map<String, ?> more, Actor actor) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("works", null);
        body.put("wayOut", null);
        body.put("partial", false);
        body.put("reason", "");
        body.putAll(Map.of("no", no, "stage", stage, "since", since.toString()));
        body.putAll(more);
        return send("post", PROJECTS + "/" + id + "/stages", body, actor);
    }

    protected MvcTestResult get(long id, Actor actor) {
        return get("/" + id, actor);
    }

    protected MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(PROJECTS + path).with(TestActors.as(actor)).exchange();
    }

    protected void attach(long id, String part, String label, Actor actor) {
        var file = new MockMultipartFile(
                "file", "a.pdf", "application/pdf", SampleFiles.text("%PDF-1.7\n" + label + id + part + "\n%%EOF\n"));
        assertThat(mvc.post()
                        .uri("/api/evidence")
                        .multipart()
                        .file(file)
                        .param("kind", "project")
                        .param("key", id + "/" + part)
                        .param("label", label)
                        .with(TestActors.as(actor)))
                .hasStatus(201);
    }

    protected MvcTestResult send(String method, String uri, Map<String, ?> body, Actor actor) {
        var request = method.equals("put") ? mvc.put() : mvc.post();
        return request.uri(uri)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body)) // nulls and all
                .exchange();
    }

    /// A project that has come so far, through the bulk door: in a stage since a day, confirmed on another.
    protected long come(
            Stage stage,
            LocalDate since,
            LocalDate confirmed,
            Map<String, @Nullable String> record,
            ReserveLevel... in) {
        var sheet = new HashMap<String, String>();
        record.forEach((key, value) -> {
            if (value != null) {
                sheet.put(key, value);
            }
        });
        var stages = new ArrayList<BulkProject.BulkStage>();
        for (var one : Stage.values()) {
            if (one.compareTo(stage) <= 0) {
                stages.add(new BulkProject.BulkStage(one, since, false, ""));
            }
        }
        var code = "2503-632801-04-01-%06d".formatted(++number);
        var project = new BulkProject(
                sheet,
                Optional.empty(),
                stage.compareTo(Stage.S2) >= 0 ? Optional.of(new ProjectCode(code)) : Optional.empty(),
                stages,
                Optional.empty(),
                List.of(in).stream()
                        .map(level -> new BulkProject.BulkReserve(level, since))
                        .toList(),
                confirmed,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
        return Acting.as(
                Actor.MACHINE, () -> bulk.load(List.of(project)).getFirst().value());
    }

    protected Enterprise registered(String county) {
        var code = CreditCode.complete("91630000FXPR%05d".formatted(++number));
        return Acting.as(
                Actor.MACHINE,
                () -> enterprises.register(new NewEnterprise(
                        code,
                        "项目单位" + number,
                        RegionCode.of(county),
                        Optional.empty(),
                        IndustryCode.of("2613"),
                        LocalDate.of(2020, 1, 1),
                        true)));
    }

    protected static List<String> findings(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.findings[*].ruleId");
    }

    /// `rule@place` of each finding of a refusal.
    protected static List<String> refused(MvcTestResult answer) {
        assertThat(answer).as(text(answer)).hasStatus(422);
        List<String> rules = findings(answer);
        List<String> places = JsonPath.read(text(answer), "$.findings[*].at");
        var both = new ArrayList<String>();
        for (int at = 0; at < rules.size(); at++) {
            both.add(rules.get(at) + "@" + places.get(at));
        }
        return both;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as JsonPath has it
    protected static <T> T read(MvcTestResult answer, String path) {
        assertThat(answer).as(text(answer)).hasStatus2xxSuccessful();
        return JsonPath.read(text(answer), path);
    }

    protected static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
