package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.people.DemoPosts;
import guatu.journal.JournalVerification;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=people")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class PeopleHttpTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoPosts demoPosts;

    @Autowired
    JournalVerification journal;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private final String login =
            "p" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    @BeforeEach
    void plant() {
        Province.plant(JdbcClient.create(owner));
        demoPosts.load();
    }

    @Test
    void takesAPersonInAndFillsAPost() {
        assertThat(create(login)).hasStatus(201);
        assertThat(create(login))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/login-taken");
        assertThat(assign("county-632801", login)).hasStatus(201);
        assertThat(mvc.get().uri("/api/people?q=" + login).with(TestActors.as(TestActors.systemAdmin())))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"login\":\"" + login
                        + "\",\"name\":\"张三\",\"active\":true,\"posts\":[{\"code\":\"county-632801\"}]}]}");
        assertThat(mvc.get().uri("/api/people.csv?q=" + login).with(TestActors.as(TestActors.systemAdmin())))
                .hasStatusOk()
                .bodyText()
                .contains(login)
                .contains("格尔木市工信局");
        assertThat(end("county-632801", login)).hasStatusOk();
        assertThat(end("county-632801", login)).hasStatus(404);
        assertThat(assign("county-632801", login)).hasStatus(201);
    }

    @Test
    void tellsAllThatIsTheMatter() {
        assertThat(send(HttpMethod.POST, "/api/people", "{\"login\":\"A\",\"name\":\"\",\"password\":\"x\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.findings[*].at")
                .asArray()
                .containsExactly("login", "name");
        assertThat(send(
                        HttpMethod.POST,
                        "/api/people",
                        "{\"login\":\"" + login + "\",\"name\":\"张三\",\"password\":\"passwordpassword\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/password-too-weak");
        assertThat(send(HttpMethod.PATCH, "/api/people/" + login, "{\"admin\":true}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.PATCH, "/api/people/nobody.here", "{\"active\":false}"))
                .hasStatus(404);
        assertThat(send(
                        HttpMethod.POST,
                        "/api/people",
                        "{\"login\":\"" + login + "\",\"name\":\"\\uD800\",\"password\":\"" + PASSWORD + "\"}"))
                .hasStatus(422);
    }

    @Test
    void oneHandDoesNotHoldTwoKeys() {
        create(login);
        assertThat(assign("auditor", login)).hasStatus(201);
        for (var post : new String[] {"system-admin", "security-admin", "province-operations"}) {
            assertThat(assign(post, login))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/administrators-conflict");
        }
    }

    /// Security ends the sessions of whom it sees in the list, and changes nobody.
    @Test
    void securityEndsSessionsAndChangesNobody() {
        create(login);
        var security = TestActors.as(TestActors.securityAdmin());
        assertThat(mvc.get().uri("/api/people?q=" + login).with(security))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(mvc.delete().uri("/api/people/" + login + "/sessions").with(security))
                .hasStatus(204);
        assertThat(mvc.patch()
                        .uri("/api/people/" + login)
                        .with(security)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"active\":false}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.DELETE, "/api/people/" + login + "/sessions", ""))
                .as("who keeps people")
                .hasStatus(403);
    }

    @Test
    void theLastSystemAdministratorStays() {
        assertThat(end("system-admin", "demo.system-admin"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/last-administrator");
        create(login);
        assign("system-admin", login);
        assertThat(end("system-admin", login)).hasStatusOk();
    }

    @Test
    void makesAPostInItsPlace() {
        var code = "office-" + login;
        assertThat(post(code, "COUNTY_OFFICE", "632800")).hasStatus(422);
        assertThat(post(code, "AUDITOR", "632800")).hasStatus(422);
        assertThat(post(code, "COUNTY_OFFICE", "632802")).hasStatus(201);
        assertThat(post(code, "COUNTY_OFFICE", "632802")).hasStatus(409);
        assertThat(post("firm-" + login, "ENTERPRISE", "91630000226593742J"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.creditCode")
                .isEqualTo("91630000226593742J");
    }

    @Test
    void onlyTheirKeepersReachPeopleAndJournal() {
        for (var actor : new Actor[] {TestActors.province(), TestActors.leader(), TestActors.county("632801")}) {
            for (var address : new String[] {
                "/api/people",
                "/api/posts",
                "/api/people.xlsx",
                "/api/posts.csv",
                "/api/journal",
                "/api/journal.csv",
                "/api/journal/verification"
            }) {
                assertThat(mvc.get().uri(address).with(TestActors.as(actor)))
                        .as(address)
                        .hasStatus(403)
                        .bodyJson()
                        .extractingPath("$.type")
                        .isEqualTo("/problems/not-permitted");
            }
        }
        assertThat(mvc.get().uri("/api/journal").with(TestActors.as(TestActors.systemAdmin())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/people").with(TestActors.as(TestActors.auditor())))
                .hasStatus(403);
    }

    @Test
    void theAuditorReadsAndVerifiesWhatWasDone() {
        create(login);
        assertThat(mvc.get().uri("/api/journal?subject=person&key=" + login).with(TestActors.as(TestActors.auditor())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"total\":1,\"items\":[{\"action\":\"PERSON_CREATED\",\"key\":\"" + login + "\"}]}");
        assertThat(mvc.get()
                        .uri("/api/journal.csv?from=2025-11-05&to=2025-11-05&key=" + login)
                        .with(TestActors.as(TestActors.auditor())))
                .hasStatusOk()
                .bodyText()
                .contains("PERSON_CREATED");
        assertThat(mvc.get().uri("/api/journal?to=2025-11-04&key=" + login).with(TestActors.as(TestActors.auditor())))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(mvc.get().uri("/api/journal/verification").with(TestActors.as(TestActors.auditor())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"holds\":true,\"damages\":[]}");
    }

    private MvcTestResult create(String who) {
        return send(
                HttpMethod.POST,
                "/api/people",
                "{\"login\":\"" + who + "\",\"name\":\"张三\",\"password\":\"" + PASSWORD + "\"}");
    }

    private MvcTestResult assign(String post, String who) {
        return send(HttpMethod.POST, "/api/posts/" + post + "/assignments", "{\"login\":\"" + who + "\"}");
    }

    private MvcTestResult end(String post, String who) {
        return send(HttpMethod.DELETE, "/api/posts/" + post + "/assignments/" + who, "");
    }

    private MvcTestResult post(String code, String role, String place) {
        return send(
                HttpMethod.POST,
                "/api/posts",
                "{\"code\":\"" + code + "\",\"titleZh\":\"新岗位\",\"titleEn\":\"New post\",\"role\":\"" + role
                        + "\",\"place\":\"" + place + "\"}");
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .with(TestActors.as(TestActors.systemAdmin()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
