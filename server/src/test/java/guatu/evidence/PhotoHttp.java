package guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks at the doors of photos, and at the database behind them.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, Sites.class})
abstract class PhotoHttp {

    static final String GOLMUD = "632801";
    static final String DELINGHA = "632802";
    static final Actor COUNTY = TestActors.county(GOLMUD);
    static final Actor ELSEWHERE = TestActors.county(DELINGHA);
    static final Actor PROVINCE = TestActors.province();
    static final Camera HERE = Camera.at("2025:10:15 09:30:00", Sites.LAT, Sites.LON);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sites sites;

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
        sites.loadPack();
    }

    Actor post(String site) {
        return TestActors.enterprise(sites.owner(site));
    }

    MvcTestResult attach(String site, String month, byte[] bytes, String viewpoint) {
        return mvc.post()
                .multipart()
                .uri("/api/evidence")
                .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", bytes))
                .param("kind", "site")
                .param("key", site + "/" + month)
                .param("viewpoint", viewpoint)
                .with(TestActors.as(post(site)))
                .exchange();
    }

    void refused(String site, byte[] bytes, int status, String slug) {
        assertThat(attach(site, "2025-10", bytes, ""))
                .as(slug)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    MvcTestResult list(String site, String month, Actor actor) {
        return get("/api/evidence?kind=site&key=" + site + "/" + month, actor);
    }

    MvcTestResult series(String site, String month, Actor actor) {
        return get("/api/evidence/photos?kind=site&key=" + site + "/" + month, actor);
    }

    MvcTestResult shown(long id, String size, Actor actor) {
        return get("/api/evidence/" + id + "/photo?size=" + size, actor);
    }

    MvcTestResult content(long id, String query, Actor actor) {
        return get("/api/evidence/" + id + "/content" + query, actor);
    }

    MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(TestActors.as(actor)).exchange();
    }

    static List<String> rules(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$..photo.findings[*].finding.ruleId");
    }

    static long id(MvcTestResult answer) {
        return ((Number) JsonPath.read(body(answer), "$.id")).longValue();
    }

    static String text(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    long readings(Actor actor) {
        return count("select count(*) from journal.entry where action = 'READ' and subject = 'evidence' and post = "
                + actor.who().post());
    }

    long count(String sql) {
        return JdbcClient.create(owner).sql(sql).query(Long.class).single();
    }

    long seen(Actor actor, String count) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> jdbc.sql(count).query(Long.class).single())));
    }

    void write(Actor actor, String sql) {
        Acting.as(actor, () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }
}
