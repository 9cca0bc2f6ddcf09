package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.HttpDoor;
import guatu.PostgresConfiguration;
import guatu.Rows;
import guatu.TestActors;
import guatu.catalog.CatalogPack;
import guatu.kernel.EnterpriseId;
import guatu.reporting.ReportingPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Nobody but the firm writes its value: not an official of any role at any door, and not the application's own role in
/// SQL under any office's scope. Every refused try over HTTP stands in the journal.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class NobodyButTheFirmTest {

    /// What holds a firm's values.
    private static final Pattern VALUES =
            Pattern.compile("reporting\\.(filing|filing_row|fact|draft|step)|rollup\\..*");

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");

    private static final List<Actor> OFFICIALS = List.of(
            TestActors.county("632801"),
            TestActors.county("632802"),
            TestActors.park("P01"),
            TestActors.prefecture("632800"),
            TestActors.province(),
            TestActors.leader(),
            TestActors.systemAdmin(),
            TestActors.securityAdmin(),
            TestActors.auditor());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    CatalogPack codes;

    @Autowired
    ReportingPack forms;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void plant() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            forms.load(PACK);
            return codes;
        });
        Province.plant(JdbcClient.create(owner));
        new JdbcTemplate(owner).execute("""
                insert into reporting.filing (enterprise, form, month, revision, edition, region, park, industry, body_hash,
                       values, reasons, findings, filed_at, person, post, receipt)
                values (1, 'B204-1', '2025-09-01', 1, 1, 632801, 0, 2613, '\\x00', '{7,77}', '{}', '[]', '2025-10-08', 1, 1, 'r');
                insert into reporting.filing_row (enterprise, form, month, revision, detail, region, park, values)
                values (1, 'B204-1', '2025-09-01', 1, '2613', 632801, 0, '{7}');
                insert into reporting.fact (enterprise, form, month, revision, level, known_from, region, industry, park, values)
                values (1, 'B204-1', '2025-09-01', 1, 1, 1, 632801, 2613, 0, '{7,77}');
                insert into reporting.draft (enterprise, form, month, body, saved_at)
                values (1, 'B204-1', '2025-10-01', '{"values":{}}', '2025-11-01')
                """.replace(";\n", " on conflict do nothing;\n") + " on conflict do nothing");
    }

    /// Every role at every door that writes, with the firm in the address.
    @Test
    void noOfficialWritesAValueThroughAnyDoor() throws IOException {
        var before = values();
        int tries = 0;
        for (var actor : OFFICIALS) {
            for (var door : HttpDoor.all()) {
                if (door.reads()
                        || door.upload()
                        || Doors.decided().get(door.name()) == Doors.Kind.DEMO_ONLY
                        || door.path().startsWith("/api/session")) {
                    continue;
                }
                long entries = refusals(actor);
                var request = mvc.method(HttpMethod.valueOf(door.method()))
                        .uri(door.filled(variables()))
                        .with(TestActors.as(actor));
                door.body()
                        .ifPresent(body -> request.contentType(MediaType.APPLICATION_JSON)
                                .content(JsonMapper.shared().writeValueAsString(body)));
                int status = request.exchange().getResponse().getStatus();
                assertThat(status).as(actor.postCode() + " " + door.name()).isLessThan(500);
                if (status >= 400) {
                    assertThat(refusals(actor)).as(door.name()).isEqualTo(entries + 1);
                    tries++;
                }
                if ((door.path().contains("/revisions/{revision}")
                                && door.method().equals("PUT"))
                        || door.path().endsWith("/draft")) {
                    assertThat(status).as(actor.postCode() + " " + door.name()).isIn(403, 404);
                }
            }
        }
        assertThat(tries).isGreaterThan(200);
        assertThat(values()).isEqualTo(before);
    }

    /// The application's role, under the scope of every official, by the SQL of somebody who wants to.
    @Test
    void theApplicationsRoleWritesNoValueInSql() {
        var before = values();
        for (var actor : OFFICIALS) {
            for (var attempt : List.of(
                    "update reporting.filing set values = '{8,88}' where enterprise = 1",
                    "delete from reporting.filing where enterprise = 1",
                    "update reporting.filing_row set values = '{8}' where enterprise = 1",
                    "delete from reporting.filing_row where enterprise = 1",
                    "update reporting.fact set values = '{8,88}' where enterprise = 1",
                    "delete from reporting.fact where enterprise = 1",
                    "truncate reporting.fact",
                    "insert into reporting.filing (enterprise, form, month, revision, edition, region, park, industry,"
                            + " body_hash, values, reasons, findings, filed_at, person, post, receipt)"
                            + " values (1, 'B204-1', '2025-09-01', 2, 1, 632801, 0, 2613, '\\x00', '{8,88}', '{}', '[]',"
                            + " '2025-10-08', 1, 1, 'r')",
                    "insert into reporting.filing_row (enterprise, form, month, revision, detail, region, park, values)"
                            + " values (1, 'B204-1', '2025-09-01', 1, '3217', 632801, 0, '{8}')",
                    "insert into reporting.fact (enterprise, form, detail, month, revision, level, known_from, region,"
                            + " industry, park, values)"
                            + " values (1, 'B204-1', 'x', '2025-09-01', 1, 1, 2, 632801, 2613, 0, '{8}')",
                    "insert into reporting.fact (enterprise, form, month, revision, level, known_from, known_to, region,"
                            + " industry, park, values)"
                            + " values (1, 'B204-1', '2025-09-01', 1, 1, 3, 4, 632801, 2613, 0, '{8,88}')",
                    "insert into reporting.draft (enterprise, form, month, body, saved_at)"
                            + " values (1, 'B204-1', '2025-08-01', '{}', '2025-11-01')",
                    "alter table reporting.filing disable row level security",
                    "set role postgres")) {
                assertThatThrownBy(() -> sql(actor, attempt))
                        .as(actor.postCode() + ": " + attempt)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|row-level security|must be owner).*");
            }
            // what is not in sight is not refused, and not met either
            assertThat(sql(actor, "update reporting.draft set body = '{\"values\":{\"x\":1}}' where enterprise = 1"))
                    .isZero();
            assertThat(sql(actor, "delete from reporting.draft where enterprise = 1"))
                    .isZero();
        }
        assertThat(values()).isEqualTo(before);
    }

    /// A firm in SQL writes its own and nobody else's.
    @Test
    void aFirmsScopeWritesNoNeighboursValue() {
        var neighbour = TestActors.enterprise(new EnterpriseId(2));
        assertThatThrownBy(() -> sql(
                        neighbour,
                        "insert into reporting.filing (enterprise, form, month, revision, edition, region, park, industry,"
                                + " body_hash, values, reasons, findings, filed_at, person, post, receipt)"
                                + " values (1, 'B204-1', '2025-09-01', 2, 1, 632801, 0, 2613, '\\x00', '{8,88}', '{}',"
                                + " '[]', '2025-10-08', 1, 1, 'r')"))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int sql(Actor actor, String statement) {
        return Acting.as(
                actor,
                () -> java.util.Objects.requireNonNull(transactions.execute(
                        status -> application.sql(statement).update())));
    }

    private Map<String, String> values() {
        var rows = new TreeMap<>(Rows.of(owner));
        rows.keySet().removeIf(table -> !VALUES.matcher(table).matches());
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private long refusals(Actor actor) {
        var found = new JdbcTemplate(owner)
                .queryForObject(
                        "select count(*) from journal.entry where action = 'WRITE_REFUSED' and post = "
                                + actor.who().post(),
                        Long.class);
        return found == null ? 0 : found;
    }

    private static Map<String, String> variables() {
        return Map.of(
                "creditCode", "91630000226593742J",
                "form", "B204-1",
                "month", "2025-09",
                "revision", "2",
                "no", "1",
                "id", "1");
    }
}
