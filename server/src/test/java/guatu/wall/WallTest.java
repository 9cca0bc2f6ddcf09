package guatu.wall;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=wall")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, HandMadeProvince.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    @Autowired
    HandMadeProvince province;

    @Autowired
    MockMvcTester mvc;

    private final KnownTime[] beforeOctober = {KnownTime.NOW};

    @BeforeAll
    void plant() {
        beforeOctober[0] = province.plant();
    }

    @Test
    void showsTheHeadlineBesideItsPathToDate() {
        var wall = assertThat(wall(TestActors.province(), ""))
                .hasStatus(HttpStatus.OK)
                .bodyJson();
        wall.extractingPath("$.period").isEqualTo("2025-C10");
        wall.extractingPath("$.headlines[0].id").isEqualTo("T02");
        wall.extractingPath("$.headlines[0].value").isEqualTo("3936.00");
        wall.extractingPath("$.headlines[0].trajectory").isEqualTo("4100.00");
        wall.extractingPath("$.headlines[0].ratioPercent").isEqualTo("96.0");
        wall.extractingPath("$.headlines[0].state").isEqualTo("BEHIND");
        wall.extractingPath("$.headlines[0].gapZh").isEqualTo("差 164 亿元");
        wall.extractingPath("$.headlines[0].gapEn").isEqualTo("short by CNY 16.4 bn");
        wall.extractingPath("$.received.received").isEqualTo(2);
        wall.extractingPath("$.received.expected").isEqualTo(3);
    }

    @Test
    void saysWhatNothingCollects() {
        var wall = assertThat(wall(TestActors.province(), "")).bodyJson();
        wall.extractingPath("$.headlines[3].id").isEqualTo("T04");
        wall.extractingPath("$.headlines[3].state").isEqualTo("UNKNOWN");
        wall.extractingPath("$.headlines[3].gapZh").isEqualTo("尚未采集");
        wall.doesNotHavePath("$.headlines[3].value");
    }

    @Test
    void ranksThePlacesAndTheirChangeSinceTheMonthBefore() {
        var wall = assertThat(wall(TestActors.province(), "?target=T02")).bodyJson();
        wall.extractingPath("$.chosen.map.length()").isEqualTo(8);
        wall.extractingPath("$.chosen.ranks.prefectures[0].code").isEqualTo("632800");
        wall.extractingPath("$.chosen.ranks.prefectures[0].ratioPercent").isEqualTo("173.4");
        wall.extractingPath("$.chosen.ranks.prefectures[0].change").isEqualTo(1);
        wall.extractingPath("$.chosen.ranks.prefectures[1].code").isEqualTo("630100");
        wall.extractingPath("$.chosen.ranks.prefectures[1].trajectory").isEqualTo("2501.00");
        wall.extractingPath("$.chosen.ranks.prefectures[1].change").isEqualTo(-1);
        wall.extractingPath("$.chosen.ranks.parks[0].code").isEqualTo("P02");
    }

    @Test
    void prefecturesWithoutAPartInTheTargetSaySo() {
        var wall = assertThat(wall(TestActors.province(), "?target=T23")).bodyJson();
        wall.extractingPath("$.chosen.map[0].state").isEqualTo("UNKNOWN");
        wall.extractingPath("$.chosen.map[0].whyZh").isEqualTo("无分解目标");
    }

    @Test
    void drawsThreeLines() {
        var wall = assertThat(wall(TestActors.province(), "?target=T02")).bodyJson();
        wall.extractingPath("$.chosen.trend.actual.length()").isEqualTo(2);
        wall.extractingPath("$.chosen.trend.trajectory.length()").isEqualTo(11);
        wall.extractingPath("$.chosen.trend.trajectory[8].value").isEqualTo("4100.00");
        wall.extractingPath("$.chosen.trend.lastYear.length()").isEqualTo(3);
        wall.extractingPath("$.chosen.trend.goal").isEqualTo("5000");
    }

    @Test
    void showsWhatWasKnownBefore() {
        var wall = assertThat(wall(TestActors.province(), "?period=2025-C10&known=" + beforeOctober[0]))
                .bodyJson();
        wall.extractingPath("$.headlines[0].state").isEqualTo("UNKNOWN");
        wall.extractingPath("$.headlines[0].gapZh").isEqualTo("当期尚无已接收数据");
        wall.doesNotHavePath("$.headlines[0].value");
    }

    @Test
    void lateFirmsAreCountedWithinTheScopeOnly() {
        assertThat(wall(TestActors.province(), ""))
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='LATE')].titleZh")
                .asArray()
                .containsExactlyInAnyOrder("西宁市 1 户企业未报", "海西蒙古族藏族自治州 2 户企业未报");
        assertThat(wall(TestActors.prefecture("632800"), ""))
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='LATE')].titleZh")
                .asArray()
                .containsExactly("格尔木市 2 户企业未报");
        assertThat(wall(TestActors.prefecture("632200"), ""))
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='LATE')]")
                .asArray()
                .isEmpty();
    }

    @Test
    void firmsNearTheRosterThresholdAppearAfterClosingOnly() {
        var before = wall(TestActors.province(), "");
        assertThat(before)
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='ROSTER')]")
                .asArray()
                .isEmpty();
        province.closeSeptember();
        assertThat(wall(TestActors.province(), ""))
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='ROSTER')].textZh")
                .asArray()
                .singleElement()
                .asString()
                .contains("演示企业丙")
                .doesNotContain("演示企业甲");
        assertThat(wall(TestActors.prefecture("630100"), ""))
                .bodyJson()
                .extractingPath("$.alerts[?(@.kind=='ROSTER')]")
                .asArray()
                .isEmpty();
    }

    @Test
    void aFirmSeesTheAggregatesButNoTargetAndNoAlert() {
        var wall = assertThat(wall(TestActors.enterprise(new EnterpriseId(3)), ""))
                .hasStatus(HttpStatus.OK)
                .bodyJson();
        wall.extractingPath("$.alerts").asArray().isEmpty();
        wall.doesNotHavePath("$.headlines[0].goal");
        wall.doesNotHavePath("$.headlines[0].trajectory");
        wall.doesNotHavePath("$.headlines[0].gap");
        wall.doesNotHavePath("$.chosen.trend.goal");
        wall.extractingPath("$.chosen.ranks.prefectures").asArray().isEmpty();
        assertThat(mvc.get().uri("/api/plan/targets").with(TestActors.as(TestActors.enterprise(new EnterpriseId(3)))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsWhatItShows() {
        var csv = mvc.get()
                .uri("/api/wall.csv?target=T02")
                .with(TestActors.as(TestActors.province()))
                .exchange();
        assertThat(csv)
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("T02")
                .contains("3936.00")
                .contains("海西")
                .contains("2501.00");
        assertThat(mvc.get().uri("/api/wall.xlsx?target=T02").with(TestActors.as(TestActors.province())))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void listsTheTargetsWithTheirStandings() {
        var targets = assertThat(mvc.get().uri("/api/plan/targets").with(TestActors.as(TestActors.province())))
                .hasStatus(HttpStatus.OK)
                .bodyJson();
        targets.extractingPath("$.length()").isEqualTo(36);
        targets.extractingPath("$[?(@.id=='T20')].standing.period").asArray().containsExactly("2024");
        targets.extractingPath("$[?(@.id=='T20')].standing.actual").asArray().containsExactly("2");
        targets.extractingPath("$[?(@.id=='T28')].standing.whyZh").asArray().containsExactly("结构性要求或门槛，不作进度判断");
    }

    @Test
    void aTargetOpensWithItsPathAndItsParts() {
        var target = assertThat(mvc.get().uri("/api/plan/targets/T02").with(TestActors.as(TestActors.province())))
                .hasStatus(HttpStatus.OK)
                .bodyJson();
        target.extractingPath("$.trajectory.points.length()").isEqualTo(4);
        target.extractingPath("$.breakdown.rows.length()").isEqualTo(14);
        target.extractingPath("$.breakdown.sums[?(@.scope=='REGION' && @.year==2025)].difference")
                .asArray()
                .containsExactly("0");
        target.extractingPath("$.places.length()").isEqualTo(14);
    }

    @Test
    void badQueriesAreNamedProblems() {
        for (var query :
                new String[] {"?target=X1", "?period=2025-13", "?known=yesterday", "?target=T99", "?period=2025-01"}) {
            assertThat(wall(TestActors.province(), query).getResponse().getStatus())
                    .isIn(404, 422);
        }
    }

    private MvcTestResult wall(Actor actor, String query) {
        return mvc.get().uri("/api/wall" + query).with(TestActors.as(actor)).exchange();
    }
}
