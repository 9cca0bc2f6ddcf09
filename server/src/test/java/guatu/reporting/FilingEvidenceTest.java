package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.evidence.Evidences;
import guatu.evidence.SampleFiles;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
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

/// Evidence beside a filing: the firm attaches, whoever sees the firm reads, nobody deletes.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, Desk.class})
class FilingEvidenceTest {

    private static final Actor COUNTY = TestActors.county(GOLMUD);
    private static final Actor ELSEWHERE = TestActors.county(Desk.DELINGHA);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Evidences evidences;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void theFirmAttachesAndWhoeverSeesTheFirmReads() {
        var firm = desk.firm(GOLMUD);
        long id = attached(firm, own(1), "批复.pdf");
        assertThat(list(firm, firm.post()))
                .bodyJson()
                .extractingPath("$.mayAttach")
                .isEqualTo(true);
        for (var reader :
                List.of(COUNTY, TestActors.prefecture("632800"), TestActors.province(), TestActors.leader())) {
            assertThat(list(firm, reader))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.mayAttach")
                    .isEqualTo(false);
            assertThat(list(firm, reader))
                    .bodyJson()
                    .extractingPath("$.items[0].name")
                    .isEqualTo("批复.pdf");
            var read = content(id, "", reader);
            assertThat(read).hasStatusOk();
            assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(own(1));
        }
        assertThat(readings(COUNTY, firm.october() + "/" + id)).isEqualTo(1);
    }

    @Test
    void outOfSightLooksLikeNothingThere() {
        var firm = desk.firm(GOLMUD);
        long id = attached(firm, own(2), "a.pdf");
        for (var stranger : List.of(ELSEWHERE, desk.firm(GOLMUD).post())) {
            assertThat(list(firm, stranger)).hasStatus(404);
            assertThat(content(id, "", stranger)).hasStatus(404);
            assertThat(withdraw(id, "传错了文件，重新上传", stranger)).hasStatus(404);
            assertThat(attach(firm, own(2), "a.pdf", stranger)).hasStatus(404);
        }
        for (var administrator : List.of(TestActors.systemAdmin(), TestActors.securityAdmin(), TestActors.auditor())) {
            assertThat(list(firm, administrator)).hasStatus(403);
            assertThat(content(id, "", administrator)).hasStatus(404);
        }
        assertThat(content(9_999_999, "", COUNTY)).hasStatus(404);
        assertThat(mvc.get().uri("/api/evidence?kind=nothing&key=x").with(TestActors.as(COUNTY)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/evidence?kind=filing&key=x").with(TestActors.as(COUNTY)))
                .hasStatus(422);
    }

    @Test
    void anOfficeReadsAndDoesNotAttach() {
        var firm = desk.firm(GOLMUD);
        for (var office : List.of(COUNTY, TestActors.prefecture("632800"), TestActors.province())) {
            assertThat(attach(firm, own(3), "a.pdf", office))
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/attaching-refused");
        }
        assertThat(attachments(firm)).isZero();
    }

    @Test
    void theSameBytesAreStoredOnce() {
        var firm = desk.firm(GOLMUD);
        var other = desk.firm(Desk.DELINGHA);
        long first = attached(firm, own(4), "a.pdf");
        var again = attach(firm, own(4), "b.pdf", firm.post());
        assertThat(again).hasStatusOk().bodyJson().extractingPath("$.id").isEqualTo((int) first);
        assertThat(attach(other, own(4), "c.pdf", other.post()))
                .as("nothing tells that somebody else has it")
                .hasStatus(201);
        assertThat(attachments(firm)).isEqualTo(1);
        assertThat(attachments(other)).isEqualTo(1);
        assertThat(contents(own(4))).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenIsNamedAndNothingIsKept() {
        var firm = desk.firm(GOLMUD);
        long before = contents();
        var word = SampleFiles.docx(Map.of());
        refused(firm, new byte[] {'M', 'Z', 1, 2}, 422, "evidence-type-refused");
        refused(firm, SampleFiles.text("<html><script>alert(1)</script>"), 422, "evidence-type-refused");
        refused(firm, SampleFiles.text("<svg onload='alert(1)'/>"), 422, "evidence-type-refused");
        refused(firm, SampleFiles.docx(Map.of("word/vbaProject.bin", new byte[9])), 422, "evidence-macros-refused");
        refused(firm, SampleFiles.encrypted(word), 422, "evidence-encrypted");
        refused(firm, SampleFiles.docx(Map.of("a", new byte[30_000_000])), 422, "evidence-bomb-refused");
        refused(firm, new byte[0], 422, "evidence-empty");
        refused(firm, new byte[10_000_001], 413, "evidence-too-large");
        assertThat(attachments(firm)).isZero();
        assertThat(contents()).isEqualTo(before);
        var whole = new byte[10_000_000];
        Arrays.fill(whole, (byte) 'a');
        attached(firm, whole, "a.txt");
    }

    @Test
    void aSubjectHoldsNoMoreThanItMay() {
        var firm = desk.firm(GOLMUD);
        for (int i = 0; i < 30; i++) {
            attached(firm, own(100 + i), "a.pdf");
        }
        refused(firm, own(200), 409, "evidence-full");
        assertThat(attach(firm, own(100), "a.pdf", firm.post()))
                .as("what is there already changes nothing")
                .hasStatusOk();
    }

    @Test
    void whatIsWithdrawnStaysWithItsReason() {
        var firm = desk.firm(GOLMUD);
        long id = attached(firm, own(5), "a.pdf");
        var reason = "传错了文件，重新上传";
        assertThat(withdraw(id, reason, COUNTY)).hasStatus(403);
        assertThat(withdraw(id, "错了", firm.post()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/withdrawal-refused");
        assertThat(withdraw(id, reason, firm.post())).hasStatusOk();
        assertThat(withdraw(id, reason, firm.post()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/evidence-withdrawn");
        assertThat(list(firm, COUNTY))
                .bodyJson()
                .extractingPath("$.items[0].withdrawal.reason")
                .isEqualTo(reason);
        assertThat(content(id, "", COUNTY)).hasStatusOk();
        assertThat(attached(firm, own(5), "a.pdf")).as("attached anew").isNotEqualTo(id);
        assertThat(contents(own(5))).isEqualTo(1);
    }

    @Test
    void whatIsHandedOutMayDoNothing() {
        var firm = desk.firm(GOLMUD);
        long pdf = attached(firm, own(6), "批复 (副本).exe");
        long table = attached(firm, SampleFiles.text("月份,产值\n10月,6\n"), "a.csv");
        var kept = content(pdf, "", COUNTY).getResponse();
        assertThat(kept.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".exe.pdf");
        assertThat(kept.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(kept.getHeader("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(kept.getContentType()).isEqualTo("application/pdf");
        var shown = content(pdf, "?view=true", COUNTY).getResponse();
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(shown.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(content(table, "?view=true", COUNTY).getResponse().getHeader("Content-Disposition"))
                .as("no text in our pages")
                .startsWith("attachment;");
    }

    @Test
    void theDatabaseItselfKeepsItApart() {
        var firm = desk.firm(GOLMUD);
        long id = attached(firm, own(7), "a.pdf");
        withdraw(id, "传错了文件，重新上传", firm.post());
        for (var table : List.of("attachment", "withdrawal")) {
            var count = "select count(*) from evidence." + table + " where enterprise = " + firm.id();
            assertThat(seen(COUNTY, count)).as(table).isEqualTo(1);
            assertThat(seen(firm.post(), count)).as(table).isEqualTo(1);
            assertThat(seen(ELSEWHERE, count)).as(table).isZero();
            assertThat(seen(TestActors.systemAdmin(), count)).as(table).isZero();
            assertThatThrownBy(() -> write(COUNTY, "delete from evidence." + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        var mine = "select count(*) from evidence.content where bytes = '%s'".formatted(hex(own(7)));
        assertThat(seen(COUNTY, mine)).isEqualTo(1);
        assertThat(seen(ELSEWHERE, mine)).isZero();
        assertThatThrownBy(() -> write(firm.post(), "update evidence.attachment set name = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> write(ELSEWHERE, """
                        insert into evidence.withdrawal (enterprise, attachment, reason, post, person, at)
                        values (%s, %d, 'planted', 1, 1, now())""".formatted(firm.id(), id)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /// As where a firm has moved away since: whoever attached a file goes on seeing it.
    @Test
    void whoAttachedItGoesOnSeeingIt() {
        var firm = desk.firm(GOLMUD);
        JdbcClient.create(owner)
                .sql("""
                insert into evidence.attachment
                       (enterprise, subject_kind, subject_key, hash, kind, size, name, label, post, person, by_zh, by_en, at)
                values (:firm, 'planted', 'x', decode(repeat('00', 32), 'hex'), 'PDF', 1, 'a', '', :post, 1, 'x', 'x',
                        now())""")
                .param("firm", firm.id().value())
                .param("post", ELSEWHERE.who().post())
                .update();
        var count =
                "select count(*) from evidence.attachment where subject_kind = 'planted' and enterprise = " + firm.id();
        assertThat(seen(ELSEWHERE, count)).isEqualTo(1);
        assertThat(seen(TestActors.county("630106"), count)).isZero();
    }

    @Test
    void bytesAndReferenceComeTogetherOrNotAtAll() {
        var firm = desk.firm(GOLMUD);
        assertThatThrownBy(() -> Acting.as(
                        firm.post(),
                        () -> transactions.execute(status -> {
                            evidences.attach("filing", firm.october().toString(), own(8), "a.pdf", "");
                            assertThat(contents(own(8)))
                                    .as("nobody sees half of it")
                                    .isZero();
                            return jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                                    .query(Boolean.class)
                                    .single();
                        })))
                .as("PostgreSQL was killed before the end")
                .isNotNull();
        assertThat(attachments(firm)).isZero();
        assertThat(contents(own(8))).isZero();
    }

    /// A PDF that no other has.
    private static byte[] own(int number) {
        return SampleFiles.text("%PDF-1.7\n%" + number + "\n%%EOF\n");
    }

    private long attached(Desk.Firm firm, byte[] bytes, String name) {
        var answer = attach(firm, bytes, name, firm.post());
        assertThat(answer).hasStatus(201);
        try {
            return ((Number) JsonPath.read(answer.getResponse().getContentAsString(), "$.id")).longValue();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult attach(Desk.Firm firm, byte[] bytes, String name, Actor actor) {
        return mvc.post()
                .multipart()
                .uri("/api/evidence")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("kind", "filing")
                .param("key", firm.october().toString())
                .param("label", "佐证 E09")
                .with(TestActors.as(actor))
                .exchange();
    }

    private void refused(Desk.Firm firm, byte[] bytes, int status, String slug) {
        assertThat(attach(firm, bytes, "a.pdf", firm.post()))
                .as(slug)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    private MvcTestResult list(Desk.Firm firm, Actor actor) {
        return mvc.get()
                .uri("/api/evidence?kind=filing&key={key}", firm.october().toString())
                .with(TestActors.as(actor))
                .exchange();
    }

    private MvcTestResult content(long id, String query, Actor actor) {
        return mvc.get()
                .uri("/api/evidence/" + id + "/content" + query)
                .with(TestActors.as(actor))
                .exchange();
    }

    private MvcTestResult withdraw(long id, String reason, Actor actor) {
        return mvc.post()
                .uri("/api/evidence/" + id + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}")
                .with(TestActors.as(actor))
                .exchange();
    }

    private long attachments(Desk.Firm firm) {
        return desk.see(db -> db.sql("select count(*) from evidence.attachment where enterprise = :id")
                .param("id", firm.id().value())
                .query(Long.class)
                .single());
    }

    private long readings(Actor actor, String key) {
        return JdbcClient.create(owner)
                .sql("select count(*) from journal.entry"
                        + " where action = 'READ' and subject = 'evidence' and post = :post and key = :key")
                .param("post", actor.who().post())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private long contents() {
        return JdbcClient.create(owner)
                .sql("select count(*) from evidence.content")
                .query(Long.class)
                .single();
    }

    private long contents(byte[] bytes) {
        return JdbcClient.create(owner)
                .sql("select count(*) from evidence.content where bytes = :bytes")
                .param("bytes", bytes)
                .query(Long.class)
                .single();
    }

    private long seen(Actor actor, String count) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> jdbc.sql(count).query(Long.class).single())));
    }

    private void write(Actor actor, String sql) {
        Acting.as(actor, () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + java.util.HexFormat.of().formatHex(bytes);
    }
}
