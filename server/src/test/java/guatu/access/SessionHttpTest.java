package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.access.people.DemoPosts;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in as a browser does it: the CSRF cookie first, then the session's cookie with each request.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.access.cached=PT0S")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class SessionHttpTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoPosts demoPosts;

    @Autowired
    @FlywayDataSource
    DataSource ownerDataSource;

    private JdbcClient owner() {
        return JdbcClient.create(ownerDataSource);
    }

    @BeforeEach
    void plant() {
        Province.plant(owner());
        demoPosts.load();
        demoPosts.ofEnterprises();
        owner().sql("delete from access.attempt").update();
    }

    @Test
    void nobodyIsSignedInAtFirst() {
        assertThat(mvc.get().uri("/api/session"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"signedIn\":false,\"demo\":true,\"posts\":[],\"permissions\":[],"
                        + "\"now\":\"2025-11-05T10:00:00+08:00\"}");
    }

    @Test
    void entersADemoPostAndLeavesIt() {
        var token = csrf();
        var session = cookie(enter("county-632801", token));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSecure()).isFalse();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(session.getValue()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(mvc.get().uri("/api/session").cookie(session)).bodyJson().isLenientlyEqualTo("""
                        {"signedIn":true,"person":{"login":"demo.county-632801","name":"演示岗位"},
                         "post":{"code":"county-632801","titleZh":"格尔木市工信局","role":"COUNTY_OFFICE","roleZh":"县区经办"},
                         "scope":{"regions":["632801"],"parks":[]},
                         "permissions":["ACCEPT_COUNTY","HANDLE_CASES","READ_CASES","READ_CONFERENCE","READ_FIGURES","READ_PROJECTS","READ_TARGETS",
                                        "REGISTER_PROJECTS"]}""");
        assertThat(mvc.get().uri("/api/nothing-here").cookie(session)).hasStatus(404);
        assertThat(mvc.delete().uri("/api/session").cookie(session, token).header("X-XSRF-TOKEN", token.getValue()))
                .hasStatus(204);
        assertThat(mvc.get().uri("/api/nothing-here").cookie(session)).hasStatus(401);
    }

    @Test
    void aFirmsPostSeesItsCreditCodeOnly() {
        var session = cookie(enter("enterprise-91630000226593742j", csrf()));
        assertThat(mvc.get().uri("/api/session").cookie(session)).bodyJson().isLenientlyEqualTo("""
                        {"scope":{"regions":[],"parks":[],"creditCode":"91630000226593742J"},
                         "permissions":["FILE","HANDLE_CASES","READ_CASES","READ_FIGURES","READ_PROJECTS"]}""");
    }

    @Test
    void theCookieIsSecureOverHttps() {
        var token = csrf();
        var entered = mvc.post()
                .uri("https://localhost/api/session/demo")
                .cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"post\":\"auditor\"}")
                .exchange();
        assertThat(cookie(entered).getSecure()).isTrue();
        assertThat(entered).headers().containsHeader("Strict-Transport-Security");
    }

    @Test
    void theTableHoldsNoToken() {
        var session = cookie(enter("auditor", csrf()));
        assertThat(owner().sql("select count(*) from access.session where encode(token_hash, 'escape') = ?")
                        .param(session.getValue())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner().sql("select count(*) from access.session where token_hash = sha256(?::bytea)")
                        .param(session.getValue())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void offersEveryOfficeAndTheFirmsThatAreLookedFor() {
        assertThat(mvc.get().uri("/api/demo-posts?q=镁业"))
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .contains("province-operations", "prefecture-632800", "county-632802", "park-p01", "auditor")
                .contains("enterprise-91632801ma7525wq5y")
                .doesNotContain("enterprise-91630000226593742j");
    }

    @Test
    void signsInWithAPasswordAndAnswersAlikeToEveryFailure() {
        person("zhang.san", "county-632802");
        var wrong = signIn("zhang.san", "not the password");
        var unknown = signIn("nobody.here", PASSWORD);
        var broken = signIn("'; drop table --", PASSWORD);
        assertThat(wrong).hasStatus(401);
        assertThat(body(unknown)).isEqualTo(body(wrong));
        assertThat(body(broken)).isEqualTo(body(wrong));
        var right = signIn("zhang.san", PASSWORD);
        assertThat(right).hasStatusOk().bodyJson().extractingPath("$.post.code").isEqualTo("county-632802");
        assertThat(owner().sql("select action from journal.entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("SIGNED_IN");
    }

    @Test
    void aLoginThatFailsTooOftenHasToWaitEvenWithTheRightPassword() {
        person("li.si", "county-632802");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("li.si", "guess " + i)).hasStatus(401);
        }
        var throttled = signIn("li.si", PASSWORD);
        assertThat(throttled)
                .hasStatus(429)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/too-many-attempts");
        assertThat(Integer.parseInt(
                        Objects.requireNonNull(throttled.getResponse().getHeader("Retry-After"))))
                .isBetween(800, 901);
        owner().sql("update access.attempt set at = at - interval '16 minutes'").update();
        assertThat(signIn("li.si", PASSWORD)).hasStatusOk();
    }

    @Test
    void anAddressThatTriesManyLoginsHasToWait() {
        owner().sql("""
                insert into access.attempt (login, address, at, succeeded)
                select 'login' || i, '127.0.0.1', clock_timestamp(), false from generate_series(1, 50) as i""").update();
        assertThat(signIn("somebody.else", PASSWORD)).hasStatus(429);
    }

    @Test
    void anIdleSessionAndAnOldOneAreOver() {
        var idle = cookie(enter("county-632801", csrf()));
        var old = cookie(enter("county-632801", csrf()));
        owner().sql(
                        "update access.session set seen_at = seen_at - interval '3 hours' where token_hash = sha256(?::bytea)")
                .param(idle.getValue())
                .update();
        owner().sql("update access.session set expires_at = clock_timestamp() where token_hash = sha256(?::bytea)")
                .param(old.getValue())
                .update();
        assertThat(mvc.get().uri("/api/nothing-here").cookie(idle)).hasStatus(401);
        assertThat(mvc.get().uri("/api/nothing-here").cookie(old)).hasStatus(401);
    }

    @Test
    void replacingThePasswordEndsAllSessionsButTheNewOne() {
        person("wang.wu", "county-632802");
        var elsewhere = cookie(signIn("wang.wu", PASSWORD));
        var here = cookie(signIn("wang.wu", PASSWORD));
        assertThat(replacePassword(here, "wrong", "another sentence of words")).hasStatus(401);
        assertThat(replacePassword(here, PASSWORD, "short")).hasStatus(422);
        var renewed = cookie(replacePassword(here, PASSWORD, "another sentence of words"));
        assertThat(mvc.get().uri("/api/nothing-here").cookie(renewed)).hasStatus(404);
        assertThat(mvc.get().uri("/api/nothing-here").cookie(here)).hasStatus(401);
        assertThat(mvc.get().uri("/api/nothing-here").cookie(elsewhere)).hasStatus(401);
        assertThat(signIn("wang.wu", PASSWORD)).hasStatus(401);
        assertThat(signIn("wang.wu", "another sentence of words")).hasStatusOk();
    }

    @Test
    void aTokenThatWasMadeUpIsNobodys() {
        assertThat(mvc.get().uri("/api/nothing-here").cookie(new Cookie("GUATU_SESSION", "x".repeat(43))))
                .hasStatus(401);
    }

    private String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void person(String login, String post) {
        var hash = Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD));
        owner().sql(
                        "insert into access.person (login, name, password_hash, demo) values (?, ?, ?, false) on conflict do nothing")
                .params(login, "张三", hash)
                .update();
        owner().sql("""
                insert into access.assignment (post, person, valid_from)
                select post.id, person.id, '2025-01-01'
                  from access.post, access.person where post.code = ? and person.login = ?
                    on conflict do nothing""").params(post, login).update();
    }

    /// Else one of two requests at once could carry the token of before the other's answer, and be refused.
    @Test
    void theTokenStaysWhileOneReads() {
        var token = csrf();
        var session = cookie(enter("auditor", token));
        for (int read = 0; read < 3; read++) {
            var answer = mvc.get()
                    .uri("/api/session")
                    .cookie(session, token)
                    .exchange()
                    .getResponse();
            assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
            assertThat(mvc.get()
                            .uri("/api/journal")
                            .cookie(session, token)
                            .exchange()
                            .getResponse()
                            .getHeaders("Set-Cookie"))
                    .isEmpty();
        }
    }

    private Cookie csrf() {
        var response = mvc.get().uri("/api/session").exchange().getResponse();
        return Objects.requireNonNull(response.getCookie("XSRF-TOKEN"));
    }

    private MvcTestResult enter(String post, Cookie token) {
        return mvc.post()
                .uri("/api/session/demo")
                .cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"post\":\"" + post + "\"}")
                .exchange();
    }

    private MvcTestResult replacePassword(Cookie session, String old, String replacement) {
        var token = csrf();
        return mvc.put()
                .uri("/api/session/password")
                .cookie(token, session)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"old\":\"" + old + "\",\"replacement\":\"" + replacement + "\"}")
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        var token = csrf();
        return mvc.post()
                .uri("/api/session")
                .cookie(token)
                .header("X-XSRF-TOKEN", token.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}")
                .exchange();
    }

    private static Cookie cookie(MvcTestResult entered) {
        assertThat(entered).hasStatusOk();
        return Objects.requireNonNull(entered.getResponse().getCookie("GUATU_SESSION"));
    }
}
