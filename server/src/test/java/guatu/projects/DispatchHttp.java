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
import guatu.figures.FiguresPack;
import guatu.journal.KnownTimes;
import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.RegionCode;
import guatu.projects.months.DispatchPack;
import guatu.projects.procedures.ProcedurePack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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

/// Projects in the database and dispatch over HTTP, for tests. It is 5 November 2025: the window of October is open to
/// that day.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(PostgresConfiguration.class)
public abstract class DispatchHttp {

    protected static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    protected static final Actor COUNTY = TestActors.county("632801");
    protected static final Actor PREFECTURE = TestActors.prefecture("632800");
    protected static final Actor PROVINCE = TestActors.province();
    protected static final Actor LEADER = TestActors.leader();
    protected static final List<String> PHOTOS = List.of("固定机位", "大门", "施工面");

    private static int number = 0;

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    CatalogPack codes;

    @Autowired
    FiguresPack figures;

    @Autowired
    DispatchPack rules;

    @Autowired
    ProcedurePack procedures;

    @Autowired
    Enterprises enterprises;

    @Autowired
    protected KnownTimes known;

    @BeforeEach
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            figures.load(PACK);
            rules.load(PACK);
            procedures.load(PACK);
            return true;
        });
    }

    protected Enterprise firm() {
        var code = CreditCode.complete("91630000PRJC%05d".formatted(++number));
        return Acting.as(
                Actor.MACHINE,
                () -> enterprises.register(new NewEnterprise(
                        code,
                        "项目单位" + number,
                        RegionCode.of("632801"),
                        Optional.empty(),
                        IndustryCode.of("2613"),
                        LocalDate.of(2020, 1, 1),
                        true)));
    }

    /// A project of a firm in 632801, as the record's room would have it.
    protected long project(Enterprise firm, String stage, String nature, long total) {
        return machine(() -> {
            long seen = known.next("test").value();
            long id = jdbc.sql("select nextval('projects.project_id')")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                    insert into projects.project (id, region, enterprise, unit_code, unit_name, name_zh, initials, stage,
                           stage_since, nature, industry, total, planned_start, version, confirmed_on)
                    values (:id, (select region from catalog.membership where enterprise = :firm limit 1), :firm, :code,
                            :name, :title, 'XM', :stage, '2025-03-01', :nature, 0, :total, '2025-03-01', 1, '2025-11-01')
                    """)
                    .param("id", id)
                    .param("firm", firm.id().value())
                    .param("code", firm.creditCode().value())
                    .param("name", firm.nameZh())
                    .param("title", "试验项目" + id)
                    .param("stage", stage)
                    .param("nature", nature)
                    .param("total", total)
                    .update();
            jdbc.sql("""
                    insert into projects.version (project, no, sheet, total, reason, known_from, at, post, person, by_zh, by_en)
                    values (:id, 1, '{}', :total, '', :seen, '2024-01-01', 0, 0, '', '')
                    """)
                    .param("id", id)
                    .param("total", total)
                    .param("seen", seen)
                    .update();
            return id;
        });
    }

    /// Notes that a project entered a stage.
    protected void entered(long project, int no, String stage, String since) {
        machine(() -> jdbc.sql("""
                        insert into projects.stage (project, no, stage, since, kind, reason, known_from, at, post, person,
                               by_zh, by_en)
                        values (:id, :no, :stage, :since::date, 'ENTERED', '', :seen, '2025-01-01', 0, 0, '', '')
                        """)
                .param("id", project)
                .param("no", no)
                .param("stage", stage)
                .param("since", since)
                .param("seen", known.next("test").value())
                .update());
    }

    protected <T> T machine(Supplier<T> work) {
        return Acting.as(Actor.MACHINE, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    /// A month as a unit would fill it in: 万元.
    protected static Map<String, Object> month(String construction) {
        var body = new HashMap<String, Object>();
        body.put("construction", construction);
        body.put("equipment", "0");
        body.put("other", "0");
        body.put("funds", Map.of("own", construction));
        body.put("progress", "STRUCTURE");
        body.put("milestones", Map.of());
        body.put("workersPlanned", 120);
        body.put("workersPresent", 110);
        body.put("stopped", false);
        body.put("stopReason", "");
        body.put("problems", "");
        body.put("nextPlan", "1000");
        body.put("machines", "塔吊2台");
        body.put("colour", "GREEN");
        body.put("reasons", Map.of());
        return body;
    }

    protected void attach(long project, String month, String label, Actor actor) {
        attach("project-month", project, month, label, actor);
    }

    /// Attaches a paper to a part of a project: a month of `project-month`, or a part of `project`.
    protected void attach(String kind, long project, String month, String label, Actor actor) {
        var file = new MockMultipartFile(
                "file",
                "a.pdf",
                "application/pdf",
                SampleFiles.text("%PDF-1.7\n" + label + project + month + "\n%%EOF\n"));
        assertThat(mvc.post()
                        .uri("/api/evidence")
                        .multipart()
                        .file(file)
                        .param("kind", kind)
                        .param("key", project + "/" + month)
                        .param("label", label)
                        .with(TestActors.as(actor)))
                .hasStatus(201);
    }

    protected MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(TestActors.as(actor)).exchange();
    }

    protected MvcTestResult post(String uri, Object body, Actor actor) {
        return mvc.post()
                .uri(uri)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    protected MvcTestResult put(String uri, Object body, Actor actor) {
        return mvc.put()
                .uri(uri)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as JsonPath has it
    protected static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }

    protected static List<String> findings(MvcTestResult answer) {
        List<String> found = read(answer, "$.findings[*].ruleId");
        return List.copyOf(new LinkedHashSet<>(found));
    }

    protected static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
