package guatu.projects.board;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
import guatu.projects.DispatchHttp;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The list of lights is judged once for all who ask, and never older than what is known: it says of a project what the
/// project's own page says, which is judged anew each time.
class JudgedMonthsTest extends DispatchHttp {

    @Autowired
    Parameters parameters;

    @Test
    void whateverALampLooksAtIsInTheListAtOnce() {
        var firm = firm();
        var unit = TestActors.enterprise(firm.id());
        long id = project(firm, "S3", "NEW", 600_000_000L);
        var first = same(id);

        entered(id, 1, "S4", "2025-09-20");
        var started = changed(id, first);

        var body = new HashMap<>(month("1000"));
        body.put("reasons", Map.of("M08", "照相设备损坏，下月补拍"));
        assertThat(put("/api/projects/" + id + "/months/2025-10/revisions/1", body, unit))
                .hasStatusOk();
        var reported = changed(id, started);
        attach(id, "2025-10", "发票", unit);
        var proved = changed(id, reported);
        int paper = read(get("/api/evidence?kind=project-month&key=" + id + "/2025-10", unit), "$.items[0].id");
        assertThat(post("/api/evidence/" + paper + "/withdrawal", Map.of("reason", "传错了文件，重新上传"), unit))
                .hasStatusOk();
        assertThat(changed(id, proved)).as("taken back").isEqualTo(reported);

        assertThat(post("/api/projects/" + id + "/months/2025-10/acceptance", Map.of("revision", 1), COUNTY))
                .hasStatusOk();
        changed(id, reported);

        var problem =
                new HashMap<String, Object>(Map.of("type", "LAND", "text", "用地批复迟迟未下，影响施工进场", "since", "2025-11-01"));
        problem.put("task", null);
        assertThat(post("/api/projects/" + id + "/problems", problem, COUNTY)).hasStatus(201);
        var stuck = same(id);

        var excuse = new HashMap<String, Object>(
                Map.of("dimension", "PROGRESS", "reason", "UPPER_LEVEL", "from", "2025-10-01", "until", "2025-12-20"));
        excuse.put("document", "省自然资源厅函〔2025〕12号");
        assertThat(post("/api/projects/" + id + "/excuses", excuse, PREFECTURE)).hasStatus(204);
        var excused = same(id);

        parameter("DISPATCH_PHOTOS", "5");
        changed(id, excused);
        parameter("DISPATCH_PHOTOS", "3");
        assertThat(same(id)).isEqualTo(excused);
        assertThat(stuck).isNotEqualTo(first);
    }

    @Test
    void whatOfficesAndOthersAddIsInTheListAtOnce() {
        long other = project(firm(), "S3", "NEW", 900_000_000L);
        long id = project(firm(), "S3", "NEW", 600_000_000L); // red
        var first = same(id);
        var untouched = same(other);

        assertThat(post(
                        "/api/projects/" + id + "/lamps/2025-10/judgement",
                        Map.of("colour", "YELLOW", "reason", "现场已有设备进场，尚未动工"),
                        TestActors.leader()))
                .hasStatusOk();
        var judged = changed(id, first);
        assertThat(post(
                        "/api/projects/" + id + "/lamps/2025-10/answers",
                        Map.of("measures", "督促施工单位本月内进场", "until", "2025-11-30"),
                        COUNTY))
                .hasStatusOk();
        var answered = changed(id, judged);

        machine(() -> jdbc.sql("""
                        insert into projects.version (project, no, sheet, total, reason, known_from, at, post, person, by_zh,
                               by_en)
                        values (:id, 2, '{}', 500000001, '', :seen, '2025-11-01', 0, 0, '', '')
                        """).param("id", id).param("seen", seen()).update());
        machine(() -> jdbc.sql("update projects.project set total = 500000001, version = 2 where id = :id")
                .param("id", id)
                .update());
        var smaller = changed(id, answered);

        long milestone = machine(() -> jdbc.sql("""
                        insert into projects.task (project, kind, code, name, weight, evidence, person_zh, office, known_from,
                               at, post, person, by_zh, by_en)
                        values (:id, 'MILESTONE', 'CIVIL', '土建完工', 10, '', '', '', :seen, '2025-01-01', 0, 0, '', '')
                        returning id
                        """)
                .param("id", id)
                .param("seen", seen())
                .query(Long.class)
                .single());
        machine(() -> jdbc.sql("""
                        insert into projects.task_event (task, project, no, kind, starts, due, reason, known_from, at, post,
                               person, by_zh, by_en)
                        values (:task, :id, 1, 'PLANNED', '2025-09-10', '2025-10-10', '', :seen, '2025-01-01', 0, 0, '', '')
                        """)
                .param("id", id)
                .param("task", milestone)
                .param("seen", seen())
                .update());
        changed(id, smaller);
        assertThat(same(other)).as("judged once").isEqualTo(untouched);
    }

    private long seen() {
        return known.next("test").value();
    }

    @Test
    void oneCountysListIsNotAnothers() {
        long id = project(firm(), "S3", "NEW", 600_000_000L);
        assertThat(listed(id, TestActors.province())).hasSize(1);
        assertThat(listed(id, COUNTY)).hasSize(1);
        assertThat(listed(id, TestActors.county("632802"))).isEmpty();
        assertThat(listed(id, TestActors.province())).hasSize(1);
        machine(() -> jdbc.sql("""
                        update projects.project
                           set region = (select low from catalog.region where code = '632822')
                         where id = :id
                        """).param("id", id).update());
        machine(this::seen);
        assertThat(listed(id, COUNTY)).as("it moved away").isEmpty();
        assertThat(listed(id, TestActors.county("632821")))
                .as("asked first, and seeing as few papers")
                .isEmpty();
        assertThat(listed(id, TestActors.county("632822"))).hasSize(1);
    }

    /// What the list says of a project, which is what its own page says: for all who see it.
    private Map<String, Object> same(long id) {
        Map<String, Object> own = read(get("/api/projects/" + id + "/lamps/2025-10", COUNTY), "$");
        for (var reader : List.of(COUNTY, PREFECTURE, TestActors.province(), COUNTY)) {
            assertThat(listed(id, reader)).containsExactly(own);
        }
        return own;
    }

    private Map<String, Object> changed(long id, Map<String, Object> before) {
        var now = same(id);
        assertThat(now).isNotEqualTo(before);
        return now;
    }

    private List<Map<String, Object>> listed(long id, Actor actor) {
        return read(
                get("/api/dispatch/lamps/2025-10?size=500&q=试验项目" + id, actor),
                "$.items[?(@.nameZh == '试验项目%d')]".formatted(id));
    }

    private void parameter(String code, String value) {
        machine(() -> {
            var old = parameters.get(code, java.time.LocalDate.of(2025, 10, 31));
            parameters.replace(List.of(new Parameter(
                    old.code(),
                    new BigDecimal(value),
                    old.unit(),
                    old.validFrom(),
                    old.validTo(),
                    old.nameZh(),
                    old.nameEn(),
                    old.tag(),
                    old.source())));
            return true;
        });
    }
}
