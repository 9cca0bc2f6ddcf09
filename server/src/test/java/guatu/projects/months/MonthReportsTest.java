package guatu.projects.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.Who;
import guatu.projects.DispatchHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The monthly cycle of P7, on 5 November 2025: October is open to that day, September is over.
class MonthReportsTest extends DispatchHttp {

    private static final long SIX = 600_000_000L; // 6 亿元

    @Test
    void aMonthGoesFromTheUnitThroughThreeOffices() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", SIX);
        assertThat(state(id, unit)).isEqualTo("GENERATED");
        assertThat(put(at(id, "/draft"), Map.of("version", 0, "values", month("12")), unit))
                .hasStatusOk();
        assertThat(state(id, unit)).isEqualTo("FILLING");
        assertThat(state(id, COUNTY)).as("a draft is the unit's own").isEqualTo("GENERATED");
        assertThat(put(at(id, "/draft"), Map.of("version", 0, "values", month("13")), unit))
                .as("another window saved since")
                .hasStatus(409);

        assertThat(findings(submit(id, 1, month("1000"), unit)))
                .as("no photographs")
                .containsExactly("M08");
        PHOTOS.forEach(label -> attach(id, "2025-10", label, unit));
        assertThat(submit(id, 1, month("1000"), unit)).hasStatusOk();
        assertThat(submit(id, 1, month("1000"), unit)).as("the same again").hasStatusOk();
        assertThat(submit(id, 1, month("1001"), unit)).as("another body").hasStatus(409);
        assertThat(step(id, "acceptance", 1, PREFECTURE)).as("the county first").hasStatus(403);
        assertThat(giveBack(id, 1, "不对", COUNTY))
                .as("a reason that says nothing")
                .hasStatus(422);
        assertThat(giveBack(id, 1, "形象进度与照片不一致，请核对后重报", COUNTY)).hasStatusOk();
        assertThat(state(id, unit)).isEqualTo("RETURNED");
        assertThat(submit(id, 2, month("900.5"), unit)).hasStatusOk();
        assertThat(step(id, "acceptance", 2, COUNTY)).hasStatusOk();
        assertThat(step(id, "acceptance", 2, COUNTY)).as("the same again").hasStatusOk();
        assertThat(step(id, "acceptance", 2, PREFECTURE)).hasStatusOk();
        assertThat(step(id, "acceptance", 2, PROVINCE)).hasStatusOk();
        assertThat(state(id, unit)).isEqualTo("PROVINCE_ACCEPTED");
        assertThat(get(at(id, ""), unit))
                .bodyJson()
                .extractingPath("$.steps[*].kind")
                .asArray()
                .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(get(at(id, ""), unit))
                .bodyJson()
                .extractingPath("$.steps[1].faults[0]")
                .isEqualTo("照片：缺施工面");
        assertThat(get(at(id, ""), unit))
                .bodyJson()
                .extractingPath("$.thisYear")
                .isEqualTo(9_005_000);
        assertThat(submit(id, 3, month("900"), unit)).as("it has gone on").hasStatus(409);
    }

    @Test
    void onlyTheUnitWritesItsFigures() {
        var firm = firm();
        long id = project(firm, "S4", "NEW", SIX);
        var stranger = TestActors.enterprise(firm().id());
        assertThat(submit(id, 1, month("1000"), stranger)).hasStatus(404);
        assertThat(get(at(id, ""), TestActors.county("632802"))).hasStatus(404);
        assertThat(get(at(id, ""), TestActors.auditor())).hasStatus(403);
        for (var official : List.of(COUNTY, PREFECTURE, PROVINCE, LEADER)) {
            assertThat(submit(id, 1, month("1000"), official)).hasStatus(403);
            assertThat(put(at(id, "/draft"), Map.of("version", 0, "values", month("12")), official))
                    .hasStatus(403);
            assertThatThrownBy(() -> Acting.as(
                            official,
                            () -> transactions.execute(
                                    status -> jdbc.sql("""
                            insert into projects.month_report
                                   (project, month, revision, construction, equipment, other, funds, progress, milestones,
                                    workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines,
                                    colour, reasons, findings, known_from, at, post, person, by_zh, by_en)
                            values (:id, '2025-10-01', 1, 1, 1, 1, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                                    'GREEN', '{}', '[]', 1, '2025-11-05', 1, 1, '', '')""").param("id", id).update())))
                    .as("not even with SQL")
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobodyPassesHisOwnEntry() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", SIX);
        PHOTOS.forEach(label -> attach(id, "2025-10", label, unit));
        assertThat(submit(id, 1, month("1000"), unit)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, COUNTY)).hasStatusOk();
        var twoHats = new Actor(
                new Who(COUNTY.who().person(), 778, "127.0.0.1"),
                PREFECTURE.postCode(),
                PREFECTURE.titleZh(),
                PREFECTURE.titleEn(),
                PREFECTURE.role(),
                PREFECTURE.scope());
        assertThat(step(id, "acceptance", 1, twoHats)).hasStatus(403);
        assertThat(step(id, "acceptance", 1, PREFECTURE)).hasStatusOk();
    }

    @Test
    void theChecksAreOfTheListAndReasonsLetThemStand() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", 10_000_000L); // 1000 万元
        assertThat(findings(check(id, month("-1"), unit))).contains("M01");
        assertThat(findings(check(id, month("1.00001"), unit))).contains("M01");
        assertThat(findings(check(id, month("1100"), unit))).as("110 % exactly").doesNotContain("M02");
        assertThat(findings(check(id, month("1100.0001"), unit))).contains("M02");
        assertThat(findings(check(id, month("0"), unit))).contains("M03").doesNotContain("M05");
        var explained = month("0");
        explained.put("reasons", Map.of("M03", "设备未到货，本月无完成投资", "M08", "雨季道路中断，无法拍摄"));
        assertThat(findings(check(id, explained, unit))).isEmpty();
        explained.put("reasons", Map.of("M03", "无", "M08", "雨季道路中断，无法拍摄"));
        assertThat(findings(check(id, explained, unit))).containsExactly("M03");
        var stopped = month("10");
        stopped.put("stopped", true);
        stopped.put("progress", "NOWHERE");
        assertThat(findings(check(id, stopped, unit))).contains("M09", "M10");
        attach(id, "2025-10", "概算调整文件", unit);
        assertThat(findings(check(id, month("1200"), unit))).doesNotContain("M02");
    }

    @Test
    void sameAsLastMonthAndThreeTimesThePlanAreAsked() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", SIX);
        past(id, "2025-09-01", 5_000_000L);
        past(id, "2025-08-01", 5_000_000L);
        assertThat(findings(check(id, month("500"), unit))).contains("M05");
        assertThat(findings(check(id, month("500.0001"), unit))).doesNotContain("M05");
        var short3 = month("400");
        short3.put("funds", Map.of("own", "1"));
        assertThat(findings(check(id, short3, unit)))
                .as("three months in a row")
                .contains("M06");
        short3.put("funds", Map.of("own", "400"));
        assertThat(findings(check(id, short3, unit))).doesNotContain("M06");
    }

    @Test
    void afterTheLockOnlyAnApprovedRevisionIsTaken() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S4", "NEW", SIX);
        past(id, "2024-02-01", 7_000_000L);
        var february = "/api/projects/" + id + "/months/2024-02";
        assertThat(post("/api/dispatch/months/2024-02/lock", Map.of(), COUNTY)).hasStatus(403);
        assertThat(post("/api/dispatch/months/2025-11/lock", Map.of(), PROVINCE))
                .as("not over")
                .hasStatus(409);
        assertThat(post("/api/dispatch/months/2024-02/lock", Map.of(), PROVINCE))
                .hasStatusOk();
        assertThat(get(february, unit)).bodyJson().extractingPath("$.state").isEqualTo("LOCKED");
        assertThat(put(february + "/revisions/2", month("500"), unit)).hasStatus(409);
        var reopening = Map.of("reason", "审计发现漏记设备款，需要更正", "approver", "省发展改革委副主任 张某");
        assertThat(post(february + "/reopening", reopening, COUNTY)).hasStatus(403);
        assertThat(post(february + "/reopening", Map.of("reason", "", "approver", ""), PROVINCE))
                .hasStatus(422);
        assertThat(post(february + "/reopening", reopening, PROVINCE)).hasStatusOk();
        var revised = month("800");
        revised.put("reasons", Map.of("M08", "历史月份修订，照片见原报"));
        assertThat(put(february + "/revisions/2", revised, unit)).hasStatusOk();
        assertThat(counted(id, "2024-02-01"))
                .as("the accepted one counts until the next is")
                .isEqualTo(1);
        for (var office : List.of(COUNTY, PREFECTURE, PROVINCE)) {
            assertThat(post(february + "/acceptance", Map.of("revision", 2), office))
                    .hasStatusOk();
        }
        assertThat(counted(id, "2024-02-01")).isEqualTo(2);
        assertThat(get(february, unit)).bodyJson().extractingPath("$.state").isEqualTo("LOCKED");
        assertThat(get(february, unit))
                .bodyJson()
                .extractingPath("$.steps[1].approver")
                .isEqualTo("省发展改革委副主任 张某");
    }

    @Test
    void aListHoldsWhatIsDispatchedAndNothingElse() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long large = project(firm, "S4", "NEW", 500_000_000L);
        long small = project(firm, "S4", "NEW", 499_999_999L);
        long idea = project(firm, "S1", "NEW", SIX);
        List<Integer> listed = read(get("/api/dispatch/months/2025-10?size=500", unit), "$.items[*].project");
        assertThat(listed).contains((int) large).doesNotContain((int) small, (int) idea);
        assertThat(get("/api/dispatch/months/2025-10?state=LOCKED", unit)).hasStatusOk();
        assertThat(get("/api/dispatch/months/2025-10?sort=nonsense", unit)).hasStatus(422);
        assertThat(get("/api/dispatch/months/2025-13", unit)).hasStatus(422);
        assertThat(get("/api/dispatch/months/2025-10.csv", COUNTY)).hasStatusOk();
    }

    @Test
    void aMonthBeforeThereWasDispatchIsRefusedByName() {
        for (var uri :
                List.of("/api/dispatch/months/2020-01", "/api/dispatch/lamps/2020-01", "/api/chart/lights/2020-12")) {
            assertThat(findings(get(uri, COUNTY))).as(uri).containsExactly("unreadable-month");
        }
        assertThat(get("/api/dispatch/months/2021-01", COUNTY)).hasStatusOk();
    }

    private void past(long id, String month, long yuan) {
        machine(() -> {
            var stamp = "1, '2025-01-01', 0, 0, '', ''";
            jdbc.sql("""
                    insert into projects.month_report
                           (project, month, revision, construction, equipment, other, funds, progress, milestones,
                            workers_planned, workers_present, stopped, stop_reason, problems, next_plan, machines, colour,
                            reasons, findings, known_from, at, post, person, by_zh, by_en)
                    values (:id, :month::date, 1, :yuan, 0, 0, '{0,0,0,0,0,0,0,0}', '', '{}', 0, 0, false, '', '', 0, '',
                            'GREEN', '{}', '[]', %s)
                    """.formatted(stamp))
                    .param("id", id)
                    .param("month", month)
                    .param("yuan", yuan)
                    .update();
            return jdbc.sql("""
                    insert into projects.month_step
                           (project, month, no, revision, kind, level, reason, faults, approver, due, known_from, at, post,
                            person, by_zh, by_en)
                    values (:id, :month::date, 1, 1, 'ACCEPTED', 3, '', '[]', '', '2025-01-01', %s)
                    """.formatted(stamp))
                    .param("id", id)
                    .param("month", month)
                    .update();
        });
    }

    private int counted(long id, String month) {
        return machine(() -> jdbc.sql("""
                        select revision from projects.counted(9223372036854775807, 1)
                         where project = :id and month = :month::date""")
                .param("id", id)
                .param("month", month)
                .query(Integer.class)
                .single());
    }

    private String state(long id, Actor actor) {
        return read(get(at(id, ""), actor), "$.state");
    }

    private MvcTestResult check(long id, Map<String, Object> body, Actor actor) {
        return post(at(id, "/check"), body, actor);
    }

    private MvcTestResult submit(long id, int revision, Map<String, Object> body, Actor actor) {
        return put(at(id, "/revisions/" + revision), body, actor);
    }

    private MvcTestResult step(long id, String what, int revision, Actor actor) {
        return post(at(id, "/" + what), Map.of("revision", revision), actor);
    }

    private MvcTestResult giveBack(long id, int revision, String reason, Actor actor) {
        return post(
                at(id, "/return"),
                Map.of("revision", revision, "reason", reason, "faults", List.of("照片：缺施工面", "投资：与凭证不符")),
                actor);
    }

    private static String at(long id, String more) {
        return "/api/projects/" + id + "/months/2025-10" + more;
    }
}
