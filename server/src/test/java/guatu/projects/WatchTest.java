package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The lapse of 核准 documents and the sleep of records, as of 5 November 2025.
class WatchTest extends ProjectsHttp {

    @Test
    void aDocumentDiesTwoYearsAfterItsDay() {
        long dead = verified("2023-11-04");
        assertThat(ProjectsHttp.<String>read(get(dead, COUNTY), "$.project.status"))
                .isEqualTo("LAPSED");
        assertThat(ProjectsHttp.<String>read(get(dead, COUNTY), "$.watch.nearness"))
                .isEqualTo("LAPSED");
        assertThat(ProjectsHttp.<List<Integer>>read(get("?status=LAPSED&size=500", COUNTY), "$.items[*].id"))
                .contains((int) dead);
        assertThat(refused(move(dead, 5, "S4", TODAY, Map.of("works", "PERMANENT"), COUNTY)))
                .as("a dead document starts nothing")
                .contains("stage-guard@status");
        long alive = verified("2023-11-05");
        assertThat(ProjectsHttp.<String>read(get(alive, COUNTY), "$.project.status"))
                .as("its last day")
                .isEqualTo("NORMAL");
        assertThat(approve(dead, "ISSUED", "2025-11-05", null, "青发改〔2025〕9号", ""))
                .hasStatusOk();
        assertThat(ProjectsHttp.<String>read(get(dead, COUNTY), "$.project.status"))
                .as("verified anew")
                .isEqualTo("NORMAL");
    }

    @Test
    void whatHasStartedDoesNotLapse() {
        long id = come(Stage.S4, LocalDate.of(2023, 10, 9), TODAY, with(record(), "approval", "VERIFICATION"));
        assertThat(approve(id, "ISSUED", "2023-01-09", null, "青发改〔2023〕1号", "")).hasStatusOk();
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.project.status"))
                .isEqualTo("NORMAL");
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.watch.nearness"))
                .isEqualTo("FAR");
    }

    /// Working days after 5 November 2025: thirty of them end on 17 December, sixty on 29 January 2026 with New Year's
    /// day off and the Sunday made up.
    @Test
    void warnsSixtyAndThirtyWorkingDaysBefore() {
        assertThat(nearness(verified("2024-03-30"))).isEqualTo("FAR");
        assertThat(nearness(verified("2024-01-15"))).isEqualTo("FIRST");
        assertThat(nearness(verified("2023-12-18"))).isEqualTo("FIRST");
        assertThat(nearness(verified("2023-12-17"))).isEqualTo("SECOND");
        assertThat(ProjectsHttp.<Integer>read(get(verified("2023-12-17"), COUNTY), "$.watch.workdaysLeft"))
                .isEqualTo(30);
    }

    @Test
    void anExtensionIsAskedForThirtyWorkingDaysBeforeOnceAndForAYear() {
        long late = verified("2023-12-16");
        assertThat(refused(approve(late, "EXTENSION_ASKED", "2025-11-05", null, "", "用地指标尚未落实，申请延期")))
                .as("29 working days before")
                .containsExactly("project-extension@day");
        long id = verified("2023-12-17");
        assertThat(approve(id, "EXTENDED", "2025-11-05", "2026-06-30", "青发改〔2025〕2号", ""))
                .as("not asked for")
                .hasStatus(409);
        var asked = approve(id, "EXTENSION_ASKED", "2025-11-05", null, "", "用地指标尚未落实，申请延期");
        assertThat(ProjectsHttp.<String>read(asked, "$.watch.answerBy"))
                .as("answered within 20 working days")
                .isEqualTo("2025-12-03");
        assertThat(refused(approve(id, "EXTENDED", "2025-11-05", "2026-12-18", "青发改〔2025〕2号", "")))
                .as("more than a year")
                .containsExactly("project-extension@until");
        assertThat(approve(id, "EXTENDED", "2025-11-05", "2026-12-17", "青发改〔2025〕2号", ""))
                .hasStatusOk();
        assertThat(approve(id, "EXTENSION_ASKED", "2025-11-05", null, "", "再次申请延期一年办理"))
                .as("once")
                .hasStatus(409);
    }

    @Test
    void fallsAsleepAfterNinetyOrThirtyDays() {
        assertThat(asleep(Stage.S1, TODAY.minusDays(90))).isFalse();
        assertThat(asleep(Stage.S1, TODAY.minusDays(91))).isTrue();
        assertThat(asleep(Stage.S0, TODAY.minusDays(91))).isTrue();
        for (var stage : List.of(Stage.S2, Stage.S3, Stage.S4)) {
            assertThat(asleep(stage, TODAY.minusDays(30))).isFalse();
            assertThat(asleep(stage, TODAY.minusDays(31))).isTrue();
        }
        assertThat(asleep(Stage.S5, TODAY.minusDays(400))).isFalse();
    }

    @Test
    void wakesWhenItIsConfirmed() {
        long id = come(Stage.S2, LocalDate.of(2025, 1, 6), TODAY.minusDays(31), record());
        assertThat(ProjectsHttp.<List<Integer>>read(get("?asleep=true&size=500", COUNTY), "$.items[*].id"))
                .contains((int) id);
        assertThat(ProjectsHttp.<Boolean>read(post(id, "confirmations", Map.of(), COUNTY), "$.project.asleep"))
                .isFalse();
        assertThat(ProjectsHttp.<String>read(get(id, COUNTY), "$.confirmBy")).isEqualTo("2025-12-05");
        assertThat(ProjectsHttp.<List<Integer>>read(get("?asleep=true&size=500", COUNTY), "$.items[*].id"))
                .doesNotContain((int) id);
        assertThat(post(id, "confirmations", Map.of(), guatu.TestActors.leader()))
                .hasStatus(403);
    }

    private boolean asleep(Stage stage, LocalDate confirmed) {
        long id = come(stage, LocalDate.of(2024, 1, 8), confirmed, record());
        return ProjectsHttp.<Boolean>read(get(id, COUNTY), "$.project.asleep");
    }

    private String nearness(long id) {
        return ProjectsHttp.read(get(id, COUNTY), "$.watch.nearness");
    }

    /// A project in S3 whose document was issued on a day.
    private long verified(String issued) {
        long id = come(Stage.S3, LocalDate.of(2023, 1, 9), TODAY, with(record(), "approval", "VERIFICATION"));
        assertThat(approve(id, "ISSUED", issued, null, "青发改〔2023〕1号", "")).hasStatusOk();
        return id;
    }

    private MvcTestResult approve(
            long id, String kind, String day, @Nullable String until, String document, String reason) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("kind", kind);
        body.put("day", day);
        body.put("until", until);
        body.put("document", document);
        body.put("reason", reason);
        return send("post", PROJECTS + "/" + id + "/approvals", body, COUNTY);
    }
}
