package guatu.projects.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.kernel.Finding;
import guatu.projects.ProjectsHttp;
import guatu.projects.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Preliminary procedures of a project over HTTP, and mistakes in their catalogue.
class ProceduresTest extends ProjectsHttp {

    @Test
    void whatComesBeforeOpensWhatComesAfter() {
        long id = come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, record());
        assertThat(startable(id)).containsExactly("CODE");
        assertThat(event(id, "FILING", 1, "SUBMIT", "2025-10-13", "", COUNTY))
                .as("no code, no file")
                .hasStatus(409);
        assertThat(event(id, "CODE", 1, "APPROVE", "2025-10-13", "", COUNTY))
                .as("the code itself is recorded")
                .hasStatus(409);
        assertThat(post(id, "code", Map.of("code", "2510-632801-04-01-55%04d".formatted(id % 10_000)), COUNTY))
                .hasStatusOk();
        assertThat(startable(id)).containsExactly("FILING", "SITE", "STABILITY");
        assertThat(event(id, "FILING", 1, "SUBMIT", "2025-10-13", "", COUNTY)).hasStatusOk();
        assertThat(event(id, "FILING", 1, "ACCEPT", "2025-10-13", "", COUNTY))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(event(id, "FILING", 2, "APPROVE", "2025-10-13", "", COUNTY))
                .as("not in the table of moves")
                .hasStatus(409);
        assertThat(event(id, "FILING", 2, "ACCEPT", "2025-10-14", "", COUNTY)).hasStatusOk();
        assertThat(refused(event(id, "FILING", 3, "ASK", "2025-10-13", "缺", COUNTY)))
                .containsExactly("item-day@day", "item-why@reason");
        assertThat(event(id, "FILING", 3, "ASK", "2025-10-15", "缺少总投资构成说明，请补齐", COUNTY))
                .hasStatusOk();
        var board = get("/" + id + "/procedures", COUNTY);
        assertThat(ProjectsHttp.<List<String>>read(board, "$.items[?(@.procedure == 'FILING')].holder"))
                .containsExactly("ENTERPRISE");
        assertThat(ProjectsHttp.<List<Boolean>>read(board, "$.items[?(@.procedure == 'FILING')].legal.still"))
                .containsExactly(true);
        assertThat(event(id, "FILING", 4, "RESUME", "2025-10-17", "", COUNTY)).hasStatusOk();
        var approved = event(id, "FILING", 5, "APPROVE", "2025-10-21", "", COUNTY);
        assertThat(ProjectsHttp.<List<String>>read(approved, "$.startable"))
                .contains("ENERGY", "ENVIRONMENT", "SOIL", "TENDER")
                .doesNotContain("LAND_PERMIT", "FILING");
        assertThat(ProjectsHttp.<List<String>>read(approved, "$.critical"))
                .startsWith("SITE", "LAND_PERMIT", "LAND_SUPPLY", "WORKS_PERMIT", "DRAWINGS", "FIRE", "ACCEPTANCE");
        // accepted on the 14th, stopped 15–17: 20 and 21 October are charged to the office
        assertThat(ProjectsHttp.<List<Integer>>read(approved, "$.items[?(@.procedure == 'FILING')].legal.left"))
                .containsExactly(18);
        assertThat(ProjectsHttp.<List<Integer>>read(approved, "$.held[?(@.holder == 'ENTERPRISE')].days"))
                .containsExactly(2);
    }

    @Test
    void whoFollowsAnItemConfirmsItEachWeekAndSendsItUpOnceItIsLate() {
        long id = come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, record());
        assertThat(post(id, "code", Map.of("code", "2510-632801-04-01-77%04d".formatted(id % 10_000)), COUNTY))
                .hasStatusOk();
        assertThat(event(id, "FILING", 1, "SUBMIT", "2025-10-27", "", COUNTY)).hasStatusOk();
        var accepted = event(id, "FILING", 2, "ACCEPT", "2025-10-28", "", COUNTY);
        assertThat(followUp(accepted, "confirmBy")).containsExactly("2025-11-04");
        assertThat(followUp(accepted, "unconfirmed")).containsExactly(true);
        // promised in three working days, to the 31st; sent up within one more: Monday the 3rd
        assertThat(followUp(accepted, "pushBy")).containsExactly("2025-11-03");
        assertThat(followUp(accepted, "unpushed")).containsExactly(true);
        assertThat(owed(id)).containsExactly("CONFIRM", "PUSH");

        assertThat(event(id, "FILING", 3, "CONFIRM", TODAY.toString(), "在办", COUNTY))
                .as("a tick is no word")
                .hasStatus(422);
        var confirmed = event(id, "FILING", 3, "CONFIRM", TODAY.toString(), "已电话核对，等待投资构成说明", COUNTY);
        assertThat(followUp(confirmed, "unconfirmed")).containsExactly(false);
        assertThat(followUp(confirmed, "confirmBy"))
                .containsExactly(TODAY.plusDays(7).toString());
        assertThat(ProjectsHttp.<List<String>>read(confirmed, "$.items[?(@.procedure == 'FILING')].holder"))
                .as("a word moves nothing")
                .containsExactly("OFFICE");
        assertThat(held(id, "since")).as("nor does it begin anew").containsExactly("2025-10-28");
        assertThat(owed(id)).containsExactly("PUSH");

        var up = event(id, "FILING", 4, "ESCALATE", TODAY.toString(), "超过承诺时限，报州级协调", COUNTY);
        assertThat(followUp(up, "unpushed")).containsExactly(false);
        var word = event(id, "FILING", 5, "CONFIRM", TODAY.toString(), "州级已收到，约定周五前答复", COUNTY);
        assertThat(ProjectsHttp.<List<String>>read(word, "$.items[?(@.procedure == 'FILING')].holder"))
                .as("whoever had it has it")
                .containsExactly("UPPER");
        assertThat(owed(id)).isEmpty();
    }

    @Test
    void theTimeItTakesIsHeldAgainstWhatOthersClaim() {
        long id = come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, record());
        assertThat(post(id, "code", Map.of("code", "2510-632801-04-01-88%04d".formatted(id % 10_000)), COUNTY))
                .hasStatusOk();
        assertThat(benchmark(get("/" + id + "/procedures", COUNTY), 0, "value"))
                .as("not filed")
                .isEmpty();
        assertThat(event(id, "FILING", 1, "SUBMIT", "2025-10-13", "", COUNTY)).hasStatusOk();
        assertThat(event(id, "FILING", 2, "ACCEPT", "2025-10-14", "", COUNTY)).hasStatusOk();
        var filed = event(id, "FILING", 3, "APPROVE", "2025-10-17", "", COUNTY);
        // Friday the 17th to Wednesday 5 November: thirteen working days after it
        assertThat(benchmark(filed, 0, "value")).containsExactly(13);
        assertThat(benchmark(filed, 0, "met")).containsExactly(true);
        assertThat(benchmark(filed, 0, "running")).containsExactly(true);
        assertThat(benchmark(filed, 1, "value"))
                .as("since the first was handed in")
                .containsExactly(23);
        assertThat(benchmark(filed, 2, "value")).as("acceptance").isEmpty();
        assertThat(benchmark(filed, 3, "bound")).containsExactly(30);
    }

    private static <T> List<T> benchmark(MvcTestResult board, int place, String what) {
        return ProjectsHttp.read(board, "$.benchmarks[%d:%d].%s".formatted(place, place + 1, what));
    }

    private static <T> List<T> followUp(MvcTestResult board, String what) {
        return ProjectsHttp.read(board, "$.items[?(@.procedure == 'FILING')].followUp." + what);
    }

    private List<String> owed(long id) {
        return held(id, "owed[*]");
    }

    private List<String> held(long id, String what) {
        var list = mvc.get()
                .uri("/api/dispatch/responsibilities?kind=ITEM&size=500")
                .with(TestActors.as(COUNTY))
                .exchange();
        return ProjectsHttp.read(list, "$.items[?(@.project == %d)].%s".formatted(id, what));
    }

    @Test
    void theUnitHandsInAndTheOfficeDecides() {
        var firm = registered("632801");
        var unit = TestActors.enterprise(firm.id());
        long id = entered(with(record(), "unitCode", firm.creditCode().value()), unit);
        assertThat(post(id, "code", Map.of("code", "2510-632801-04-01-66%04d".formatted(id % 10_000)), unit))
                .hasStatusOk();
        assertThat(event(id, "FILING", 1, "SUBMIT", "2025-11-03", "", unit)).hasStatusOk();
        assertThat(event(id, "FILING", 2, "ACCEPT", "2025-11-03", "", unit)).hasStatus(403);
        assertThat(event(id, "FILING", 2, "PROMISE", "2025-11-03", "单位已提交告知承诺书", unit))
                .hasStatus(403);
        assertThat(event(id, "FILING", 2, "PROMISE", "2025-11-03", "单位已提交告知承诺书", COUNTY))
                .hasStatusOk();
        assertThat(event(id, "NOSUCH", 1, "SUBMIT", "2025-11-03", "", unit)).hasStatus(422);
        assertThat(event(id, "SITE", 1, "NOSUCH", "2025-11-03", "", unit)).hasStatus(409);
        assertThat(event(id, "SITE", 1, "SUBMIT", "2025-11-06", "", unit)).hasStatus(422);
        assertThat(event(id, "SITE", 1, "SUBMIT", "2025-11-03", "", TestActors.leader()))
                .hasStatus(403);
        assertThat(get("/" + id + "/procedures", TestActors.county("632802"))).hasStatus(404);
    }

    @Test
    void theMatrixNamesTheNearestOffice() {
        long id = come(Stage.S1, LocalDate.of(2025, 1, 6), TODAY, record());
        var board = get("/" + id + "/procedures", COUNTY);
        assertThat(ProjectsHttp.<List<String>>read(
                        board, "$.items[?(@.procedure == 'ENVIRONMENT')].offices[*].officeZh"))
                .containsExactly("", "海西州生态环境局", "省生态环境厅");
        assertThat(ProjectsHttp.<Integer>read(board, "$.items.length()")).isEqualTo(30);
    }

    @Test
    void aCycleInThePackIsToldAtItsLine(@TempDir Path copy) throws IOException {
        assertThat(procedures.check(PACK)).isEmpty();
        Files.createDirectories(copy.resolve("projects"));
        try (var files = Files.list(PACK.resolve("projects"))) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        copy.resolve("projects").resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var needs = copy.resolve("projects/procedure-needs.csv");
        int lines = Files.readAllLines(needs).size();
        Files.writeString(needs, Files.readString(needs) + "CODE,BUILDING_PERMIT,D,环\nNOSUCH,CODE,D,无\n");
        assertThat(procedures.check(copy))
                .extracting(Finding::at)
                .containsExactlyInAnyOrder(
                        "projects/procedure-needs.csv:" + (lines + 1), "projects/procedure-needs.csv:" + (lines + 2));
        assertThat(procedures.check(copy))
                .anyMatch(finding -> finding.expected().contains("CODE → BUILDING_PERMIT"));
    }

    private List<String> startable(long id) {
        return ProjectsHttp.read(get("/" + id + "/procedures", COUNTY), "$.startable");
    }

    private MvcTestResult event(
            long id, String procedure, int no, String event, String day, String reason, Actor actor) {
        return post(
                id,
                "procedures/" + procedure + "/events",
                Map.of("no", no, "event", event, "day", day, "reason", reason, "document", ""),
                actor);
    }
}
