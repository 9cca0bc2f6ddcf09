package guatu.projects.board;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.projects.DispatchHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Lamps over HTTP: the matrix, the judgement that is given blind, answers and excuses.
class LampsTest extends DispatchHttp {

    @Test
    void theSponsorJudgesBeforeHeSeesTheOthers() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", 600_000_000L);
        var body = new HashMap<>(month("1000"));
        body.put("reasons", Map.of("M08", "照相设备损坏，下月补拍"));
        assertThat(put("/api/projects/" + id + "/months/2025-10/revisions/1", body, unit))
                .hasStatusOk();
        var url = "/api/projects/" + id + "/lamps/2025-10";
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.three.own").isEqualTo("GREEN");
        assertThat(get(url, LEADER)).bodyJson().doesNotHavePath("$.three.own");
        assertThat(get(url, LEADER)).bodyJson().extractingPath("$.three.blind").isEqualTo(true);
        List<Object> inTheList =
                read(get("/api/dispatch/lamps/2025-10?size=500&q=试验项目" + id, LEADER), "$.items[*].three.own");
        assertThat(inTheList).as("nor in the list").isEmpty();
        var page = "/api/projects/" + id + "/months/2025-10";
        var list = "/api/dispatch/months/2025-10?size=500&q=试验项目" + id;
        assertThat(get(page, COUNTY))
                .bodyJson()
                .extractingPath("$.filed.colour")
                .isEqualTo("GREEN");
        assertThat(get(page, LEADER))
                .bodyJson()
                .extractingPath("$.filed.colour")
                .as("nor on the month's page")
                .isEqualTo("NONE");
        assertThat(get(list, COUNTY))
                .bodyJson()
                .extractingPath("$.items[0].colour")
                .isEqualTo("GREEN");
        assertThat(get(list, LEADER))
                .bodyJson()
                .extractingPath("$.items[0].colour")
                .as("nor in the list of months")
                .isEqualTo("NONE");
        assertThat(text(get("/api/dispatch/months/2025-10.csv?q=试验项目" + id, LEADER)))
                .as("nor in its file")
                .doesNotContain("GREEN");
        assertThat(post(url + "/judgement", Map.of("colour", "RED", "reason", "现场实际停工，与自评不符"), COUNTY))
                .hasStatus(403);
        assertThat(post(url + "/judgement", Map.of("colour", "NONE", "reason", "现场实际停工，与自评不符"), LEADER))
                .hasStatus(422);
        assertThat(post(url + "/judgement", Map.of("colour", "RED", "reason", "现场实际停工，与自评不符"), LEADER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.three.own")
                .isEqualTo("GREEN");
        assertThat(get(page, LEADER))
                .bodyJson()
                .extractingPath("$.filed.colour")
                .as("and open after it")
                .isEqualTo("GREEN");
        assertThat(get(list, LEADER))
                .bodyJson()
                .extractingPath("$.items[0].colour")
                .isEqualTo("GREEN");
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.three.alarm").isEqualTo(true);
        assertThat(post(url + "/judgement", Map.of("colour", "GREEN", "reason", "改变看法，重新判断为正常"), LEADER))
                .as("a judgement stays")
                .hasStatus(409);
    }

    @Test
    void redIsAnsweredAndAnExcuseHatches() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S3", "NEW", 600_000_000L); // due in March, not started: red
        var url = "/api/projects/" + id + "/lamps/2025-10";
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.overall").isEqualTo("RED");
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.answerDue").isNotNull();
        assertThat(post(url + "/answers", Map.of("measures", "尽快", "until", "2025-12-31"), unit))
                .hasStatus(422);
        assertThat(post(url + "/answers", Map.of("measures", "协调施工队伍进场，年内开工", "until", "2025-12-31"), unit))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.answerDue");
        var excuse = new HashMap<String, Object>(
                Map.of("dimension", "START", "reason", "UPPER_LEVEL", "from", "2025-10-01", "until", "2025-12-30"));
        excuse.put("document", "省自然资源厅函〔2025〕12号");
        assertThat(post("/api/projects/" + id + "/excuses", excuse, COUNTY)).hasStatus(403);
        var endless = new HashMap<>(excuse);
        endless.put("until", "2026-10-01");
        assertThat(post("/api/projects/" + id + "/excuses", endless, PREFECTURE))
                .hasStatus(422);
        assertThat(post("/api/projects/" + id + "/excuses", excuse, PREFECTURE)).hasStatus(204);
        assertThat(get(url, COUNTY))
                .bodyJson()
                .extractingPath("$.overall")
                .as("the raw colour stays")
                .isEqualTo("RED");
        assertThat(get(url, COUNTY)).bodyJson().extractingPath("$.hatched").isEqualTo(true);
        assertThat(get("/api/projects/" + id + "/lamps/2026-01", COUNTY))
                .bodyJson()
                .extractingPath("$.hatched")
                .as("it has ended")
                .isEqualTo(false);
        assertThat(get("/api/dispatch/lamp-presets", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/lamps/2025-10?preset=SANYA_2022", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/lamps/2025-10?known=2025-09-30", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/lamps/2025-10?known=soon", COUNTY)).hasStatus(422);
        assertThat(get("/api/dispatch/lamps/2025-10.csv", COUNTY)).hasStatusOk();
        assertThat(get("/api/dispatch/lamps/2025-10/curve", COUNTY)).hasStatusOk();
        assertThat(get(url, TestActors.county("632802"))).hasStatus(404);
    }

    @Test
    void theDeskSaysWhatAPostMayAddAndWhatWasAdded() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S3", "NEW", 600_000_000L); // red
        var desk = "/api/projects/" + id + "/lamps/2025-10/desk";
        assertThat(may(desk, unit)).isEqualTo(List.of(false, true, false, false));
        assertThat(may(desk, COUNTY)).isEqualTo(List.of(false, true, false, true));
        assertThat(may(desk, PREFECTURE)).isEqualTo(List.of(false, true, true, true));
        assertThat(may(desk, LEADER)).isEqualTo(List.of(true, false, false, false));
        assertThat(may("/api/projects/" + id + "/lamps/2025-11/desk", LEADER))
                .as("the month is not over")
                .isEqualTo(List.of(false, false, false, false));
        assertThat(post(
                        "/api/projects/" + id + "/lamps/2025-10/judgement",
                        Map.of("colour", "RED", "reason", "现场没有动工，与自评不符"),
                        LEADER))
                .hasStatusOk();
        assertThat(may(desk, LEADER)).as("once a month").isEqualTo(List.of(false, false, false, false));
        assertThat(get(desk, COUNTY))
                .bodyJson()
                .extractingPath("$.judged.colour")
                .isEqualTo("RED");
        Stream.of("项目建设内容", "施工合同", "现场照片", "审批（核准、备案）文件")
                .forEach(paper -> attach("project", id, "STATISTICS", paper, unit));
        assertThat(enter(id, "", unit)).hasStatus(403);
        assertThat(enter(id, "", COUNTY)).hasStatus(204);
        assertThat(get(desk, unit))
                .bodyJson()
                .extractingPath("$.entries[0].day")
                .isEqualTo("2025-10-20");
        assertThat(get(desk, TestActors.county("632802"))).hasStatus(404);
        long small = project(firm, "S4", "NEW", 1_000_000L);
        assertThat(get("/api/projects/" + small + "/lamps/2025-10/desk", COUNTY))
                .as("it is not dispatched, and says so")
                .bodyJson()
                .doesNotHavePath("$.lamp");
    }

    @Test
    void statisticsTakesAProjectInWithItsPapers() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", 600_000_000L);
        List<String> missing = read(enter(id, "", COUNTY), "$.findings[?(@.ruleId == 'stat-paper')].expected");
        assertThat(missing)
                .containsExactly(
                        "What is built", "Construction contract", "Site photo", "Approval, verification or filing");
        Stream.of("项目建设内容", "施工合同", "现场照片").forEach(paper -> attach("project", id, "STATISTICS", paper, unit));
        assertThat(findings(enter(id, "", COUNTY))).containsExactly("stat-paper");
        attach("project", id, "STATISTICS", "设计文件", unit);
        assertThat(findings(enter(id, "", COUNTY)))
                .as("another stands for it with a reason only")
                .containsExactly("dispatch-reason");
        assertThat(enter(id, "备案文件正在补办，以设计文件代替", COUNTY)).hasStatus(204);
        var desk = get("/api/projects/" + id + "/lamps/2025-10/desk", COUNTY);
        assertThat(DispatchHttp.<String>read(desk, "$.entries[0].reason")).contains("设计文件代替");
        assertThat(DispatchHttp.<List<Boolean>>read(desk, "$.papers[*].there"))
                .as("of ① to ⑩")
                .containsExactly(true, true, true, false, false, true, false, false, false, false);
    }

    @Test
    void whatIsOnlyBoughtHasPapersOfItsOwn() {
        var firm = firm();
        long id = project(firm, "S4", "PURCHASE", 600_000_000L);
        var desk = "/api/projects/" + id + "/lamps/2025-10/desk";
        assertThat(DispatchHttp.<List<String>>read(get(desk, COUNTY), "$.papers[*].nameZh"))
                .containsExactly("购置合同", "付款凭证", "设备照片");
    }

    @ParameterizedTest
    @CsvSource({"1000000000,NATIONAL", "999999999,PROVINCE", "100000000,PROVINCE", "99999999,LOCAL"})
    void whoLooksAtThePapersFollowsTheTotal(long total, String bureau) {
        long id = project(firm(), "S4", "NEW", total);
        assertThat(get("/api/projects/" + id + "/lamps/2025-10/desk", COUNTY))
                .bodyJson()
                .extractingPath("$.bureau")
                .isEqualTo(bureau);
    }

    private MvcTestResult enter(long id, String reason, Actor actor) {
        return post(
                "/api/projects/" + id + "/stat-entries",
                Map.of("day", "2025-10-20", "document", "入库通知〔2025〕3号", "reason", reason),
                actor);
    }

    private List<Boolean> may(String desk, Actor actor) {
        var answer = get(desk, actor);
        return List.of(
                read(answer, "$.may.judge"),
                read(answer, "$.may.answer"),
                read(answer, "$.may.excuse"),
                read(answer, "$.may.enter"));
    }
}
