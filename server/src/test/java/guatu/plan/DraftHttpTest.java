package guatu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Upload, review and publication, as the review page does them.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=drafts")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftHttpTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final Path SOURCE = Path.of("src/test/resources/plan/plan-source.txt");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack catalog;

    @Autowired
    PlanPack plan;

    @Autowired
    Plans plans;

    @BeforeAll
    void loadThePack() {
        Acting.as(Actor.MACHINE, () -> {
            catalog.load(PACK);
            plan.load(PACK);
            return true;
        });
    }

    @Test
    void aTextIsUploadedReviewedAndPublishedAsAVersionThatShowsWhatChanged() throws IOException {
        var draft = json(upload(Files.readAllBytes(SOURCE), "plan-source.txt"), HttpStatus.CREATED);
        int id = JsonPath.read(draft, "$.id");
        List<Integer> readings = JsonPath.read(draft, "$.readings[*].no");
        assertThat(readings).hasSizeGreaterThan(25);
        assertThat(JsonPath.<List<String>>read(draft, "$.readings[*].decision")).containsOnly("PENDING");

        assertThat(publish(id))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.findings")
                .asArray()
                .hasSizeGreaterThan(25);

        for (int reading : readings) {
            decide(id, reading, "{\"decision\":\"ACCEPTED\"}");
        }
        int output = JsonPath.<List<Integer>>read(draft, "$.readings[?(@.value=='5000')].no")
                .getFirst();
        var corrected = json(
                decide(
                        id,
                        output,
                        "{\"decision\":\"CORRECTED\",\"correction\":{\"value\":\"5100\",\"nameZh\":\"规上工业总产值\"}}"),
                HttpStatus.OK);
        assertThat(JsonPath.<List<String>>read(
                        corrected, "$.review[?(@.key=='%d' && @.field=='value')].after".formatted(output)))
                .containsExactly("5100");
        place(id, corrected);

        var published = json(publish(id), HttpStatus.CREATED);
        assertThat(JsonPath.<Integer>read(published, "$.version"))
                .isEqualTo(plans.versions().getFirst().no());
        var current = plans.current();
        assertThat(current.version().draft()).contains((long) id);
        assertThat(current.get(TargetId.of("T02")).value()).isEqualByComparingTo("5100");
        assertThat(current.get(TargetId.of("T02")).headline()).contains(1);
        assertThat(ContentHash.of(current.content()))
                .isEqualTo(current.version().hash());

        var versions = json(
                mvc.get()
                        .uri("/api/plan/versions")
                        .with(TestActors.as(TestActors.province()))
                        .exchange(),
                HttpStatus.OK);
        assertThat(JsonPath.<List<String>>read(versions, "$[0].changes[?(@.key=='T02' && @.field=='value')].after"))
                .containsExactly("5100");
        assertThat(decide(id, output, "{\"decision\":\"REJECTED\"}")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void everyDecisionCanBeUndone() throws IOException {
        int id = JsonPath.read(json(upload(Files.readAllBytes(SOURCE), "plan-source.txt"), HttpStatus.CREATED), "$.id");
        decide(id, 1, "{\"decision\":\"ACCEPTED\"}");
        decide(id, 1, "{\"decision\":\"REJECTED\"}");
        assertThat(undo(id))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.readings[0].decision")
                .isEqualTo("ACCEPTED");
        assertThat(undo(id))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.readings[0].decision")
                .isEqualTo("PENDING");
        assertThat(undo(id)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aReadingThatTheCompilerMissedCanBeAdded() throws IOException {
        var draft = json(upload(Files.readAllBytes(SOURCE), "plan-source.txt"), HttpStatus.CREATED);
        int id = JsonPath.read(draft, "$.id");
        List<Integer> numbers = JsonPath.read(draft, "$.clauses[?(@.id=='2.1')].sentences[0].no");
        var body = """
                {"sentence":%d,"from":0,"to":4,"target":{"nameZh":"集群","kind":"STRUCTURAL","comparator":"=","value":"5","unit":"个"}}
                """.formatted(numbers.getFirst());
        assertThat(post("/api/plan/drafts/%d/readings".formatted(id), body))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.readings[?(@.added==true)].name")
                .asArray()
                .containsExactly("集群");
        assertThat(post(
                        "/api/plan/drafts/%d/readings".formatted(id),
                        body.replace("\"to\":4", "\"to\":4000").replace("\"unit\":\"个\"", "\"unit\":\"\"")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.findings")
                .asArray()
                .hasSize(2);
    }

    @Test
    void aTextWithAnotherTitleTakesNoPlansPlaceUnasked() throws IOException {
        int id = JsonPath.read(
                json(
                        upload(Files.readAllBytes(Path.of("src/test/resources/plan/mountain.txt")), "mountain.txt"),
                        HttpStatus.CREATED),
                "$.id");
        var draft = json(
                mvc.get()
                        .uri("/api/plan/drafts/" + id)
                        .with(TestActors.as(TestActors.province()))
                        .exchange(),
                HttpStatus.OK);
        for (int no : JsonPath.<List<Integer>>read(draft, "$.readings[*].no")) {
            decide(id, no, "{\"decision\":\"ACCEPTED\"}");
        }
        place(id, draft);
        assertThat(publish(id))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/another-plan");
    }

    @Test
    void whatIsNoPlanTextIsANamedProblem() throws IOException {
        assertThat(upload(new byte[0], "empty.txt")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload("没有标题的一段话，产值达到5亿元。".getBytes(StandardCharsets.UTF_8), "flat.txt"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/plan-without-headings");
        assertThat(upload("一、甲\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8), "large.txt"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(upload(zipBomb(), "bomb.docx").getResponse().getStatus()).isIn(413, 422);
        assertThat(upload("%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8), "broken.pdf"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(new byte[] {(byte) 0xd0, (byte) 0xcf, 1, 2}, "old.doc"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void decisionsThatCannotStandAreNamedProblems() throws IOException {
        int id = JsonPath.read(json(upload(Files.readAllBytes(SOURCE), "plan-source.txt"), HttpStatus.CREATED), "$.id");
        assertThat(decide(id, 1, "{\"decision\":\"MAYBE\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, 1, "{\"decision\":\"CORRECTED\",\"correction\":{}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, 1, "{\"decision\":\"CORRECTED\",\"correction\":{\"value\":\"1e999999999\"}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, 1, "{\"decision\":\"CORRECTED\",\"correction\":{\"colour\":\"red\"}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide(id, 999, "{\"decision\":\"ACCEPTED\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(999_999, 1, "{\"decision\":\"ACCEPTED\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(id, 1, "[]")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatATargetMayBeWithoutCanBeEmptied() throws IOException {
        var draft = json(upload(Files.readAllBytes(SOURCE), "plan-source.txt"), HttpStatus.CREATED);
        int id = JsonPath.read(draft, "$.id");
        int part = JsonPath.<List<Integer>>read(draft, "$.readings[?(@.within != '' && @.period != '')].no")
                .getFirst();
        var emptied = json(
                decide(
                        id,
                        part,
                        "{\"decision\":\"CORRECTED\",\"correction\":"
                                + "{\"period\":\"\",\"within\":\"\",\"base\":\" \",\"unit\":\"\"}}"),
                HttpStatus.OK);
        var reading = "$.readings[?(@.no==%d)]".formatted(part);
        assertThat(JsonPath.<List<String>>read(emptied, reading + ".target.period"))
                .containsExactly("");
        assertThat(JsonPath.<List<Object>>read(emptied, reading + ".target.within"))
                .isEmpty();
        assertThat(JsonPath.<List<Map<String, String>>>read(emptied, reading + ".correction"))
                .as("a unit cannot be done without: its empty text says nothing")
                .containsExactly(Map.of("period", "", "within", "", "base", ""));
    }

    @Test
    void onlyTheProvincialOfficeReviews() {
        assertThat(mvc.get().uri("/api/plan/drafts").with(TestActors.as(TestActors.prefecture("632800"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .multipart()
                        .uri("/api/plan/drafts")
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1}))
                        .with(TestActors.as(TestActors.leader())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /// Confirms every guessed place as it was guessed.
    private void place(int id, String draft) {
        for (var clause : JsonPath.<List<String>>read(draft, "$.clauses[*].id")) {
            var guessed = "$.clauses[?(@.id=='%s')].sentences[?(@.guess empty false)].no".formatted(clause);
            for (int no : JsonPath.<List<Integer>>read(draft, guessed)) {
                assertThat(mvc.patch()
                                .uri("/api/plan/drafts/%d/sentences/%d".formatted(id, no))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"clause\":\"%s\"}".formatted(clause))
                                .with(TestActors.as(TestActors.province())))
                        .hasStatus(HttpStatus.OK);
            }
        }
    }

    private MvcTestResult upload(byte[] bytes, String name) {
        return mvc.post()
                .multipart()
                .uri("/api/plan/drafts")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(TestActors.as(TestActors.province()))
                .exchange();
    }

    private MvcTestResult decide(int id, int no, String body) {
        return mvc.patch()
                .uri("/api/plan/drafts/%d/readings/%d".formatted(id, no))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TestActors.as(TestActors.province()))
                .exchange();
    }

    private MvcTestResult undo(int id) {
        return post("/api/plan/drafts/%d/undo".formatted(id), "");
    }

    private MvcTestResult publish(int id) {
        return post("/api/plan/drafts/%d/publication".formatted(id), "{\"note\":\"复核\"}");
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TestActors.as(TestActors.province()))
                .exchange();
    }

    private static String json(MvcTestResult result, HttpStatus status) throws UnsupportedEncodingException {
        assertThat(result).hasStatus(status);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
