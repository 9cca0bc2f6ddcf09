package guatu.projects.sponsors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.projects.ProjectsHttp;
import guatu.projects.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Three-level sponsors (mechanisms.md P4), as of 5 November 2025.
class SponsorsTest extends ProjectsHttp {

    @Test
    void atMostOneLeaderAtATimeAtEachLevel() {
        long id = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, record());
        assertThat(name(id, "COUNTY", "甲", "2025-01-06", COUNTY)).hasStatusOk();
        assertThat(name(id, "COUNTY", "乙", "2025-06-02", COUNTY)).hasStatus(409);
        assertThat(name(id, "PROVINCE", "丙", "2025-01-06", COUNTY))
                .as("named above")
                .hasStatus(403);
        var answer = name(id, "PROVINCE", "丙", "2025-01-06", PROVINCE);
        int first = ProjectsHttp.<List<Integer>>read(answer, "$.sponsors[?(@.level == 'COUNTY')].id")
                .getFirst();
        assertThatThrownBy(() -> Acting.as(
                        COUNTY,
                        () -> transactions.execute(
                                status -> jdbc.sql("""
                                insert into projects.sponsorship (project, level, leader, leader_post, deputy, contact,
                                       document, valid_from, known_from, at, post, person, by_zh, by_en)
                                values (:id, 'COUNTY', '乙', '', '', '', '', '2025-06-02', 1, '2025-11-05', 1, 1, '', '')""").param("id", id).update())))
                .as("not even with SQL")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_leader_a_level");
        var end = Map.of("to", "2025-06-02", "reason", "工作调整，另行明确");
        assertThat(post(id, "sponsors/" + first + "/end", end, COUNTY)).hasStatusOk();
        assertThat(post(id, "sponsors/" + first + "/end", end, COUNTY))
                .as("over")
                .hasStatus(409);
        assertThat(name(id, "COUNTY", "乙", "2025-06-01", COUNTY))
                .as("a day too early")
                .hasStatus(409);
        assertThat(name(id, "COUNTY", "乙", "2025-06-02", COUNTY)).hasStatusOk();
    }

    @Test
    void fiveHundredMillionNeedsAllThree() {
        long large = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, with(record(), "total", "500000000"));
        assertThat(ProjectsHttp.<List<String>>read(get("/" + large + "/sponsors", COUNTY), "$.lacking[*].level"))
                .containsExactly("COUNTY", "PREFECTURE", "PROVINCE");
        assertThat(name(large, "PREFECTURE", "丁", "2025-01-06", PREFECTURE)).hasStatusOk();
        assertThat(ProjectsHttp.<List<String>>read(get("/" + large + "/sponsors", COUNTY), "$.lacking[*].level"))
                .containsExactly("COUNTY", "PROVINCE");
        assertThat(ProjectsHttp.<List<Integer>>read(get("/sponsors", COUNTY), "$.lacking[*].id"))
                .contains((int) large);
        long small = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, with(record(), "total", "499999999"));
        assertThat(ProjectsHttp.<List<String>>read(get("/" + small + "/sponsors", COUNTY), "$.lacking[*].level"))
                .isEmpty();
        assertThat(ProjectsHttp.<List<Integer>>read(get("/sponsors", COUNTY), "$.lacking[*].id"))
                .doesNotContain((int) small);
    }

    @Test
    void solvingCountsAndVisitingDoesNot() {
        long busy = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, record());
        long useful = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, record());
        int tireless = sponsor(busy, "常跑的领导");
        int quiet = sponsor(useful, "办事的领导");
        for (var day : List.of("2025-02-03", "2025-03-03", "2025-04-01", "2025-05-06", "2025-06-03")) {
            visit(busy, tireless, day, problem("水电接入未落实"));
        }
        visit(useful, quiet, "2025-03-04", problem("用地指标未落实"), promise("三季度前落实用地", "2025-09-30"));
        assertThat(answer(useful, 1, "DONE", "2025-04-08", null)).hasStatusOk();
        assertThat(answer(useful, 1, "DONE", "2025-04-09", null)).as("done").hasStatus(409);
        var ranks = get("/sponsors?level=COUNTY", COUNTY);
        List<String> leaders = ProjectsHttp.read(ranks, "$.ranks[*].leader");
        assertThat(leaders.indexOf("办事的领导")).isLessThan(leaders.indexOf("常跑的领导"));
        assertThat(ProjectsHttp.<List<Integer>>read(ranks, "$.ranks[?(@.leader == '常跑的领导')].oldest"))
                .as("days since 3 February")
                .containsExactly(275);
        assertThat(ProjectsHttp.<List<Integer>>read(ranks, "$.ranks[?(@.leader == '办事的领导')].overdue"))
                .containsExactly(1);
        assertThat(text(ranks)).doesNotContain("visits");
        // the promise moves, and the move is kept
        assertThat(refused(answer(useful, 2, "MOVED", "2025-10-08", "2025-09-01")))
                .containsExactly("sponsor-due@due");
        var moved = answer(useful, 2, "MOVED", "2025-10-08", "2025-12-31");
        assertThat(ProjectsHttp.<List<Integer>>read(moved, "$.visits[0].items[*].moves"))
                .containsExactly(0, 1);
        assertThat(ProjectsHttp.<String>read(moved, "$.visits[0].items[1].due")).isEqualTo("2025-12-31");
        assertThat(answer(useful, 1, "REOPENED", "2025-10-08", null)).hasStatusOk();
    }

    @Test
    void refusesWhatMakesNoVisit() {
        long id = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY, record());
        int sponsor = sponsor(id, "领导");
        var body = visitBody(sponsor, "2025-12-01", List.of(promise("", null), problem("甲")));
        assertThat(refused(post(id, "visits", body, COUNTY)))
                .containsExactlyInAnyOrder(
                        "sponsor-day@day", "sponsor-text@items.0", "sponsor-due@items.0", "sponsor-text@items.1");
        assertThat(refused(post(id, "visits", visitBody(999_999, "2025-10-01", List.of()), COUNTY)))
                .containsExactly("sponsor-unknown@sponsorship");
        assertThat(post(id, "visits", visitBody(sponsor, "2025-10-01", List.of()), TestActors.leader()))
                .hasStatus(403);
        assertThat(post(id, "visits", visitBody(sponsor, "2025-10-01", List.of()), TestActors.county("632802")))
                .hasStatus(404);
        assertThat(refused(name(id, "PREFECTURE", "", "1999-01-01", PREFECTURE)))
                .containsExactly("sponsor-text@leader", "sponsor-day@from");
    }

    private int sponsor(long id, String leader) {
        return ProjectsHttp.<Integer>read(name(id, "COUNTY", leader, "2025-01-06", COUNTY), "$.sponsors[0].id");
    }

    private MvcTestResult name(long id, String level, String leader, String from, Actor actor) {
        var body = new HashMap<String, @Nullable Object>(Map.of(
                "level", level,
                "leader", leader,
                "leaderPost", "副县长",
                "deputy", "",
                "contact", "",
                "document", "包联〔2025〕1号",
                "from", from));
        body.put("seat", null);
        return post(id, "sponsors", body, actor);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void visit(long id, int sponsor, String day, Map<String, @Nullable Object>... items) {
        assertThat(post(id, "visits", visitBody(sponsor, day, List.of(items)), COUNTY))
                .hasStatusOk();
    }

    private static Map<String, Object> visitBody(int sponsor, String day, List<Map<String, @Nullable Object>> items) {
        return Map.of("sponsorship", sponsor, "day", day, "place", "项目现场", "people", "", "note", "", "items", items);
    }

    private static Map<String, @Nullable Object> problem(String text) {
        var item = new HashMap<String, @Nullable Object>();
        item.put("kind", "PROBLEM");
        item.put("text", text);
        item.put("due", null);
        return item;
    }

    private static Map<String, @Nullable Object> promise(String text, @Nullable String due) {
        var item = problem(text);
        item.put("kind", "PROMISE");
        item.put("due", due);
        return item;
    }

    private MvcTestResult answer(long id, int item, String kind, String day, @Nullable String due) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("kind", kind);
        body.put("day", day);
        body.put("due", due);
        body.put("text", "已协调相关部门办理");
        return send("post", PROJECTS + "/" + id + "/visits/1/items/" + item + "/answers", body, COUNTY);
    }
}
