package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The papers of the later stages, and the five ways out (mechanisms.md P2), as of 5 November 2025.
class StagePapersTest extends ProjectsHttp {

    private static final LocalDate SINCE = LocalDate.of(2024, 6, 3);

    @Test
    void completionProductionAndCapacityHaveTheirPapers() {
        long building = come(Stage.S4, SINCE, TODAY, record());
        assertThat(refused(move(building, 6, "S5", TODAY, Map.of(), COUNTY))).containsExactly("stage-paper@COMPLETION");
        attach(building, "S5", "竣工验收文件", COUNTY);
        assertThat(move(building, 6, "S5", TODAY, Map.of(), COUNTY)).hasStatusOk();
        assertThat(refused(move(building, 7, "S6", TODAY, Map.of(), COUNTY))).containsExactly("stage-paper@PRODUCTION");
        attach(building, "S6", "投产证明", COUNTY);
        assertThat(move(building, 7, "S6", TODAY, Map.of(), COUNTY)).hasStatusOk();
        long producing = come(Stage.S6, SINCE, TODAY, with(record(), "capacityReached", "80"));
        assertThat(refused(move(producing, 8, "S7", TODAY, Map.of(), COUNTY)))
                .containsExactlyInAnyOrder("stage-paper@OUTPUT_PROOF", "stage-paper@POWER_PROOF");
    }

    @Test
    void anIdeaNeedsSectorPlaceAndSize() {
        var bare = with(record(), "cluster", "", "region", "", "total", "");
        assertThat(refused(enter(bare, "", COUNTY)))
                .containsExactlyInAnyOrder(
                        "project-missing@region", "project-missing@cluster", "project-missing@total");
    }

    @Test
    void thereAreFiveWaysOut() {
        assertThat(Stream.of(WayOut.values()).map(WayOut::zh))
                .containsExactlyInAnyOrder("达产归档", "终止", "合并", "失效", "转出");
        for (var out : WayOut.values()) {
            long id = come(Stage.S3, SINCE, TODAY, record());
            attach(id, "S8", "出库决定", COUNTY);
            var gone = move(id, 5, "S8", TODAY, Map.of("wayOut", out.name(), "reason", "经州政府会议研究，予以出库"), COUNTY);
            assertThat(ProjectsHttp.<String>read(gone, "$.project.stage"))
                    .as(out.zh())
                    .isEqualTo("S8");
            assertThat(ProjectsHttp.<String>read(gone, "$.project.status"))
                    .as(out.zh())
                    .isEqualTo(out.status().name());
        }
    }

    /// A project that was taken back to S3 in a correction has one row more, and the row that was wrong still stands.
    @Test
    void aCorrectionKeepsWhatItTakesBack() {
        long id = come(Stage.S4, LocalDate.of(2025, 3, 3), TODAY, record());
        var answer =
                post(id, "stages/corrections", Map.of("no", 6, "stage", "S3", "reason", "现场核查仅为场地平整，未实质开工"), PROVINCE);
        assertThat(ProjectsHttp.<java.util.List<String>>read(answer, "$.stages[*].stage"))
                .containsExactly("S0", "S1", "S2", "S3", "S4", "S3");
    }
}
