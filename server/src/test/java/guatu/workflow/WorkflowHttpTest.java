package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Cases, the inbox and delegations over HTTP; refusals by their names; and who sees what, in the database too.
class WorkflowHttpTest extends WorkflowHouse {

    private static final Actor STRANGER = TestActors.county("632803");

    @Test
    void aCaseIsDecidedOverHttpAndEveryNoHasItsName() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        long task = task(id, COUNTY);
        refused(sign(id, task, "AGREE", "", STRANGER), 404, "case-not-found");
        refused(sign(id, task, "AGREE", "", PREFECTURE), 403, "task-not-held");
        refused(sign(id, task, "RETURN", "不对", COUNTY), 422, "case-input-refused");
        refused(sign(id, task, "AGREE", "", other(COUNTY, ENTERPRISE.who().person())), 403, "own-submission");
        refused(
                post(
                        "/api/cases/" + id + "/tasks/" + task + "/opinion",
                        Map.of(
                                "decision",
                                "AGREE",
                                "text",
                                "",
                                "papers",
                                PackageHash.of("x").hex()),
                        COUNTY),
                409,
                "task-conflict");
        refused(
                post(
                        "/api/cases/" + id + "/tasks/" + task + "/opinion",
                        Map.of("decision", "AGREE", "text", "", "papers", "x"),
                        COUNTY),
                422,
                "unreadable");
        refused(
                post("/api/cases/" + id + "/resubmission", Map.of("answer", "x"), ENTERPRISE),
                409,
                "transition-refused");
        refused(post("/api/cases/" + id + "/withdrawal", Map.of("reason", WHY), COUNTY), 403, "not-your-case");
        refused(
                post("/api/cases/" + id + "/handovers/1/receipt", Map.of("receiptNo", "1"), COUNTY),
                404,
                "case-not-found");
        refused(sign(id, task, "AGREE", "", TestActors.auditor()), 403, "not-permitted");
        refused(sign(id, task, "AGREE", "", TestActors.leader()), 403, "not-permitted");
        assertThat(get("/api/cases/" + id, COUNTY))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.may.sign[0]")
                .isEqualTo((int) task);
        assertThat(sign(id, task, "AGREE", "", COUNTY))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.openStep")
                .isEqualTo(2);
        refused(sign(id, task, "AGREE", "", COUNTY), 409, "task-conflict");
        assertThat(sign(id, task(id, PREFECTURE), "RETURN", WHY, PREFECTURE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("RETURNED");
        assertThat(post("/api/cases/" + id + "/resubmission", Map.of("answer", "已补充用地预审意见"), ENTERPRISE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.round")
                .isEqualTo(2);
        assertThat(post("/api/cases/" + id + "/withdrawal", Map.of("reason", "项目方案有重大调整"), ENTERPRISE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHDRAWN");
        assertThat(get("/api/cases/" + id, TestActors.leader())).hasStatusOk();
        assertThat(get("/api/cases/" + id, TestActors.auditor())).hasStatus(403);
        assertThat(get("/api/cases/999999", PROVINCE)).hasStatus(404);
        var two = open("TWO", COUNTY);
        assertThat(sign(two, task(two, FIVE.getFirst()), "AGREE", "", FIVE.getFirst()))
                .hasStatusOk();
        refused(sign(two, task(two, FIVE.getFirst()), "AGREE", "", FIVE.getFirst()), 403, "second-person-needed");
        refused(
                post(
                        "/api/cases/" + two + "/tasks/" + task(two, FIVE.getFirst()) + "/transfer",
                        Map.of("post", 424242, "reason", WHY),
                        FIVE.getFirst()),
                422,
                "case-input-refused");
    }

    @Test
    void theInboxFiltersSortsPagesAndExportsWhatItShows() throws UnsupportedEncodingException {
        var before = ((Number) JsonPath.read(text(get("/api/inbox", PREFECTURE)), "$.total")).intValue();
        var first = open("PROJECT_STATUS", COUNTY);
        var second = open("PLAN_ADJUSTMENT", COUNTY);
        assertThat(get("/api/inbox", PREFECTURE))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(before + 2);
        assertThat(get("/api/inbox?kind=PLAN_ADJUSTMENT&sort=-since", PREFECTURE))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains((int) second.value())
                .doesNotContain((int) first.value());
        assertThat(get("/api/inbox?colour=RED", PREFECTURE))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .doesNotContain((int) first.value());
        CLOCK.set("2025-10-15T10:00");
        assertThat(get("/api/inbox?colour=RED&kind=PROJECT_STATUS&sort=legal,-days", PREFECTURE))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains((int) first.value());
        assertThat(get("/api/inbox?view=submitted&q=项目", COUNTY))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains((int) first.value(), (int) second.value());
        assertThat(get("/api/inbox?view=sight&region=632801&size=1&page=1", PROVINCE))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(get("/api/inbox?view=sight", STRANGER))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get("/api/inbox?view=sight&state=APPROVED", STRANGER))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        for (var wrong : List.of("?view=all", "?sort=secret", "?state=NO", "?region=999999", "?size=0")) {
            assertThat(get("/api/inbox" + wrong, PREFECTURE).getResponse().getStatus())
                    .as(wrong)
                    .isBetween(400, 422);
        }
        var csv = get("/api/inbox.csv?kind=PLAN_ADJUSTMENT", PREFECTURE);
        assertThat(csv).hasStatusOk();
        assertThat(text(csv)).contains("年度计划调整").doesNotContain("停工复工").contains("市州审核");
        assertThat(get("/api/inbox.xlsx", PREFECTURE)).hasStatusOk();
        assertThat(get("/api/inbox/options", PREFECTURE))
                .bodyJson()
                .extractingPath("$.kinds[*].code")
                .asArray()
                .contains("PROJECT_PROMOTION");
        assertThat(get("/api/case-posts?q=会签", COUNTY))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(5);
    }

    @Test
    void delegationsAreGivenListedAndEndedOverHttp() {
        var body = Map.of(
                "toPost",
                OTHER_PREFECTURE.who().post(),
                "toPerson",
                OTHER_PREFECTURE.who().person(),
                "kinds",
                List.of("PLAN_ADJUSTMENT"),
                "firstDay",
                "2025-09-22",
                "lastDay",
                "2025-09-30",
                "ground",
                "授权〔2025〕9 号");
        var given = post("/api/delegations", body, PREFECTURE);
        assertThat(given).hasStatus(201);
        int id = JsonPath.read(text(given), "$.id");
        assertThat(get("/api/case-posts/" + OTHER_PREFECTURE.who().post() + "/people", PREFECTURE))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .contains((int) OTHER_PREFECTURE.who().person());
        var stranger = new java.util.HashMap<String, Object>(body);
        stranger.put("toPerson", 999_999);
        assertThat(post("/api/delegations", stranger, PREFECTURE)).hasStatus(422);
        assertThat(get("/api/delegations", OTHER_PREFECTURE))
                .bodyJson()
                .extractingPath("$[0].ground")
                .isEqualTo("授权〔2025〕9 号");
        refused(post("/api/delegations/" + id + "/end", Map.of("reason", ""), OTHER_PREFECTURE), 404, "case-not-found");
        assertThat(post("/api/delegations/" + id + "/end", Map.of("reason", "返岗"), PREFECTURE))
                .hasStatus(204);
        refused(post("/api/delegations/" + id + "/end", Map.of("reason", "返岗"), PREFECTURE), 409, "task-conflict");
        refused(post("/api/delegations", body, ENTERPRISE), 422, "case-input-refused");
        assertThat(get("/api/delegations", TestActors.auditor())).hasStatus(403);
    }

    @Test
    void aCaseIsSeenByItsPlaceItsFirmAndWhoeverHoldsOrHeldIt() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        for (var who : List.of(COUNTY, PREFECTURE, PROVINCE, ENTERPRISE, TestActors.leader())) {
            assertThat(get("/api/cases/" + id, who)).as(who.titleZh()).hasStatusOk();
        }
        for (var who : List.of(
                STRANGER, OTHER_PREFECTURE, TestActors.enterprise(new EnterpriseId(78)), TestActors.park("P02"))) {
            assertThat(get("/api/cases/" + id, who)).as(who.titleZh()).hasStatus(404);
            assertThat(rows(who, "select count(*) from workflow.item where id = " + id))
                    .isZero();
            for (var table : List.of("task", "step", "round", "holding", "deed", "opinion")) {
                assertThat(rows(who, "select count(*) from workflow." + table + " where item = " + id))
                        .as(table)
                        .isZero();
            }
            assertThat(rows(who, "select count(*) from workflow.pub_holding where item = " + id))
                    .isZero();
        }
        within(COUNTY, () -> {
            moves.transfer(id, task(id, COUNTY), OTHER_COUNTY.who().post(), "项目位于邻县，转由邻县办理");
            return true;
        });
        assertThat(get("/api/cases/" + id, OTHER_COUNTY)).as("it holds it now").hasStatusOk();
        decide(id, OTHER_COUNTY, Decision.AGREE);
        assertThat(get("/api/cases/" + id, OTHER_COUNTY)).as("it held it").hasStatusOk();
        assertThat(rows(OTHER_COUNTY, "select count(*) from workflow.pub_holding where item = " + id))
                .isEqualTo(3);
    }

    @Test
    void whatWasSaidAndDoneIsNeverChanged() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        decide(id, COUNTY, Decision.AGREE);
        for (var change : List.of(
                "update workflow.opinion set text = 'x' where item = " + id,
                "delete from workflow.opinion where item = " + id,
                "delete from workflow.holding where item = " + id,
                "update workflow.holding set post = 1 where item = " + id,
                "update workflow.deed set reason = 'x' where item = " + id,
                "update workflow.item set opened_at = opened_at where id = " + id,
                "delete from workflow.task where item = " + id)) {
            assertThatThrownBy(() -> within(PROVINCE, () -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        long task = task(id, PREFECTURE);
        assertThatThrownBy(() ->
                        within(PROVINCE, () -> jdbc.sql("""
                        insert into workflow.opinion (task, item, step, decision, text, papers, late, at, post, person, by_zh,
                               by_en, person_name, behalf)
                        select id, item, step, 'AGREE', '', '', false, opened_at, post, 1, '', '', '', '' from workflow.task
                         where id = :task""").param("task", task).update()))
                .as("no opinion in another post's name")
                .isInstanceOf(DataAccessException.class);
    }

    private long rows(Actor actor, String sql) {
        return within(actor, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private MvcTestResult sign(CaseId id, long task, String decision, String text, Actor actor) {
        return post(
                "/api/cases/" + id + "/tasks/" + task + "/opinion",
                Map.of("decision", decision, "text", text, "papers", PAPERS.hex()),
                actor);
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(TestActors.as(actor)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, ?> body, Actor actor) {
        return mvc.post()
                .uri(uri)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    private static void refused(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status);
        assertThat((String) JsonPath.read(text(answer), "$.type")).isEqualTo("/problems/" + slug);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
