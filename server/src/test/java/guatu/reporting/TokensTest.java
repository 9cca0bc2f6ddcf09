package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.journal.Who;
import java.nio.charset.StandardCharsets;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A firm's program files by token: bound to the firm and to the doors of filing, each filing once by its key.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, Desk.class})
class TokensTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    /// A firm with a post that stands in the database, as tokens need it.
    private record Seat(Desk.Firm firm, Actor post) {}

    @Test
    void aProgramFilesOnceByItsKey() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        var body = body(Desk.typed());
        var first = file(seat, token, "2025-10-1", body);
        assertThat(first).hasStatus(201);
        String receipt = JsonPath.read(text(first), "$.receipt");
        var again = file(seat, token, "2025-10-1", body);
        assertThat(again).hasStatusOk();
        assertThat((String) JsonPath.read(text(again), "$.receipt")).isEqualTo(receipt);
        var other = file(seat, token, "2025-10-1", body(Desk.typed("05.month=12.6", "05.cumulative=110.1")));
        assertThat(other).hasStatus(409);
        assertThat((String) JsonPath.read(text(other), "$.type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(desk.count("filing", seat.firm())).isEqualTo(1);
        assertThat(file(seat, token, "2025-10-2", body(Desk.typed("05.month=12.6", "05.cumulative=110.1"))))
                .hasStatus(201);
        assertThat(desk.count("filing", seat.firm())).isEqualTo(2);
        assertThat(file(seat, token, "2025-10-1", body))
                .as("the first receipt, though a later revision is on record")
                .hasStatusOk();
        assertThat(file(seat, token, "", body)).hasStatus(422);
        assertThat(file(seat, token, "键", body)).hasStatus(422);
        assertThat(call(HttpMethod.PUT, path(seat, "/revisions/1"), token, body))
                .hasStatusOk();
    }

    @Test
    void whatIsRefusedLeavesTheKeyFree() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        assertThat(file(seat, token, "k", body(Desk.typed("01.month="))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/filing-refused");
        assertThat(file(seat, token, "k", body(Desk.typed()))).hasStatus(201);
    }

    @Test
    void anotherFirmsAddressIsAnsweredLikeOneThatDoesNotExist() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        var other = desk.firm(GOLMUD);
        for (var door : List.of("", "/revisions/1", "/workbook.xlsx")) {
            var foreign = call(HttpMethod.GET, "/api/filings/" + other.october() + door, token, "");
            var nobodys = call(HttpMethod.GET, "/api/filings/91630106MA758KH862/B204-1/2025-10" + door, token, "");
            assertThat(foreign).as(door).hasStatus(404);
            assertThat(text(foreign).replace(other.code().value(), "91630106MA758KH862"))
                    .isEqualTo(text(nobodys));
        }
        var foreign = call(HttpMethod.POST, "/api/filings/" + other.october() + "/check", token, "{\"values\":{}}");
        assertThat(foreign).hasStatus(404);
        assertThat(desk.count("filing", other)).isZero();
    }

    @Test
    void aTokenOpensTheDoorsOfFilingAndNoOthers() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        assertThat(call(HttpMethod.GET, "/api/forms", token, "")).hasStatusOk();
        assertThat(call(HttpMethod.GET, "/api/my/filings", token, "")).hasStatusOk();
        assertThat(call(HttpMethod.GET, path(seat, ""), token, "")).hasStatusOk();
        assertThat(call(HttpMethod.PUT, path(seat, "/draft"), token, body(Desk.typed())))
                .hasStatusOk();
        for (var door : List.of(
                "/api/my/tokens",
                "/api/enterprises",
                "/api/filings",
                "/api/session/post",
                "/api/journal",
                "/api/evidence?kind=filing&key=x",
                "/api/figures",
                "/api/filings/summary?month=2025-10",
                "/api/my/ledger-mappings/B204-1")) {
            assertThat(call(HttpMethod.GET, door, token, ""))
                    .as(door)
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/token-door-closed");
        }
        assertThat(call(HttpMethod.POST, "/api/my/tokens", token, "{\"name\":\"x\",\"lastDay\":\"2025-12-01\"}"))
                .hasStatus(403);
    }

    @Test
    void aRevokedOrExpiredTokenOpensNothing() {
        var seat = seat();
        var token = made(seat, "2025-11-05");
        assertThat(call(HttpMethod.GET, path(seat, ""), token, "")).hasStatusOk();
        new JdbcTemplate(owner)
                .update(
                        "update access.token set created_at = '2025-01-01', expires_at = '2025-11-04' where enterprise"
                                + " = ?",
                        seat.firm().id().value());
        notValid(seat, token);
        var second = made(seat, "2026-11-05");
        int id = JsonPath.read(text(tokens(seat)), "$.items[0].id");
        assertThat(mvc.delete().uri("/api/my/tokens/" + id).with(TestActors.as(seat.post())))
                .hasStatus(204);
        notValid(seat, second);
        notValid(seat, "guatu_nothing");
        var third = made(seat, "2026-11-05");
        new JdbcTemplate(owner)
                .update(
                        "update access.assignment set valid_to = valid_from where post = ?",
                        seat.post().who().post());
        notValid(seat, third);
    }

    @Test
    void onlyTheFirmMakesTokensAndSeesThem() {
        var seat = seat();
        made(seat, "2026-11-05");
        var other = seat();
        assertThat((List<?>) JsonPath.read(text(tokens(other)), "$.items")).isEmpty();
        int id = JsonPath.read(text(tokens(seat)), "$.items[0].id");
        assertThat(mvc.delete().uri("/api/my/tokens/" + id).with(TestActors.as(other.post())))
                .hasStatus(404);
        assertThat(text(tokens(seat))).doesNotContain("guatu_");
        for (var office : List.of(TestActors.county(GOLMUD), TestActors.province(), TestActors.systemAdmin())) {
            assertThat(mvc.get().uri("/api/my/tokens").with(TestActors.as(office)))
                    .hasStatus(403);
        }
        for (var day : List.of("2025-11-04", "2026-11-06")) {
            assertThat(make(seat, day)).as(day).hasStatus(422);
        }
    }

    @Test
    void eachUseStandsInTheJournal() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        call(HttpMethod.GET, path(seat, ""), token, "");
        call(HttpMethod.GET, "/api/enterprises", token, "");
        assertThat(new JdbcTemplate(owner)
                        .queryForList(
                                "select detail ->> 'path' from journal.entry where action = 'TOKEN_USED' and post = ?"
                                        + " order by id",
                                String.class,
                                seat.post().who().post()))
                .containsExactly(path(seat, ""), "/api/enterprises");
    }

    @Test
    void aTokenCallsOnlySoOften() {
        var seat = seat();
        var token = made(seat, "2026-11-05");
        for (int n = 0; n < 120; n++) {
            assertThat(call(HttpMethod.GET, "/api/forms", token, "")).hasStatusOk();
        }
        var throttled = call(HttpMethod.GET, "/api/forms", token, "");
        assertThat(throttled).hasStatus(429);
        assertThat(throttled.getResponse().getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void aCookieAloneStillNeedsItsToken() {
        var seat = seat();
        assertThat(mvc.put()
                        .uri(path(seat, "/draft"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(Desk.typed()))
                        .header("Cookie", "GUATU_SESSION=x"))
                .hasStatus(403);
    }

    private void notValid(Seat seat, String token) {
        assertThat(call(HttpMethod.GET, path(seat, ""), token, ""))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/token-not-valid");
    }

    private Seat seat() {
        var firm = desk.firm(GOLMUD);
        var jdbc = new JdbcTemplate(owner);
        var code = "firm-" + firm.id().value();
        long person = Objects.requireNonNull(jdbc.queryForObject(
                "insert into access.person (login, name, password_hash, demo) values (?, '填报人', '!', false) returning"
                        + " id",
                Long.class,
                code));
        long post = Objects.requireNonNull(jdbc.queryForObject(
                "insert into access.post (code, title_zh, title_en, role, enterprise, demo)"
                        + " values (?, '企业', 'Firm', 'ENTERPRISE', ?, false) returning id",
                Long.class,
                code,
                firm.id().value()));
        jdbc.update(
                "insert into access.assignment (post, person, valid_from) values (?, ?, '2025-01-01')", post, person);
        return new Seat(
                firm,
                new Actor(
                        new Who(person, post, "127.0.0.1"),
                        code,
                        "企业",
                        "Firm",
                        Role.ENTERPRISE,
                        Scope.ofEnterprise(firm.id())));
    }

    private String made(Seat seat, String lastDay) {
        var answer = make(seat, lastDay);
        assertThat(answer).hasStatus(201);
        return JsonPath.read(text(answer), "$.token");
    }

    private MvcTestResult make(Seat seat, String lastDay) {
        return mvc.post()
                .uri("/api/my/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"ERP 月报\",\"lastDay\":\"%s\"}".formatted(lastDay))
                .with(TestActors.as(seat.post()))
                .exchange();
    }

    private MvcTestResult tokens(Seat seat) {
        return mvc.get().uri("/api/my/tokens").with(TestActors.as(seat.post())).exchange();
    }

    private MvcTestResult file(Seat seat, String token, String key, String body) {
        return mvc.post()
                .uri(path(seat, "/revisions"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, String token, String body) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String path(Seat seat, String door) {
        return "/api/filings/" + seat.firm().october() + door;
    }

    private static String body(Map<String, String> values) {
        return JsonMapper.shared().writeValueAsString(Map.of("values", values, "reasons", Map.of()));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
