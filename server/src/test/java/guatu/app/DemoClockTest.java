package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.KnownTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The demo's clock is moved on by any post, for everybody, and never back. Each test begins where the one before left
/// it: days are counted from there.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class DemoClockTest {

    private static final String DOOR = "/api/demo/clock";
    private static final Actor COUNTY = TestActors.county("632801");
    private static final Actor AUDITOR = TestActors.auditor();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoClock clock;

    @Autowired
    Settings settings;

    @Autowired
    KnownTimes knownTimes;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /// As a start does.
    @BeforeEach
    void start() {
        Acting.as(Actor.MACHINE, () -> {
            clock.set(settings.demoOffset());
            return clock;
        });
    }

    @Test
    void anyPostMovesItOnForEverybody() {
        var before = LocalDate.now(clock);
        long known = latest();
        var moved = move(before.plusDays(3), COUNTY);
        assertThat(moved).as(text(moved)).hasStatusOk();
        assertThat(today(moved)).isEqualTo(before.plusDays(3));
        assertThat(today(mvc.get().uri(DOOR).with(TestActors.as(AUDITOR)).exchange()))
                .isEqualTo(before.plusDays(3));
        assertThat(today(move(before.plusDays(10), AUDITOR))).isEqualTo(before.plusDays(10));
        assertThat(latest())
                .as("what was remembered of the day before is not asked for again")
                .isGreaterThan(known + 1);
        assertThat(moves(before + " → " + before.plusDays(3))).isEqualTo(1);
    }

    @Test
    void itOutlivesARestart() {
        var before = LocalDate.now(clock);
        assertThat(move(before.plusDays(30), COUNTY)).hasStatusOk();
        clock.set(Duration.ZERO);
        start();
        assertThat(LocalDate.now(clock)).isEqualTo(before.plusDays(30));
    }

    @Test
    void itIsNeverMovedBack() {
        var today = LocalDate.now(clock);
        for (var to : List.of(today, today.minusDays(1), today.minusYears(1), LocalDate.of(2020, 1, 1))) {
            refused(to, "clock-back", "a day after " + today);
        }
        assertThat(LocalDate.now(clock)).isEqualTo(today);
        clock.forward(Duration.ofDays(-999));
        assertThat(LocalDate.now(clock)).as("nor by whoever comes late").isEqualTo(today);
    }

    @Test
    void itIsNotMovedTooFarAtOnce() {
        var today = LocalDate.now(clock);
        var far = "at most 400 days at once, to " + today.plusDays(400);
        refused(today.plusDays(401), "clock-far", far);
        refused(today.plusYears(9), "clock-far", far);
        assertThat(LocalDate.now(clock)).isEqualTo(today);
        assertThat(today(move(today.plusDays(400), COUNTY))).isEqualTo(today.plusDays(400));
    }

    @Test
    void whoIsNotSignedInMovesNothing() {
        assertThat(mvc.get().uri(DOOR)).hasStatus(401);
        assertThat(mvc.post()
                        .uri(DOOR)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\":\"2030-01-01\"}"))
                .hasStatus(401);
    }

    private void refused(LocalDate to, String rule, String expected) {
        var answer = move(to, COUNTY);
        assertThat(answer).as(to.toString()).hasStatus(422).hasContentType("application/problem+json");
        assertThat((String) JsonPath.read(text(answer), "$.type")).isEqualTo("/problems/clock-refused");
        assertThat((String) JsonPath.read(text(answer), "$.findings[0].ruleId")).isEqualTo(rule);
        assertThat((String) JsonPath.read(text(answer), "$.findings[0].met")).isEqualTo(to.toString());
        assertThat((String) JsonPath.read(text(answer), "$.findings[0].expected"))
                .isEqualTo(expected);
    }

    private MvcTestResult move(LocalDate to, Actor actor) {
        return mvc.post()
                .uri(DOOR)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"to\":\"%s\"}".formatted(to))
                .exchange();
    }

    private static LocalDate today(MvcTestResult answer) {
        return LocalDate.parse(JsonPath.read(text(answer), "$.today"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long latest() {
        return Acting.as(Actor.MACHINE, () -> knownTimes.latest().value());
    }

    private long moves(String key) {
        return JdbcClient.create(owner)
                .sql(
                        "select count(*) from journal.entry where action = 'DEMO_CLOCK_MOVED' and key = :key and post = :post")
                .param("key", key)
                .param("post", COUNTY.who().post())
                .query(Long.class)
                .single();
    }
}
