package guatu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What firms are given back over the demo: bands and medians of at least five others, checked against a list of all of
/// them; nothing to anybody else; no threshold of a year that is not closed.
@OverTheDemo
class FeedbackTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    private record Firm(long id, String code, int industry) {}

    @Test
    void aFirmsPlaceIsItsBandAmongAtLeastFiveOthers() {
        int told = 0;
        for (var firm : firms()) {
            var growth = measure(feedback(firm, "2025-09"), "GROWTH");
            if (growth.has("band")) {
                told++;
                int width = List.of(0, 0, 100, 10, 1)
                        .get(growth.at("/peers/code").asString().length());
                var others = growths(firm, width);
                assertThat(growth.get("firms").asInt()).isEqualTo(others.size()).isGreaterThanOrEqualTo(5);
                if (width < 100) {
                    assertThat(width == 1 ? 5 : growths(firm, width / 10).size())
                            .as("the narrowest class with enough firms is taken")
                            .isLessThanOrEqualTo(width == 1 ? 5 : 4);
                }
                var own = new BigDecimal(growth.get("own").asString());
                long below = others.stream()
                        .filter(other -> other.compareTo(own) < 0)
                        .count();
                int band = growth.get("band").asInt();
                assertThat(below * 4.0 / others.size()).isBetween(band - 2.0, band + 0.01);
                assertThat(new BigDecimal(growth.get("median").asString()))
                        .isEqualByComparingTo(others.get((others.size() - 1) / 2));
            }
        }
        assertThat(told).isGreaterThan(3);
    }

    @Test
    void nothingIsSaidOfFewerThanFive() {
        for (var firm : firms()) {
            feedback(firm, "2025-09").get("measures").forEach(measure -> {
                if (measure.has("median")) {
                    assertThat(measure.get("firms").asInt()).isGreaterThanOrEqualTo(5);
                } else {
                    assertThat(measure.has("band")).isFalse();
                }
            });
        }
    }

    @Test
    void thresholdsAreThoseOfAClosedYearOnly() {
        var firm = firms().getFirst();
        var now = feedback(firm, "2025-09");
        assertThat(now.get("closedYear").asInt()).isEqualTo(2024);
        assertThat(now.get("distances").toString()).contains("ROSTER_THRESHOLD").contains("SIZE_");
        var first = feedback(firm, "2024-03"); // 2023 is closed for output, and has no accounts
        assertThat(first.has("closedYear")).isFalse();
        assertThat(first.get("distances")).isEmpty();
        assertThat(now.toString()).doesNotContain("target").doesNotContain("目标");
    }

    @Test
    void nobodyElseIsGivenIt() {
        var firm = firms().getFirst();
        var other = firms().getLast();
        var path = "/api/filings/" + firm.code() + "/B204-1/2025-09/feedback";
        assertThat(get(TestActors.province(), path)).hasStatus(403);
        assertThat(get(TestActors.enterprise(new EnterpriseId(other.id())), path))
                .hasStatus(404);
    }

    private JsonNode feedback(Firm firm, String month) {
        var answer = get(
                TestActors.enterprise(new EnterpriseId(firm.id())),
                "/api/filings/" + firm.code() + "/B204-1/" + month + "/feedback");
        assertThat(answer).hasStatusOk();
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static JsonNode measure(JsonNode feedback, String code) {
        var found = new ArrayList<JsonNode>();
        feedback.get("measures").forEach(measure -> {
            if (measure.get("code").asString().equals(code)) {
                found.add(measure);
            }
        });
        return found.getFirst();
    }

    /// The growth of all other firms of the class, rising.
    private List<BigDecimal> growths(Firm firm, int width) {
        return read(() -> jdbc
                .sql("""
                        select values[2] as now, values[4] as base
                          from reporting.fact
                         where form = 'B204-1' and month = '2025-09-01' and detail = '' and known_to is null
                           and values[4] > 0 and enterprise <> %d and industry / %d = %d
                        """.formatted(firm.id(), width, firm.industry() / width))
                .query((row, n) -> new BigDecimal(row.getLong("now") - row.getLong("base"))
                        .movePointRight(2)
                        .divide(new BigDecimal(row.getLong("base")), 2, RoundingMode.HALF_UP))
                .list()
                .stream()
                .sorted()
                .collect(Collectors.toList()));
    }

    private List<Firm> firms() {
        return read(() -> jdbc.sql("""
                        select enterprise, credit_code, fact.industry
                          from reporting.fact
                          join catalog.enterprise on enterprise.id = fact.enterprise
                         where form = 'B204-1' and month = '2025-09-01' and detail = '' and known_to is null
                           and exists (select 1 from reporting.filing where filing.enterprise = fact.enterprise
                                          and filing.form = 'B203' and filing.month = '2024-12-01')
                         order by enterprise
                         limit 12
                        """)
                .query((row, n) -> new Firm(row.getLong(1), row.getString(2), row.getInt(3)))
                .list());
    }

    private <T> T read(java.util.function.Supplier<T> reading) {
        return Acting.as(Actor.MACHINE, () -> Objects.requireNonNull(transaction.execute(status -> reading.get())));
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(TestActors.as(actor)).exchange();
    }
}
