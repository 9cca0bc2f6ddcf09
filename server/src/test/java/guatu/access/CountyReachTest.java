package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.HttpDoor;
import guatu.Rows;
import guatu.TestActors;
import guatu.access.Doors.Kind;
import guatu.app.demo.OverTheDemo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A county's post in a whole province: through no door does it see or reach a firm outside its county.
@OverTheDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyReachTest {

    private static final String COUNTY = "632801";
    private static final Actor GOLMUD = TestActors.county(COUNTY);
    private static final String PERIOD = "2025-C10";

    /// A valid code that nobody has.
    private static final String NOBODY = "91630106MA758KH862";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    /// A firm outside.
    private record Firm(String code, String name, String county, String park) {}

    private final List<Firm> outside = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    @BeforeAll
    void lookAround() {
        outside.addAll(new JdbcTemplate(owner)
                .query(
                        """
                select credit_code, name_zh, region::text as county, park::text as park
                  from catalog.enterprise
                 where not exists (select 1 from catalog.membership
                                    where membership.enterprise = enterprise.id and membership.region = 632801)
                 order by id""",
                        (row, number) -> new Firm(
                                row.getString("credit_code"),
                                row.getString("name_zh"),
                                row.getString("county"),
                                row.getString("park"))));
        outside.forEach(firm -> secrets.addAll(List.of(firm.code(), firm.name())));
        assertThat(outside).hasSizeGreaterThan(30);
    }

    @Test
    void everyDoorHasBeenDecidedOn() throws IOException {
        assertThat(HttpDoor.all().stream().map(HttpDoor::name))
                .as("decide in Doors what a county's post finds behind a new door")
                .containsExactlyInAnyOrderElementsOf(Doors.decided().keySet());
    }

    /// Every door that reads, asked for the county's own part, for everything, and for what lies outside.
    @Test
    void noDoorShowsAFirmOutside() throws IOException {
        int answered = 0;
        for (var door : HttpDoor.all()) {
            var kind = Doors.decided().get(door.name());
            if (door.reads() && kind != Kind.DEMO_ONLY && kind != Kind.ONE_FIRM) {
                for (var query : queries(door)) {
                    for (var kinds : door.variables().contains("kind")
                                    || door.variables().contains("form")
                            ? List.of("csv", "xlsx")
                            : List.of("")) {
                        var answer = send(door, variables(kinds), query, GOLMUD);
                        assertThat(text(answer)).as(door.name() + query).doesNotContain(secrets);
                        answered += answer.getResponse().getStatus() == 200 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(answered).isGreaterThan(100);
    }

    /// A guessed code, revision or month: the answer is that of a code that nobody has, to the letter.
    @Test
    void aGuessedFirmIsAnsweredLikeOneThatDoesNotExist() throws IOException {
        var before = Rows.of(owner);
        for (var door : HttpDoor.all()) {
            if (Doors.decided().get(door.name()) == Kind.ONE_FIRM) {
                for (var firm : outside.subList(0, 5)) {
                    var foreign = send(door, firm(firm.code()), "", GOLMUD);
                    var nobodys = send(door, firm(NOBODY), "", GOLMUD);
                    assertThat(foreign.getResponse().getStatus())
                            .as(door.name())
                            .isIn(403, 404, 422);
                    assertThat(foreign.getResponse().getStatus())
                            .as(door.name())
                            .isEqualTo(nobodys.getResponse().getStatus());
                    assertThat(text(foreign).replace(firm.code(), NOBODY))
                            .as(door.name())
                            .isEqualTo(text(nobodys))
                            .doesNotContain(firm.name());
                }
            }
        }
        assertThat(Rows.of(owner)).isEqualTo(before);
    }

    /// The same for a firm's post, whose neighbour is as far from it as another county.
    @Test
    void aFirmReachesNoOtherFirm() throws IOException {
        long own = count("select min(id) from catalog.enterprise where region = 632801");
        var firm = TestActors.enterprise(new guatu.kernel.EnterpriseId(own));
        var neighbours = new JdbcTemplate(owner)
                .queryForList("select credit_code from catalog.enterprise where id <> " + own, String.class);
        var names = new JdbcTemplate(owner)
                .queryForList("select name_zh from catalog.enterprise where id <> " + own, String.class);
        for (var door : HttpDoor.all()) {
            var kind = Doors.decided().get(door.name());
            if (door.reads() && kind != Kind.DEMO_ONLY && kind != Kind.ONE_FIRM) {
                assertThat(text(send(door, variables("csv"), queries(door).getFirst(), firm)))
                        .as(door.name())
                        .doesNotContain(neighbours)
                        .doesNotContain(names);
            } else if (kind == Kind.ONE_FIRM) {
                var foreign = send(door, firm(neighbours.getFirst()), "", firm);
                assertThat(text(foreign).replace(neighbours.getFirst(), NOBODY))
                        .as(door.name())
                        .isEqualTo(text(send(door, firm(NOBODY), "", firm)));
            }
        }
    }

    /// Codes in a body reach no further than codes in an address.
    @Test
    void aGuessedFirmInABodyIsAnsweredLikeOneThatDoesNotExist() {
        var before = Rows.of(owner);
        for (var firm : outside.subList(0, 5)) {
            for (var request : Map.of(
                            "/api/filings/acceptances",
                            "{\"items\":[{\"creditCode\":\"%s\",\"form\":\"B204-1\",\"month\":\"2025-10\",\"revision\":1}]}",
                            "/api/roster",
                            "{\"creditCode\":\"%s\",\"day\":\"2025-10-01\",\"reason\":\"新投产\",\"document\":\"猜\"}",
                            "/api/periods/B204-1/2025-10/corrections",
                            "{\"creditCodes\":[\"%s\"],\"until\":\"2025-11-20T00:00:00Z\",\"reason\":\"猜一猜别县的企业\"}")
                    .entrySet()) {
                var foreign = post(request.getKey(), request.getValue().formatted(firm.code()));
                var nobodys = post(request.getKey(), request.getValue().formatted(NOBODY));
                assertThat(text(foreign).replace(firm.code(), NOBODY))
                        .as(request.getKey())
                        .isEqualTo(text(nobodys))
                        .doesNotContain(firm.name());
            }
        }
        assertThat(Rows.of(owner)).isEqualTo(before);
    }

    /// What is not for a county's office is refused, not merely empty.
    @Test
    void whatIsNotForACountyIsRefused() throws IOException {
        var before = Rows.of(owner);
        for (var door : HttpDoor.all()) {
            if (Doors.decided().get(door.name()) == Kind.REFUSED) {
                var answer = send(door, variables("csv"), queries(door).getFirst(), GOLMUD);
                assertThat(answer.getResponse().getStatus()).as(door.name()).isIn(403, 404, 422);
                assertThat(answer).as(door.name()).hasContentType("application/problem+json");
            }
        }
        assertThat(Rows.of(owner)).isEqualTo(before);
    }

    /// A correction window that was opened for one firm names that firm, and why.
    @Test
    void aCorrectionWindowIsTheFirmsOwnAffair() {
        var firm = outside.getFirst();
        var opened = mvc.post()
                .uri("/api/periods/B204-1/2024-05/corrections")
                .with(TestActors.as(TestActors.province()))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"creditCodes":["%s"],"until":"2025-11-20T00:00:00Z","reason":"统计检查发现漏报一条产线的产量"}
                        """.formatted(firm.code()))
                .exchange();
        assertThat(opened).hasStatus(201);
        assertThat(text(opened)).contains(firm.code());
        var seen = mvc.get()
                .uri("/api/periods/B204-1/2024-05")
                .with(TestActors.as(GOLMUD))
                .exchange();
        assertThat(text(seen)).doesNotContain(firm.code()).doesNotContain("漏报");
        new JdbcTemplate(owner).update("delete from reporting.correction");
    }

    private long count(String sql) {
        var counted = new JdbcTemplate(owner).queryForObject(sql, Long.class);
        return counted == null ? 0 : counted;
    }

    private MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri(address)
                .with(TestActors.as(GOLMUD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(HttpDoor door, Map<String, String> variables, String query, Actor actor) {
        if (door.upload()) {
            return mvc.post()
                    .uri(door.filled(variables) + query)
                    .multipart()
                    .file(new MockMultipartFile(
                            "file", "a.csv", "text/csv", "科目,本年\n收入,7\n".getBytes(StandardCharsets.UTF_8)))
                    .with(TestActors.as(actor))
                    .exchange();
        }
        var request = mvc.method(HttpMethod.valueOf(door.method()))
                .uri(door.filled(variables) + query)
                .with(TestActors.as(actor));
        door.body()
                .ifPresent(body -> request.contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)));
        return request.exchange();
    }

    private static Map<String, String> firm(String code) {
        var values = new TreeMap<>(variables(""));
        values.put("creditCode", code);
        return values;
    }

    private static Map<String, String> variables(String kind) {
        return Map.of(
                "indicator",
                "GROSS_OUTPUT",
                "kind",
                kind,
                "form",
                kind.isEmpty() ? "B204-1" : kind,
                "month",
                "2025-10",
                "revision",
                "1",
                "id",
                "T02",
                "hash",
                "0".repeat(64));
    }

    /// The questions asked at a door: its own, and about what lies outside.
    private List<String> queries(HttpDoor door) {
        var queries = new ArrayList<String>();
        queries.add(question(door, Map.of()));
        var firm = outside.getFirst();
        for (var narrowed : List.of(
                Map.of("region", firm.county()),
                Map.of("region", "630000", "sort", "name", "size", "500"),
                Map.of("region", firm.county(), "q", firm.name()),
                Map.of("q", firm.code()),
                Map.of("q", firm.name().substring(0, 4)),
                Map.of("roster", "off", "region", firm.county()),
                Map.of("mine", "false", "month", "2025-09"),
                Map.of("period", "2024", "region", firm.county()))) {
            if (door.query().containsAll(narrowed.keySet())) {
                queries.add(question(door, narrowed));
            }
        }
        return queries;
    }

    private static String question(HttpDoor door, Map<String, String> given) {
        var values = new TreeMap<>(Map.of(
                "period",
                PERIOD,
                "month",
                "2025-10",
                "form",
                "B204-1",
                "from",
                "2025-02",
                "to",
                "2025-10",
                "indicators",
                "GROSS_OUTPUT,ENTERPRISES",
                "day",
                "2025-10-31"));
        values.putAll(given);
        values.keySet().retainAll(door.query());
        var words = new ArrayList<String>();
        values.forEach((name, value) -> words.add(name + "=" + value));
        return words.isEmpty() ? "" : "?" + String.join("&", words);
    }

    /// What an answer says, a workbook unpacked.
    private static String text(MvcTestResult answer) {
        var bytes = answer.getResponse().getContentAsByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try {
            var file = Files.write(Files.createTempFile("sheet", ".xlsx"), bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
