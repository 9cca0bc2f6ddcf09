package guatu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.kernel.Finding;
import guatu.kernel.KnownTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class PlanPackTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final TargetId OUTPUT = TargetId.of("T02");
    private static final TargetId VALUE_ADDED = TargetId.of("T03");

    @Autowired
    PlanPack pack;

    @Autowired
    Plans plans;

    @Autowired
    Trajectories trajectories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void loadThePack() {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(PACK);
            return true;
        });
    }

    @Test
    void thePublishedPackHasNoFinding() {
        assertThat(pack.check(PACK)).isEmpty();
    }

    @Test
    void everySentenceStandsOnceAndEveryTargetPointsAtItsCharacters() {
        var content = plans.current().content();
        var sentences = content.clauses().stream()
                .flatMap(clause -> clause.sentences().stream())
                .toList();
        assertThat(sentences).hasSize(65).extracting(PlanSentence::textZh).doesNotHaveDuplicates();
        assertThat(content.targets()).hasSize(36).allSatisfy(target -> {
            var text = sentences.stream()
                    .filter(sentence -> sentence.id().equals(target.sentence()))
                    .findFirst()
                    .orElseThrow()
                    .textZh();
            assertThat(text.substring(
                            text.offsetByCodePoints(0, target.from()), text.offsetByCodePoints(0, target.to())))
                    .isEqualTo(target.source());
        });
    }

    @Test
    void loadingTwiceIsNoNewVersion() {
        loadThePack();
        assertThat(plans.versions()).hasSize(1);
        assertThat(trajectories.history(OUTPUT)).hasSize(1);
    }

    @Test
    void aVersionReadsBackAsItsHash() {
        var plan = plans.current();
        assertThat(ContentHash.of(plan.content())).isEqualTo(plan.version().hash());
    }

    @Test
    void aPublishedVersionCannotBeChangedOrDeleted() {
        for (var table :
                new String[] {"version", "clause", "sentence", "target", "project", "trajectory", "breakdown"}) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql("delete from plan." + table).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update plan.target set value = 1").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aNewPathReplacesTheOldOneFromNowOnOnly() {
        var before = latest();
        Acting.as(TestActors.province(), () -> trajectories.set(VALUE_ADDED, aPath(1)));
        assertThat(trajectories.find(VALUE_ADDED, KnownTime.NOW).orElseThrow().at(2023))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1050"));
        assertThat(trajectories.find(VALUE_ADDED, before).orElseThrow().revision())
                .isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> trajectories.set(VALUE_ADDED, aPath(1))))
                .isInstanceOf(TrajectoryConflict.class);
    }

    @Test
    void onlyTheProvincialOfficeSetsAPath() {
        assertThatThrownBy(
                        () -> Acting.as(TestActors.prefecture("632800"), () -> trajectories.set(VALUE_ADDED, aPath(1))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void mistakesInThePackAreShownAtFileAndLine(@TempDir Path folder) throws IOException {
        for (var file : new String[] {
            "plan/plan.yaml",
            "plan/clauses.md",
            "plan/targets.csv",
            "plan/trajectories.csv",
            "plan/breakdown.csv",
            "map/prefectures.geojson"
        }) {
            var copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(PACK.resolve(file), copy);
        }
        replace(folder.resolve("plan/targets.csv"), "T02,1.3-1,LEVEL", "T02,1.3-1,HEIGHT");
        replace(folder.resolve("plan/targets.csv"), "T03,1.3-2,", "T03,9.9-9,");
        replace(folder.resolve("plan/trajectories.csv"), "T08,EVEN,2020,18.4", "T08,EVEN,2030,x");
        replace(folder.resolve("plan/breakdown.csv"), "T01,REGION,630200,103", "T01,REGION,630200,-103");
        replace(folder.resolve("plan/clauses.md"), "*II. Main tasks", "II. Main tasks");
        assertThat(pack.check(folder))
                .extracting(Finding::at)
                .contains("plan/targets.csv:3", "plan/targets.csv:4", "plan/trajectories.csv:13")
                .anyMatch(at -> at.startsWith("plan/clauses.md:"))
                .anyMatch(at -> at.startsWith("plan/breakdown.csv:"));
    }

    private KnownTime latest() {
        return new KnownTime(transaction.execute(status ->
                jdbc.sql("select max(seq) from journal.known").query(Long.class).single()));
    }

    private static TrajectoryDraft aPath(int replaces) {
        return new TrajectoryDraft(
                replaces,
                TrajectoryMethod.GIVEN,
                2021,
                new BigDecimal("810"),
                "演示",
                new TreeMap<>(Map.of(
                        2022, new BigDecimal("900"),
                        2023, new BigDecimal("1050"),
                        2024, new BigDecimal("1200"),
                        2025, new BigDecimal("1400"))),
                true,
                "按年度计划调整");
    }

    private static void replace(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
