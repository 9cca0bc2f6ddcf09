package guatu.projects.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.projects.DispatchHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Problems, tasks and who holds what, over HTTP.
class ProblemsTest extends DispatchHttp {

    @Test
    void aProblemKeepsEveryPromiseAndTheEnterpriseConfirms() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long project = project(firm, "S4", "NEW", 600_000_000L);
        assertThat(open(project, "LAND", "无", unit)).as("says nothing").hasStatus(422);
        assertThat(open(project, "WEATHER", "用地批复迟迟未下，影响施工", unit)).hasStatus(422);
        assertThat(open(project, "LAND", "用地批复迟迟未下，影响施工", TestActors.enterprise(firm().id())))
                .hasStatus(404);
        var opened = open(project, "LAND", "用地批复迟迟未下，影响施工", unit);
        assertThat(opened).hasStatus(201);
        long id = ((Number) read(opened, "$.id")).longValue();
        assertThat(move(id, "ASSIGNED", "", null, COUNTY)).as("to nobody").hasStatus(422);
        assertThat(move(id, "ASSIGNED", "市自然资源局", null, unit)).hasStatus(403);
        assertThat(move(id, "ASSIGNED", "市自然资源局", null, COUNTY)).hasStatusOk();
        assertThat(move(id, "PROMISED", "", "2025-11-04", COUNTY))
                .as("a day that is over")
                .hasStatus(422);
        for (var day : List.of("2025-11-20", "2025-11-30", "2025-12-15")) {
            assertThat(move(id, "PROMISED", "", day, COUNTY)).hasStatusOk();
        }
        var page = get("/api/dispatch/problems/" + id, unit);
        assertThat(page).bodyJson().extractingPath("$.problem.slips").isEqualTo(2);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.events[*].promised")
                .asArray()
                .contains("2025-11-20", "2025-11-30", "2025-12-15");
        assertThat(move(id, "CONFIRMED", "", null, unit)).as("not solved yet").hasStatus(409);
        assertThat(move(id, "SOLVED", "", null, COUNTY)).hasStatusOk();
        assertThat(move(id, "CONFIRMED", "", null, COUNTY))
                .as("the enterprise's word")
                .hasStatus(403);
        assertThat(move(id, "DENIED", "", null, unit)).hasStatusOk();
        assertThat(state(id)).isEqualTo("ASSIGNED");
        assertThat(move(id, "ESCALATED", "", null, LEADER)).hasStatusOk();
        assertThat(state(id)).isEqualTo("ESCALATED");
        assertThat(move(id, "SOLVED", "", null, PREFECTURE)).hasStatusOk();
        assertThat(move(id, "CLOSED", "", null, COUNTY)).as("not confirmed yet").hasStatus(409);
        assertThat(move(id, "CONFIRMED", "", null, unit)).hasStatusOk();
        assertThat(move(id, "CLOSED", "", null, COUNTY)).hasStatusOk();
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(get("/api/dispatch/problems/" + id, TestActors.county("632802")))
                .hasStatus(404);
    }

    @Test
    void whoHoldsWhatIsComputed() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long project = project(firm, "S4", "NEW", 600_000_000L);
        assertThat(post(
                        "/api/projects/" + project + "/tasks/back-plan",
                        Map.of("production", "2026-06-30", "person", "王某", "office", "项目部"),
                        unit))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tasks[*].due")
                .asArray()
                .contains("2026-06-30")
                .hasSize(6);
        open(project, "MONEY", "银行贷款尚未到位，影响付款", unit);
        List<String> held =
                read(get("/api/dispatch/responsibilities?size=500&q=试验项目" + project, unit), "$.items[*].kind");
        assertThat(held).contains("TASK", "PROBLEM");
        assertThat(get("/api/dispatch/responsibilities.csv", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/problems.xlsx", COUNTY)).hasStatusOk();
    }

    @Test
    void theFullSetIsDueTenDaysAfterTheCrossing() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long small = project(firm, "S4", "NEW", 499_999_999L);
        assertThat(get("/api/projects/" + small + "/full-set", unit))
                .bodyJson()
                .extractingPath("$.set.applies")
                .isEqualTo(false);
        long id = project(firm, "S4", "NEW", 400_000_000L);
        entered(id, 1, "S2", "2024-03-01");
        estimate(id, 2, 600_000_000L, "2025-10-20T02:00:00Z");
        var set = get("/api/projects/" + id + "/full-set", unit);
        assertThat(set).bodyJson().extractingPath("$.set.crossed").isEqualTo("2025-10-20");
        assertThat(set).bodyJson().extractingPath("$.set.openBy").isEqualTo("2025-10-30");
        assertThat(set).bodyJson().extractingPath("$.set.late").isEqualTo(true);
        assertThat(set).bodyJson().extractingPath("$.mayOpenProblem").isEqualTo(true);
        assertThat(kinds(id, unit)).as("somebody has it").containsExactly("SET");
        assertThat(post(
                        "/api/projects/" + id + "/tasks/back-plan",
                        Map.of("production", "2027-06-30", "person", "王某", "office", "项目部"),
                        unit))
                .hasStatusOk();
        assertThat(get("/api/projects/" + id + "/full-set", unit))
                .bodyJson()
                .extractingPath("$.set.late")
                .isEqualTo(false);
        assertThat(kinds(id, unit)).doesNotContain("SET");
        estimate(id, 3, 450_000_000L, "2025-11-02T02:00:00Z");
        var fallen = get("/api/projects/" + id + "/full-set", unit);
        assertThat(fallen).bodyJson().extractingPath("$.set.keptUntil").isEqualTo("2025-12-31");
        assertThat(fallen).bodyJson().extractingPath("$.set.applies").isEqualTo(true);
        assertThat(get("/api/projects/" + id + "/tasks.csv", unit)).hasStatusOk();
        assertThat(get("/api/projects/" + id + "/full-set", TestActors.county("632802")))
                .hasStatus(404);
    }

    @Test
    void aProcedureThatWasHandedInIsHeldByItsOffice() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S2", "NEW", 100_000_000L);
        String procedure = read(get("/api/projects/" + id + "/procedures", unit), "$.items[1].procedure");
        assertThat(kinds(id, unit)).as("not handed in, nobody is asked").isEmpty();
        machine(() ->
                jdbc.sql("""
                        insert into projects.item_event (project, procedure, no, event, state, holder, clock, day, reason,
                               document, known_from, at, post, person, by_zh, by_en)
                        select :id, :procedure, 1, 'ACCEPT', 'ACCEPTED', 'OFFICE', 'RUNS', '2025-11-03', '', '',
                               max(known_from), '2025-11-03', 0, 0, '', ''
                          from projects.version
                        """).param("id", id).param("procedure", procedure).update());
        assertThat(kinds(id, unit)).containsExactly("ITEM");
        List<String> since = read(list(id, unit), "$.items[*].since");
        assertThat(since).containsExactly("2025-11-03");
    }

    private List<String> kinds(long id, Actor actor) {
        return read(list(id, actor), "$.items[*].kind");
    }

    private MvcTestResult list(long id, Actor actor) {
        return get("/api/dispatch/responsibilities?size=500&q=试验项目" + id, actor);
    }

    /// A version with another total, as the record's room would have it.
    private void estimate(long project, int no, long total, String at) {
        machine(() -> jdbc.sql("""
                        insert into projects.version
                               (project, no, sheet, total, reason, known_from, at, post, person, by_zh, by_en)
                        select :id, :no, '{}', :total, '', max(known_from), :at::timestamptz, 0, 0, '', ''
                          from projects.version
                        """)
                .param("id", project)
                .param("no", no)
                .param("total", total)
                .param("at", at)
                .update());
        machine(() -> jdbc.sql("update projects.project set total = :total, version = :no where id = :id")
                .param("id", project)
                .param("no", no)
                .param("total", total)
                .update());
    }

    private String state(long id) {
        return read(get("/api/dispatch/problems/" + id, PROVINCE), "$.problem.state");
    }

    private MvcTestResult open(long project, String type, String text, Actor actor) {
        var body = new HashMap<String, Object>(Map.of("type", type, "text", text, "since", "2025-11-01"));
        body.put("task", null);
        return post("/api/projects/" + project + "/problems", body, actor);
    }

    private MvcTestResult move(long id, String kind, String office, @Nullable String promised, Actor actor) {
        var body = new HashMap<String, Object>(Map.of("kind", kind, "office", office, "text", "已与有关部门会商，情况属实"));
        body.put("promised", promised);
        return post("/api/dispatch/problems/" + id + "/events", body, actor);
    }
}
