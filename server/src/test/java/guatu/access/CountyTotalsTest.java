package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.app.demo.OverTheDemo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A county's post sees the province's totals as the province does: the same to the last unit, or withheld, never
/// another.
@OverTheDemo
class CountyTotalsTest {

    private static final Actor GOLMUD = TestActors.county("632801");
    private static final List<String> PERIODS =
            List.of("2025-C10", "2025-09", "2024", "2025-R10", "2025-Q3", "2025-C02");
    private static final List<String> PARTINGS =
            List.of("region", "county", "park", "industry", "cluster", "park,industry");

    @Autowired
    MockMvcTester mvc;

    @Test
    void provincialTotalsAreTheSame() {
        int computed = 0;
        for (var indicator : indicators()) {
            for (var period : PERIODS) {
                for (var question :
                        List.of("", "&provinceOnly=true", "&known=2025-04-14T23:00:00%2B08:00", "&region=632801")) {
                    var address = "/api/figures/" + indicator + "?certify=false&period=" + period + question;
                    var ours = get(GOLMUD, address);
                    assertThat(ours).as(address).isEqualTo(get(TestActors.province(), address));
                    computed += ours.get("state").asString().equals("COMPUTED") ? 1 : 0;
                }
            }
            var series = "/api/figures/" + indicator + "/series?from=2024-02&to=2025-10";
            assertThat(get(GOLMUD, series)).as(series).isEqualTo(get(TestActors.province(), series));
        }
        assertThat(computed).isGreaterThan(150);
    }

    @Test
    void rowsAreTheSameOrWithheld() {
        int same = 0;
        int withheld = 0;
        for (var indicator : indicators()) {
            for (var by : PARTINGS) {
                var address = "/api/figures/" + indicator + "/breakdown?period=2025-C10&by=" + by;
                var ours = get(GOLMUD, address);
                var theirs = get(TestActors.province(), address);
                assertThat(ours.size()).as(address).isEqualTo(theirs.size());
                for (int i = 0; i < ours.size(); i++) {
                    if (ours.get(i).get("state").asString().equals("SUPPRESSED")) {
                        assertThat(ours.get(i).has("value")
                                        || ours.get(i).has("base")
                                        || ours.get(i).has("growthPercent"))
                                .as(address)
                                .isFalse();
                        withheld++;
                    } else {
                        assertThat(ours.get(i)).as(address).isEqualTo(theirs.get(i));
                        same++;
                    }
                }
            }
        }
        assertThat(same).isGreaterThan(500);
        assertThat(withheld).isGreaterThan(100);
    }

    private List<String> indicators() {
        return get(GOLMUD, "/api/indicators").findValuesAsString("code");
    }

    private JsonNode get(Actor actor, String address) {
        var answer = mvc.get()
                .uri(java.net.URI.create(address))
                .with(TestActors.as(actor))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
