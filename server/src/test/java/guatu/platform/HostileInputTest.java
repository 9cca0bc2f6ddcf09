package guatu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import guatu.HttpDoor;
import guatu.PostgresConfiguration;
import guatu.Rows;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.app.demo.DemoHouse;
import guatu.kernel.EnterpriseId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/// Hostile values at every door of the HTTP interface, one place at a time, by a post that may enter: never a defect
/// (500), always a named problem, and what is refused has written nothing.
@SpringBootTest(
        classes = Guatu.class,
        properties = {
            "guatu.test=hostile",
            "guatu.test.base-year=2023",
            "guatu.access.throttle.by-login=1000000",
            "guatu.access.throttle.by-address=1000000",
            "guatu.access.password.memory=1024"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, DemoHouse.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

    private static final Path PROBLEMS = Path.of("../docs/problems");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, String> real = new TreeMap<>();
    private final List<String> defects = new ArrayList<>();
    private final Map<String, Actor> may = new HashMap<>();

    @BeforeAll
    void lookAround() {
        var jdbc = new JdbcTemplate(owner);
        var firm = jdbc.queryForMap("select id, credit_code from catalog.enterprise order by id limit 1");
        real.putAll(Map.of(
                "creditCode",
                String.valueOf(firm.get("credit_code")),
                "form",
                "B204-1",
                "month",
                "2025-09",
                "revision",
                "1",
                "indicator",
                "GROSS_OUTPUT",
                "kind",
                "csv",
                "hash",
                "0".repeat(64),
                "login",
                "nobody",
                "code",
                "nobody"));
        real.putAll(Map.of(
                "period",
                "2025-C09",
                "from",
                "2025-02",
                "to",
                "2025-09",
                "indicators",
                "GROSS_OUTPUT",
                "id",
                "1",
                "no",
                "1"));
        actors.addAll(List.of(
                TestActors.province(),
                TestActors.enterprise(new EnterpriseId(((Number) Objects.requireNonNull(firm.get("id"))).longValue())),
                TestActors.systemAdmin(),
                TestActors.securityAdmin(),
                TestActors.auditor()));
    }

    @BeforeEach
    void none() {
        defects.clear();
    }

    @Test
    void noParameterIsADefect() throws IOException {
        int refused = 0;
        for (var door : HttpDoor.all()) {
            var actor = whoMay(door);
            var before = door.reads() ? Map.<String, String>of() : Rows.of(owner);
            boolean wrote = false;
            for (var hostile : HostileValues.IN_ADDRESSES) {
                for (var variable : door.variables()) {
                    var variables = new TreeMap<>(variables(door));
                    variables.put(variable, hostile);
                    var answer = send(door, variables, query(door, ""), actor);
                    refused += judged(answer, door.name() + " " + variable + "=" + hostile);
                    wrote |= succeeded(answer);
                }
                for (var parameter : door.query()) {
                    var query = query(door, parameter);
                    var answer = send(
                            door,
                            variables(door),
                            query + (query.isEmpty() ? "?" : "&") + parameter + "=" + hostile,
                            actor);
                    refused += judged(answer, door.name() + " " + parameter + "=" + hostile);
                    wrote |= succeeded(answer);
                }
            }
            if (!door.reads() && !wrote) {
                assertThat(Rows.of(owner)).as(door.name()).isEqualTo(before);
            }
        }
        assertThat(defects).isEmpty();
        assertThat(refused).isGreaterThan(1_500);
    }

    @Test
    void noBodyIsADefect() throws IOException {
        int refused = 0;
        for (var door : HttpDoor.all()) {
            if (door.body().isPresent()) {
                var actor = whoMay(door);
                var before = Rows.of(owner);
                boolean wrote = false;
                for (var body : bodies(door.body().get())) {
                    var answer = body(door, body, MediaType.APPLICATION_JSON, actor);
                    refused += judged(answer, door.name() + " " + body.substring(0, Math.min(200, body.length())));
                    wrote |= succeeded(answer);
                }
                if (!wrote) {
                    assertThat(Rows.of(owner)).as(door.name()).isEqualTo(before);
                }
            }
        }
        assertThat(defects).isEmpty();
        assertThat(refused).isGreaterThan(800);
    }

    @Test
    void tooMuchTheWrongKindAndTheWrongMethodAreNamed() throws IOException {
        HttpDoor.all().forEach(this::whoMay);
        var before = Rows.of(owner);
        var large = "{\"x\":\"" + "x".repeat(10_000_000) + "\"}";
        for (var door : HttpDoor.all()) {
            var actor = whoMay(door);
            if (door.body().isPresent()) {
                assertThat(body(door, large, MediaType.APPLICATION_JSON, actor))
                        .as(door.name())
                        .hasStatus(413);
                assertThat(body(door, "x", MediaType.TEXT_PLAIN, actor))
                        .as(door.name())
                        .hasStatus(415);
                judged(body(door, "x", MediaType.TEXT_PLAIN, actor), door.name());
            }
            var other = mvc.method(HttpMethod.TRACE)
                    .uri(door.filled(variables(door)))
                    .with(TestActors.as(actor))
                    .exchange();
            assertThat(other.getResponse().getStatus()).as(door.name()).isBetween(400, 499);
            var patched = mvc.method(HttpMethod.PATCH)
                    .uri(door.filled(variables(door)).replace("/readings/1", "/readings"))
                    .with(TestActors.as(actor))
                    .exchange();
            judged(patched, "PATCH " + door.path());
        }
        assertThat(defects).isEmpty();
        assertThat(Rows.of(owner)).isEqualTo(before);
    }

    /// The list of the specification (statistics.md A): wrong check characters, wrong lengths, letters that no code
    /// has.
    @Test
    void aWrongCreditCodeIsNamedWhereverItIsGiven() {
        var before = Rows.of(owner);
        for (var code : List.of(
                "91632801MA758N3E2K",
                "9133010057462616XH",
                "91110000800088421P",
                "914403001922038217",
                "9163000022659374J",
                "91630000226593742JJ",
                "9163000022659374OJ",
                "9163000022659374IJ",
                "S1630000226593742J",
                "916300A0226593742J",
                "91630000-26593742J",
                "x",
                "9".repeat(5_000))) {
            for (var answer : List.of(
                    get("/api/enterprises/" + code),
                    get("/api/filings/" + code + "/B204-1/2025-09"),
                    post("/api/enterprises", """
                            {"creditCode":"%s","nameZh":"测试","region":"632801","industry":"2613","since":"2024-01-01","demo":true}
                            """.formatted(code)),
                    post("/api/roster", """
                            {"creditCode":"%s","day":"2025-10-01","reason":"新投产","document":"x"}""".formatted(code)),
                    post("/api/filings/acceptances", """
                            {"items":[{"creditCode":"%s","form":"B204-1","month":"2025-09","revision":1}]}
                            """.formatted(code)))) {
                judged(answer, code);
                assertThat(answer).as(code).hasStatus(422);
                assertThat(answer)
                        .bodyJson()
                        .extractingPath("$.findings[0].ruleId")
                        .isEqualTo("unreadable-credit-code");
            }
        }
        assertThat(defects).isEmpty();
        assertThat(Rows.of(owner)).isEqualTo(before);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(TestActors.as(TestActors.province())).exchange();
    }

    private MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri(address)
                .with(TestActors.as(TestActors.province()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /// The first post that is not refused outright. To find it the door is used once, which may write.
    private Actor whoMay(HttpDoor door) {
        return may.computeIfAbsent(door.name(), name -> tried(door));
    }

    private Actor tried(HttpDoor door) {
        return actors.stream()
                .filter(actor -> {
                    var request = mvc.method(HttpMethod.valueOf(door.reads() ? "GET" : door.method()))
                            .uri(URI.create(door.filled(variables(door)) + query(door, "")))
                            .with(TestActors.as(actor));
                    if (door.body().isPresent()) {
                        request.contentType(MediaType.APPLICATION_JSON).content("{\"no\":\"body\"}");
                    }
                    return request.exchange().getResponse().getStatus() != 403;
                })
                .findFirst()
                .orElse(actors.getFirst());
    }

    private MvcTestResult send(HttpDoor door, Map<String, String> variables, String query, Actor actor) {
        var request = mvc.method(HttpMethod.valueOf(door.method()))
                .uri(URI.create(door.filled(variables) + query))
                .with(TestActors.as(actor));
        door.body()
                .ifPresent(body -> request.contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)));
        return request.exchange();
    }

    private MvcTestResult body(HttpDoor door, String body, MediaType type, Actor actor) {
        return mvc.method(HttpMethod.valueOf(door.method()))
                .uri(URI.create(door.filled(variables(door)) + query(door, "")))
                .with(TestActors.as(actor))
                .contentType(type)
                .content(body)
                .exchange();
    }

    /// 1 where it was refused; what is wrong with the refusal is kept for the end.
    private int judged(MvcTestResult answer, String at) {
        var defect = defect(answer);
        if (!defect.isEmpty()) {
            defects.add(at.substring(0, Math.min(200, at.length())) + ": " + defect);
        }
        return answer.getUnresolvedException() == null && answer.getResponse().getStatus() >= 400 ? 1 : 0;
    }

    /// A refusal is documented, and says what was met, what was expected, and what to do.
    private static String defect(MvcTestResult answer) {
        if (answer.getUnresolvedException() != null) {
            return "a defect: " + answer.getUnresolvedException().getCause();
        }
        int status = answer.getResponse().getStatus();
        if (status < 400) {
            return "";
        }
        if (status >= 500
                || !String.valueOf(answer.getResponse().getContentType()).startsWith("application/problem+json")) {
            return status + " " + answer.getResponse().getContentType();
        }
        var problem = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        var type = problem.path("type").asString("");
        if (!type.startsWith("/problems/")
                || !Files.exists(PROBLEMS.resolve(type.substring("/problems/".length()) + ".md"))) {
            return "no page for " + problem;
        }
        boolean told = problem.path("findings").size() > 0;
        for (var finding : problem.path("findings")) {
            told &= finding.has("met")
                    && !finding.path("expected").asString("").isBlank()
                    && !finding.path("advice").asString("").isBlank();
        }
        boolean input = status == 422 || status == 413 || status == 415 || status == 405;
        return told || (!input && !problem.path("detail").asString("").isBlank())
                ? ""
                : status + " says too little: " + problem;
    }

    private static boolean succeeded(MvcTestResult answer) {
        return answer.getUnresolvedException() == null && answer.getResponse().getStatus() < 300;
    }

    private Map<String, String> variables(HttpDoor door) {
        var variables = new TreeMap<>(real);
        if (door.path().contains(".{form}")) {
            variables.put("form", "csv");
        }
        if (door.path().startsWith("/api/plan/targets")) {
            variables.put("id", "T02");
        }
        return variables;
    }

    /// The parameters of a door, but one, filled with what it understands.
    private String query(HttpDoor door, String but) {
        var words = new ArrayList<String>();
        for (var name : List.of("period", "month", "from", "to", "indicators")) {
            if (door.query().contains(name) && !name.equals(but)) {
                words.add(name + "=" + real.get(name));
            }
        }
        return words.isEmpty() ? "" : "?" + String.join("&", words);
    }

    /// Bodies with one hostile value each: in every member of the sample, one that is missing, one too many.
    private static List<String> bodies(Object sample) {
        var bodies = new ArrayList<>(HostileValues.BODIES);
        if (sample instanceof Map<?, ?> members) {
            for (var name : members.keySet()) {
                for (var hostile : HostileValues.IN_BODIES) {
                    bodies.add(with(members, String.valueOf(name), hostile));
                }
                var without = new LinkedHashMap<Object, Object>(members);
                without.remove(name);
                bodies.add(JsonMapper.shared().writeValueAsString(without));
            }
            bodies.add(with(members, "unknown", "1"));
        }
        return bodies;
    }

    private static String with(Map<?, ?> members, String name, String hostile) {
        var words = new ArrayList<String>();
        members.forEach((member, value) -> {
            if (!member.equals(name)) {
                words.add("\"" + member + "\":" + JsonMapper.shared().writeValueAsString(value));
            }
        });
        words.add("\"" + name + "\":" + hostile);
        return "{" + String.join(",", words) + "}";
    }
}
