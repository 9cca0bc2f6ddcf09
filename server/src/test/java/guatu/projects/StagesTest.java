package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/// The main axis S0–S8 with its guards and papers (mechanisms.md P2), as of 5 November 2025.
class StagesTest extends ProjectsHttp {

    private static final LocalDate SINCE = LocalDate.of(2025, 11, 5);

    @Autowired
    ApplicationEvents events;

    @Test
    void aReserveNeedsAUnitASiteAScreeningAndTheirPapers() {
        var record = with(record(), "unitName", "");
        long id = entered(record, COUNTY);
        assertThat(refused(move(id, 2, "S1", SINCE, Map.of(), COUNTY)))
                .containsExactlyInAnyOrder(
                        "stage-guard@unitName",
                        "stage-guard@site",
                        "stage-guard@screening",
                        "stage-paper@SCREENING",
                        "stage-paper@INTENT");
        attach(id, "S1", "投资意向书", COUNTY); // stands for the proposal
        attach(id, "S1", "合规筛查记录", COUNTY);
        var ready = with(record, "unitName", "测试投资方", "site", "昆仑经开区东区", "screening", "FAILED");
        assertThat(revise(id, 2, ready, COUNTY)).hasStatusOk();
        assertThat(refused(move(id, 2, "S1", SINCE, Map.of(), COUNTY))).containsExactly("stage-guard@screening");
        assertThat(revise(id, 3, with(ready, "screening", "PASSED"), COUNTY)).hasStatusOk();
        assertThat(move(id, 2, "S2", SINCE, Map.of(), COUNTY)).as("not past S1").hasStatus(409);
        assertThat(move(id, 2, "S1", SINCE, Map.of(), COUNTY)).hasStatusOk();
        assertThat(events.stream(StageEntered.class)).contains(new StageEntered(new ProjectId(id), Stage.S1, SINCE));
        assertThat(move(id, 2, "S2", SINCE, Map.of(), COUNTY))
                .as("somebody was faster")
                .hasStatus(409);
    }

    @Test
    void aFilingNeedsTheCodeAndItsFourThings() {
        long id = come(Stage.S1, LocalDate.of(2025, 6, 2), TODAY, with(record(), "approval", "FILING"));
        assertThat(refused(move(id, 3, "S2", SINCE, Map.of(), COUNTY)))
                .containsExactlyInAnyOrder(
                        "stage-guard@code",
                        "stage-guard@applied",
                        "stage-guard@unitCode",
                        "stage-guard@legalPerson",
                        "stage-paper@FILING_RECEIPT");
        long verified = come(Stage.S1, LocalDate.of(2025, 6, 2), TODAY, with(record(), "approval", "VERIFICATION"));
        assertThat(refused(move(verified, 3, "S2", SINCE, Map.of(), COUNTY)))
                .containsExactlyInAnyOrder("stage-guard@code", "stage-guard@applied", "stage-paper@VERIFICATION_FILE");
    }

    @Test
    void readyToStartIsAGreenListOfItems() {
        long id = come(Stage.S2, LocalDate.of(2025, 6, 2), TODAY, record());
        var answer = move(id, 4, "S3", SINCE, Map.of(), COUNTY);
        assertThat(refused(answer)).containsExactly("stage-guard@procedures");
        assertThat(text(answer)).contains("施工许可").contains("环评").doesNotContain("不动产登记");
    }

    @Test
    void levellingIsNoStart() {
        long id = come(Stage.S3, LocalDate.of(2025, 6, 2), TODAY, record());
        for (var paper : List.of("开工报告", "施工合同", "开工承诺书", "现场照片（带日期）")) {
            attach(id, "S4", paper, COUNTY);
        }
        for (var works : List.of("NONE", "SURVEYING", "CLEARING", "LEVELLING")) {
            assertThat(refused(move(id, 5, "S4", SINCE, Map.of("works", works), COUNTY)))
                    .as(works)
                    .containsExactly("stage-guard@works");
        }
        assertThat(refused(move(id, 5, "S4", SINCE.plusDays(1), Map.of("works", "PERMANENT"), COUNTY)))
                .containsExactly("stage-since@since");
        assertThat(refused(move(id, 5, "S4", LocalDate.of(2025, 6, 1), Map.of("works", "PERMANENT"), COUNTY)))
                .containsExactly("stage-since@since");
        assertThat(move(id, 5, "S4", SINCE, Map.of("works", "PERMANENT"), COUNTY))
                .hasStatusOk();
    }

    @Test
    void aStartWithoutPapersSaysWhichAreMissing() {
        long id = come(Stage.S3, LocalDate.of(2025, 6, 2), TODAY, record());
        var answer = move(id, 5, "S4", SINCE, Map.of("works", "PERMANENT"), COUNTY);
        assertThat(refused(answer))
                .containsExactlyInAnyOrder(
                        "stage-paper@START_REPORT",
                        "stage-paper@CONTRACT",
                        "stage-paper@SITE_PHOTO",
                        "stage-paper@COMMITMENT");
        assertThat(text(answer)).contains("开工承诺书或施工许可证").contains("请在该阶段的材料中上传");
    }

    @Test
    void fromTheWorksStraightToProductionWithPartOfTheLinesOnly() {
        long id = come(Stage.S4, LocalDate.of(2024, 6, 3), TODAY, record());
        attach(id, "S6", "投产证明", COUNTY);
        assertThat(refused(move(id, 6, "S6", SINCE, Map.of(), COUNTY))).containsExactly("stage-partial@partial");
        assertThat(refused(move(id, 6, "S5", SINCE, Map.of("partial", true), COUNTY)))
                .containsExactlyInAnyOrder("stage-partial@partial", "stage-paper@COMPLETION");
        var answer = move(id, 6, "S6", SINCE, Map.of("partial", true), COUNTY);
        assertThat(ProjectsHttp.<Boolean>read(answer, "$.project.partial")).isTrue();
        assertThat(ProjectsHttp.<String>read(answer, "$.project.stage")).isEqualTo("S6");
    }

    @Test
    void capacityIsEightyPercent() {
        var record = record();
        long id = come(Stage.S6, LocalDate.of(2024, 6, 3), TODAY, with(record, "capacityReached", "79.99"));
        attach(id, "S7", "产量（产值）证明", COUNTY);
        attach(id, "S7", "用电量证明", COUNTY);
        assertThat(refused(move(id, 8, "S7", SINCE, Map.of(), COUNTY))).containsExactly("stage-guard@capacityReached");
        assertThat(revise(id, 2, with(record, "capacityReached", "80"), COUNTY)).hasStatusOk();
        assertThat(move(id, 8, "S7", SINCE, Map.of(), COUNTY)).hasStatusOk();
    }

    @Test
    void anyStageLeadsOutWithAReasonAndADecision() {
        for (var stage : List.of(Stage.S0, Stage.S3, Stage.S6)) {
            long id = come(stage, LocalDate.of(2025, 6, 2), TODAY, record());
            int no = stage.number() + 2;
            assertThat(refused(move(id, no, "S8", SINCE, Map.of(), COUNTY)))
                    .containsExactlyInAnyOrder("stage-way-out@wayOut", "project-why@reason", "stage-paper@DECISION");
            attach(id, "S8", "出库决定", COUNTY);
            var out = Map.of("wayOut", "TERMINATED", "reason", "投资方退出，经研究终止");
            var answer = move(id, no, "S8", SINCE, out, COUNTY);
            assertThat(ProjectsHttp.<String>read(answer, "$.project.status")).isEqualTo("TERMINATED");
            assertThat(move(id, no + 1, "S1", SINCE, Map.of(), COUNTY)).hasStatus(409);
            assertThat(revise(id, 2, record(), COUNTY)).as("the record stands").hasStatus(409);
        }
    }

    @Test
    void backwardsIsACorrectionOfTheProvince() {
        var since = LocalDate.of(2025, 3, 3);
        long id = come(Stage.S4, since, TODAY, record());
        var body = Map.of("no", 6, "stage", "S3", "reason", "现场核查仅为场地平整，未实质开工");
        assertThat(move(id, 6, "S3", SINCE, Map.of(), COUNTY)).as("no move").hasStatus(409);
        assertThat(post(id, "stages/corrections", body, COUNTY)).hasStatus(403);
        assertThat(post(id, "stages/corrections", body, PREFECTURE)).hasStatus(403);
        assertThat(refused(post(id, "stages/corrections", Map.of("no", 6, "stage", "S3", "reason", "不实"), PROVINCE)))
                .containsExactly("project-why@reason");
        assertThat(post(id, "stages/corrections", Map.of("no", 6, "stage", "S5", "reason", WHY), PROVINCE))
                .as("forward is no correction")
                .hasStatus(409);
        var answer = post(id, "stages/corrections", body, PROVINCE);
        assertThat(ProjectsHttp.<String>read(answer, "$.project.stage")).isEqualTo("S3");
        assertThat(ProjectsHttp.<List<Boolean>>read(answer, "$.stages[*].corrected"))
                .containsExactly(false, false, false, false, false, true);
        assertThat(events.stream(StageCorrected.class))
                .as("counts are issued again")
                .contains(new StageCorrected(new ProjectId(id), Stage.S4, Stage.S3, since));
    }

    @Test
    void sideStatusIsDecidedWithAPaperAndAnOpinion() {
        long id = come(Stage.S4, LocalDate.of(2025, 3, 3), TODAY, record());
        var stop = status("STOPPED", "2025-10-20", "2025-11-20");
        assertThat(post(id, "statuses", stop, COUNTY)).hasStatus(403);
        var bare = new HashMap<>(stop);
        bare.putAll(Map.of("document", "", "opinion", "", "reason", "停"));
        bare.put("plannedResume", null);
        assertThat(refused(post(id, "statuses", bare, PREFECTURE)))
                .containsExactlyInAnyOrder(
                        "project-resume@plannedResume",
                        "project-why@reason",
                        "project-missing@document",
                        "project-missing@opinion");
        assertThat(ProjectsHttp.<String>read(post(id, "statuses", stop, PREFECTURE), "$.project.status"))
                .isEqualTo("STOPPED");
        assertThat(post(id, "statuses", stop, PREFECTURE)).as("it is stopped").hasStatus(409);
        var resume = status("NORMAL", "2025-11-01", null);
        assertThat(ProjectsHttp.<String>read(post(id, "statuses", resume, PREFECTURE), "$.project.status"))
                .isEqualTo("NORMAL");
        assertThat(refused(post(id, "statuses", status("LAPSED", "2025-11-02", null), PREFECTURE)))
                .containsExactly("project-status@status");
        long early = come(Stage.S2, LocalDate.of(2025, 3, 3), TODAY, record());
        assertThat(refused(post(early, "statuses", stop, PROVINCE))).containsExactly("project-status@status");
        assertThat(post(early, "statuses", status("SLOWED", "2025-11-02", null), PROVINCE))
                .hasStatusOk();
        assertThat(refused(move(early, 4, "S3", SINCE, Map.of(), COUNTY)))
                .as("what is slowed down does not move on")
                .contains("stage-guard@status");
        assertThat(post(early, "statuses", stop, TestActors.leader())).hasStatus(403);
    }

    private static Map<String, @Nullable Object> status(String status, String since, @Nullable String resume) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("status", status);
        body.put("since", since);
        body.put("reason", "投资方资金未到位，暂停施工");
        body.put("document", "西发改〔2025〕1号");
        body.put("opinion", "同意");
        body.put("plannedResume", resume);
        return body;
    }
}
