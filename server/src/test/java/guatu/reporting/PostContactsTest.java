package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.reporting.chasing.Messages;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who keeps people keeps where a firm's post reads mail; the firm may change it, and nobody else comes near it.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
class PostContactsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Messages messages;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private JdbcTemplate db;

    @BeforeEach
    void load() {
        desk.loadPack();
        db = new JdbcTemplate(owner);
    }

    @Test
    void theAdministratorSetsItAndTheFirmMayChangeIt() {
        var firm = desk.firm(GOLMUD);
        var post = post(firm);
        var admin = TestActors.systemAdmin();
        assertThat(get(admin, post))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.email")
                .isEqualTo("");
        assertThat(put(admin, post, " Report@firm.example.invalid ")).hasStatusOk();
        assertThat(Acting.as(firm.post(), () -> messages.contact()).email()).isEqualTo("Report@firm.example.invalid");
        assertThat(db.queryForObject(
                        "select count(*) from journal.entry where action = 'CONTACT_CHANGED' and post = ?",
                        Long.class,
                        admin.who().post()))
                .isEqualTo(1);
        Acting.as(firm.post(), () -> messages.contact("own@firm.example.invalid"));
        assertThat(get(admin, post)).bodyJson().extractingPath("$.email").isEqualTo("own@firm.example.invalid");
        assertThat(put(admin, post, "")).hasStatusOk();
        assertThat(Acting.as(firm.post(), () -> messages.contact()).email()).isEmpty();
    }

    @Test
    void whatIsNoAddressOrNoFirmsPostIsRefused() {
        var firm = desk.firm(GOLMUD);
        var post = post(firm);
        db.update(
                "insert into access.post (code, title_zh, title_en, role, region, demo)"
                        + " values ('office-of-golmud', '县局', 'Office', 'COUNTY_OFFICE', '632801', false) on conflict do nothing");
        var admin = TestActors.systemAdmin();
        for (var wrong : List.of("nobody", "a@b", "a@b.cc\\r\\nBcc: x@y.zz", "x".repeat(250) + "@example.org")) {
            refused(put(admin, post, wrong), "contact");
        }
        refused(put(admin, "office-of-golmud", "a@example.org"), "contact-post");
        refused(put(admin, "no-such-post", "a@example.org"), "contact-post");
        refused(get(admin, "office-of-golmud"), "contact-post");
        for (var other : List.of(
                TestActors.county(GOLMUD),
                TestActors.province(),
                TestActors.securityAdmin(),
                TestActors.auditor(),
                firm.post())) {
            assertThat(put(other, post, "a@example.org")).as(other.postCode()).hasStatus(403);
            assertThat(get(other, post)).as(other.postCode()).hasStatus(403);
        }
        assertThat(desk.count("contact", firm)).isZero();
    }

    private String post(Desk.Firm firm) {
        var code = "post-of-" + firm.id().value();
        db.update(
                "insert into access.post (code, title_zh, title_en, role, enterprise, demo)"
                        + " values (?, '企业', 'Firm', 'ENTERPRISE', ?, false)",
                code,
                firm.id().value());
        return code;
    }

    private static void refused(MvcTestResult answer, String rule) {
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/contact-refused");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].ruleId").isEqualTo(rule);
    }

    private MvcTestResult get(Actor actor, String post) {
        return mvc.get()
                .uri("/api/posts/{code}/contact", post)
                .with(TestActors.as(actor))
                .exchange();
    }

    private MvcTestResult put(Actor actor, String post, String email) {
        return mvc.put()
                .uri("/api/posts/{code}/contact", post)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\"}".formatted(email))
                .with(TestActors.as(actor))
                .exchange();
    }
}
