package guatu.projects.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.projects.DispatchHttp;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Yearly plans of P3: drafted, issued as a baseline that nobody changes, adjusted by numbered ones.
class YearPlansTest extends DispatchHttp {

    private static final Actor HAIXI = PREFECTURE;

    @Test
    void anIssuedPlanIsABaselineForGood() {
        var firm = firm();
        long first = project(firm, "S4", "NEW", 600_000_000L);
        long second = project(firm, "S3", "NEW", 700_000_000L);
        assertThat(post("/api/year-plans", plan("632801", 2026), HAIXI))
                .as("the county's own")
                .hasStatus(403);
        assertThat(post("/api/year-plans", plan("632801", 2030), COUNTY))
                .as("a far year")
                .hasStatus(422);
        long id = opened(plan("632801", 2026));
        assertThat(post("/api/year-plans", plan("632801", 2026), COUNTY))
                .as("one a year")
                .hasStatus(409);
        assertThat(line(id, first, "12000", months("1000"), COUNTY)).hasStatusOk();
        assertThat(line(id, first, "12000", months("999"), COUNTY))
                .as("months that do not add")
                .hasStatus(422);
        assertThat(line(id, first, "12000", months("1000"), TestActors.county("632802")))
                .hasStatus(403);
        var spread = line(id, second, "6000", List.of(), COUNTY);
        assertThat(spread).hasStatusOk();
        List<Integer> defaults = read(spread, "$.lines[?(@.project == " + second + ")].months[*]");
        assertThat(defaults.stream().mapToLong(Integer::longValue).sum()).isEqualTo(60_000_000L);
        assertThat(defaults.getFirst()).as("hardly anything in January").isLessThan(defaults.get(6));

        assertThat(move(id, "ISSUED", "青调〔2026〕1号", "", COUNTY))
                .as("not before the conference")
                .hasStatus(409);
        assertThat(move(id, "CIRCULATED", "", "", COUNTY)).hasStatusOk();
        assertThat(move(id, "TO_CONFERENCE", "", "", COUNTY)).hasStatusOk();
        assertThat(move(id, "ISSUED", "", "", COUNTY)).as("without a number").hasStatus(422);
        assertThat(move(id, "ISSUED", "青调〔2026〕1号", "", COUNTY)).hasStatusOk();

        assertThatThrownBy(() -> insert(id, first, 2))
                .as("the database holds the baseline")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Acting.as(
                        COUNTY,
                        () -> transactions.execute(status -> jdbc.sql("update projects.year_plan_line set note = 'x'")
                                .update())))
                .as("nor does the server change a line")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");

        assertThat(move(id, "ADJUSTED", "", "联席会议纪要〔2026〕3号", COUNTY))
                .as("nothing changed")
                .hasStatus(422);
        assertThat(line(id, first, "24000", months("2000"), COUNTY)).hasStatusOk();
        assertThat(move(id, "ADJUSTED", "", "", COUNTY))
                .as("without a decision")
                .hasStatus(422);
        assertThat(move(id, "ADJUSTED", "", "联席会议纪要〔2026〕3号", COUNTY)).hasStatusOk();
        assertThat(investment(id, "?baseline=0", first)).isEqualTo(120_000_000);
        assertThat(investment(id, "?baseline=1", first)).isEqualTo(240_000_000);
        List<Integer> shownFirst =
                read(get("/api/year-plans/" + id, COUNTY), "$.lines[?(@.project == " + first + ")].firstInvestment");
        assertThat(shownFirst).as("reports also show the first").containsExactly(120_000_000);
        assertThat(get("/api/year-plans/" + id + ".xlsx", COUNTY)).hasStatusOk();

        assertThat(taken(id, second)).hasStatusOk();
        assertThat(move(id, "ADJUSTED", "", "联席会议纪要〔2026〕5号", COUNTY)).hasStatusOk();
        assertThat(get("/api/year-plans/" + id, COUNTY))
                .bodyJson()
                .extractingPath("$.takeOuts")
                .isEqualTo(1);
        assertThat(taken(id, first)).hasStatusOk();
        assertThat(findings(move(id, "ADJUSTED", "", "联席会议纪要〔2026〕7号", COUNTY)))
                .as("once a year for objective reasons")
                .containsExactly("year-plan-take-out");
        assertThat(line(id, first, "36000", months("3000"), COUNTY)).hasStatusOk();
        assertThat(move(id, "ADJUSTED", "", "联席会议纪要〔2026〕7号", COUNTY))
                .as("it is back in, and other changes are free")
                .hasStatusOk();
        assertThat(get("/api/year-plans/99999", COUNTY)).hasStatus(404);
    }

    private void insert(long plan, long project, int version) {
        machine(() -> jdbc.sql("""
                        insert into projects.year_plan_line (plan, project, version, removed, part, investment, months, leader,
                               department, owner, note, known_from, at, post, person, by_zh, by_en)
                        values (:plan, :project, :version, false, 'NEW', 0, '{0,0,0,0,0,0,0,0,0,0,0,0}', '', '', '', '', 1,
                                '2025-01-01', 0, 0, '', '')""")
                .param("plan", plan)
                .param("project", project)
                .param("version", version)
                .update());
    }

    private int investment(long plan, String query, long project) {
        List<Integer> found = read(
                get("/api/year-plans/" + plan + query, COUNTY), "$.lines[?(@.project == " + project + ")].investment");
        return found.getFirst();
    }

    private static Map<String, Object> plan(String region, int year) {
        return Map.of("region", region, "year", year, "title", "重点项目年度实施方案");
    }

    private long opened(Map<String, Object> body) {
        var answer = post("/api/year-plans", body, COUNTY);
        assertThat(answer).hasStatus(201);
        return ((Number) read(answer, "$.id")).longValue();
    }

    private MvcTestResult line(long plan, long project, String investment, List<String> months, Actor actor) {
        var body = new HashMap<String, Object>(Map.of("part", "NEW", "investment", investment, "months", months));
        body.putAll(Map.of("leader", "副州长", "department", "州工信局", "owner", "", "note", ""));
        return put("/api/year-plans/" + plan + "/lines/" + project, body, actor);
    }

    private MvcTestResult taken(long plan, long project) {
        return mvc.delete()
                .uri("/api/year-plans/" + plan + "/lines/" + project)
                .with(TestActors.as(COUNTY))
                .exchange();
    }

    private MvcTestResult move(long plan, String kind, String document, String paper, Actor actor) {
        return post(
                "/api/year-plans/" + plan + "/steps",
                Map.of("kind", kind, "document", document, "paper", paper, "reason", "年中投资目标调整，经会议审定"),
                actor);
    }

    private static List<String> months(String each) {
        return Collections.nCopies(12, each);
    }
}
