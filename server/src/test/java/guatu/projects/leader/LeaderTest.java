package guatu.projects.leader;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.evidence.Camera;
import guatu.evidence.Scenes;
import guatu.projects.DispatchHttp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A leader's page, and visits written down on the spot, on 5 November 2025.
class LeaderTest extends DispatchHttp {

    private static final String HOME = "/api/leader?size=500";

    @Test
    void aLeaderSeesHisOwnProjectsAndWhatChanged() {
        long mine = project(firm(), "S4", "NEW", 600_000_000L);
        long other = project(firm(), "S4", "NEW", 600_000_000L);
        sponsored(mine, LEADER.who().post());
        sponsored(other, 0);
        var home = get(HOME, LEADER);
        assertThat(home).hasStatusOk();
        assertThat(DispatchHttp.<List<Integer>>read(home, "$.sponsored.items[*].id"))
                .contains((int) mine)
                .doesNotContain((int) other);
        assertThat(DispatchHttp.<List<Boolean>>read(home, of(mine) + ".visitDue"))
                .as("none since January")
                .containsExactly(true);
        assertThat(post("/api/leader/looks", Map.of("known", read(home, "$.known")), LEADER))
                .hasStatus(204);
        assertThat(DispatchHttp.<List<Object>>read(get(HOME, LEADER), of(mine) + ".changes[*]"))
                .as("seen")
                .isEmpty();
        assertThat(post(
                        "/api/projects/" + mine + "/problems",
                        body("type", "LAND", "text", "用地指标尚未落实，影响开工", "since", "2025-10-01", "task", null),
                        COUNTY))
                .hasStatus(201);
        var after = get(HOME, LEADER);
        assertThat(DispatchHttp.<List<String>>read(after, of(mine) + ".changes[*].kind"))
                .containsExactly("PROBLEM");
        assertThat(DispatchHttp.<List<Integer>>read(after, of(mine) + ".open")).containsExactly(1);
        assertThat(DispatchHttp.<List<Integer>>read(
                        get("/api/leader?only=CHANGED&q=试验项目" + mine, LEADER), "$.sponsored.items[*].id"))
                .containsExactly((int) mine);
        assertThat(get(HOME, COUNTY)).hasStatus(403);
    }

    @Test
    void aProblemThatComesUpWaitsForAnAnswerWithinFiveWorkingDays() {
        long id = project(firm(), "S4", "NEW", 600_000_000L);
        sponsored(id, LEADER.who().post());
        var opened = post(
                "/api/projects/" + id + "/problems",
                body("type", "LAND", "text", "用地指标尚未落实，影响开工", "since", "2025-10-01", "task", null),
                COUNTY);
        int problem = read(opened, "$.id");
        assertThat(waits(problem)).as("with the county").isEmpty();
        assertThat(move(problem, "ESCALATED")).hasStatusOk();
        assertThat(waits(problem))
                .as("five working days from Wednesday 5 November")
                .containsExactly("2025-11-12");
        assertThat(move(problem, "ANSWERED")).hasStatusOk();
        assertThat(waits(problem)).as("answered").isEmpty();
    }

    @Test
    void whatIsSentTwiceIsOneVisit() {
        long id = project(firm(), "S4", "NEW", 600_000_000L);
        long sponsorship = sponsored(id, LEADER.who().post());
        var key = UUID.randomUUID();
        var note = note(id, sponsorship, "与施工单位座谈，主体已封顶");
        var first = put("/api/leader/visits/" + key, note, LEADER);
        assertThat(first).as(text(first)).hasStatus(201);
        assertThat(put("/api/leader/visits/" + key, note, LEADER)).hasStatusOk();
        assertThat(visits(id)).isEqualTo(1);
        assertThat(put("/api/leader/visits/" + key, note(id, sponsorship, "另一条记录"), LEADER))
                .as("another note under the same key")
                .hasStatus(409);
        assertThat(put("/api/leader/visits/no-key", note, LEADER)).hasStatus(422);
        assertThat(machine(() -> jdbc.sql(
                                "select datum || ' ' || lat || ' ' || accuracy from projects.visit_note where project = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()))
                .isEqualTo("WGS84 36.421000 12");
        int visit = read(first, "$.visit");
        var photo = Camera.at("2025:11:05 09:30:00", "36.4210", "94.9040").jpeg(Scenes.photo(6_001));
        assertThat(attached(id, visit, photo, LEADER)).hasStatus(201);
        assertThat(attached(id, visit, photo, LEADER)).as("the same bytes").hasStatusOk();
        var home = get(HOME, LEADER);
        assertThat(DispatchHttp.<List<String>>read(home, "$.items[?(@.project == " + id + ")].kind"))
                .containsExactly("PROMISE", "PROBLEM");
        assertThat(DispatchHttp.<List<Boolean>>read(home, of(id) + ".visitDue")).containsExactly(false);
    }

    @Test
    void onlyThePostThatActsForTheLeaderWritesForHim() {
        long id = project(firm(), "S4", "NEW", 600_000_000L);
        long another = sponsored(id, 999_999);
        assertThat(put("/api/leader/visits/" + UUID.randomUUID(), note(id, another, "代他人登记"), LEADER))
                .hasStatus(403);
        assertThat(put("/api/leader/visits/" + UUID.randomUUID(), note(id, another, "代他人登记"), COUNTY))
                .hasStatus(403);
        assertThat(visits(id)).isZero();
        var sponsorship = sponsored(
                project(firm(), "S4", "NEW", 600_000_000L), LEADER.who().post());
        var odd = note(id, sponsorship, "别的项目的包联");
        assertThat(put("/api/leader/visits/" + UUID.randomUUID(), odd, LEADER)).hasStatus(403);
        long mine = project(firm(), "S4", "NEW", 600_000_000L);
        var place = note(mine, sponsored(mine, LEADER.who().post()), "坐标不在地球上");
        place.put("where", Map.of("lat", 99.5, "lon", 94.904, "accuracy", 12, "datum", "WGS84"));
        var refused = put("/api/leader/visits/" + UUID.randomUUID(), place, LEADER);
        assertThat(findings(refused)).containsExactly("note-place");
        assertThat(attached(mine, 1, Camera.SILENT.jpeg(Scenes.photo(6_002)), LEADER))
                .as("there is no such visit of his")
                .hasStatus(403);
    }

    private long sponsored(long project, long seat) {
        return machine(() -> jdbc.sql("""
                        insert into projects.sponsorship (project, level, leader, leader_post, seat, deputy, contact, document,
                               valid_from, known_from, at, post, person, by_zh, by_en)
                        values (:project, 'PROVINCE', '演示领导', '包联领导', :seat, '', '', '', '2025-01-06', 1, '2025-01-06', 0,
                                0, '', '')
                        returning id""")
                .param("project", project)
                .param("seat", seat)
                .query(Long.class)
                .single());
    }

    private static Map<String, @Nullable Object> note(long project, long sponsorship, String text) {
        var body = body(
                "project",
                project,
                "sponsorship",
                sponsorship,
                "day",
                LocalDate.of(2025, 11, 5).toString(),
                "place",
                "项目现场",
                "people",
                "",
                "note",
                text,
                "notedAt",
                "2025-11-05T01:30:00Z",
                "where",
                Map.of("lat", 36.421, "lon", 94.904, "accuracy", 12, "datum", "WGS84"));
        body.put(
                "items",
                List.of(
                        body("kind", "PROBLEM", "text", "外线电源未接入", "due", null),
                        body("kind", "PROMISE", "text", "协调供电公司年内接入", "due", "2025-12-31")));
        return body;
    }

    private static Map<String, @Nullable Object> body(@Nullable Object... pairs) {
        var body = new HashMap<String, @Nullable Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            body.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return body;
    }

    private static String of(long project) {
        return "$.sponsored.items[?(@.id == " + project + ")]";
    }

    private List<String> waits(int problem) {
        return read(get(HOME, LEADER), "$.answers[?(@.id == " + problem + ")].answerBy");
    }

    private MvcTestResult move(int problem, String kind) {
        return post(
                "/api/dispatch/problems/" + problem + "/events",
                body("kind", kind, "office", "", "promised", null, "text", "超出本级权限，提请上级协调"),
                LEADER);
    }

    private long visits(long project) {
        return machine(() -> jdbc.sql("select count(*) from projects.visit where project = :id")
                .param("id", project)
                .query(Long.class)
                .single());
    }

    private MvcTestResult attached(long project, int visit, byte[] bytes, guatu.access.Actor actor) {
        return mvc.post()
                .uri("/api/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", bytes))
                .param("kind", "project")
                .param("key", project + "/VISIT-" + visit)
                .param("label", "现场照片")
                .with(TestActors.as(actor))
                .exchange();
    }
}
