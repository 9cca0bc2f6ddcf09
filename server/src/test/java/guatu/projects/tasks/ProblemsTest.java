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
