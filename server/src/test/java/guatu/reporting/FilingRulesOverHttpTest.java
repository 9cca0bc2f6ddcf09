package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.reporting.RuleExamples.Example;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of examples again, over HTTP and with everything behind it: what is said while typing is what is said on
/// submission, and both are what the table says.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=rules-over-http")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingRulesOverHttpTest {

    private static final String REASON = "10月新线投产，订单集中交付";

    /// After yearly forms have opened; a first filing may come late.
    @TestBean(name = "testClock", methodName = "february")
    @Nullable
    Clock testClock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    JsonMapper json;

    /// Who filed the same keys, until its example is over.
    private Optional<Desk.Firm> elsewhere = Optional.empty();

    static Clock february() {
        return Clock.fixed(Instant.parse("2026-02-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    static Stream<Arguments> examples() {
        return RuleExamples.all().map(one -> Arguments.of(one.name(), one));
    }

    @BeforeAll
    void load() {
        desk.loadPack();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void typingAndSubmittingSayTheSame(String name, Example example) {
        var firm = prepared(example);
        var month = example.in("no-window") ? "2031-05" : example.row().get("month");
        var address =
                "/api/filings/%s/%s/%s".formatted(firm.code(), example.form().code(), month);
        var page = read(mvc.get().uri(address).with(TestActors.as(firm.post())).exchange());
        var base = new TreeMap<String, String>();
        page.get("values")
                .properties()
                .forEach(cell -> base.put(cell.getKey(), cell.getValue().asString()));
        var values = RuleExamples.given(example, base);
        var typing = send(HttpMethod.POST, address + "/check", Map.of("values", values), firm.post());
        assertThat(typing).as(name).hasStatusOk();
        var said = findings(read(typing));
        assertThat(said.stream()
                        .filter(finding -> example.row().get("rule").equals("ordinary")
                                ? !finding.startsWith("E01 ") // 2025-02 of forms whose windows begin later
                                : finding.startsWith(example.row().get("rule") + " "))
                        .map(finding -> finding.split(" ", -1)[1] + " " + finding.split(" ", -1)[2]))
                .as(name)
                .containsExactlyInAnyOrder(
                        example.row().get("expected").equals("—")
                                ? new String[0]
                                : example.row().get("expected").split(";", -1));
        var reasons = said.stream()
                .filter(finding -> finding.split(" ", -1)[1].equals("EXPLAIN"))
                .collect(Collectors.toMap(finding -> finding.split(" ", -1)[0], finding -> REASON, (one, same) -> one));
        var submitted = send(
                HttpMethod.PUT, address + "/revisions/1", Map.of("values", values, "reasons", reasons), firm.post());
        if (said.stream().anyMatch(finding -> finding.startsWith("E01 BLOCKS month"))) {
            assertThat(submitted).as(name).hasStatus(409);
            return;
        }
        elsewhere.ifPresent(other -> new Past(desk).returned(other.id(), example.form(), example.month()));
        elsewhere = Optional.empty();
        boolean blocked = said.stream().anyMatch(finding -> finding.split(" ", -1)[1].equals("BLOCKS"));
        assertThat(submitted).as(name).hasStatus(blocked ? 422 : 201);
        assertThat(findings(read(submitted))).as(name).containsExactlyElementsOf(said);
        if (!blocked
                && example.form().tables().stream()
                        .anyMatch(table -> table.key().isPresent())) {
            new Past(desk)
                    .returned(firm.id(), example.form(), example.month()); // its keys are free for the next example
        }
    }

    /// The floor of five: of four others nothing is said, whatever they come to.
    @Test
    void fourOthersAreNoMean() {
        var form = RuleExamples.form("B204-1");
        new Past(desk).peers(form, Desk.OCTOBER, Map.of("price.P0107", "1"), 4);
        assertThat(priced(desk.firm(Desk.GOLMUD), "P0107")).isEmpty();
        new Past(desk).peers(form, Desk.OCTOBER, Map.of("price.P0107", "1"), 1);
        assertThat(priced(desk.firm(Desk.GOLMUD), "P0107"))
                .singleElement()
                .asString()
                .startsWith("E11 EXPLAIN P0107.cumulative");
    }

    /// A firm with a price of its own last month is neither the fifth of its peers nor a part of their mean.
    @Test
    void nobodyIsItsOwnPeer() {
        var form = RuleExamples.form("B204-1");
        var past = new Past(desk);
        var firm = desk.firm(Desk.GOLMUD);
        var own = "01.cumulative=60000 P0201.cumulative=100";
        past.counted(firm.id(), form, Desk.OCTOBER.previous(), RuleExamples.values(form, Desk.OCTOBER, own));
        past.peers(form, Desk.OCTOBER, Map.of("price.P0201", "60"), 4);
        assertThat(priced(firm, "P0201")).as("four others and itself").isEmpty();
        past.peers(form, Desk.OCTOBER, Map.of("price.P0201", "60"), 1);
        assertThat(priced(firm, "P0201"))
                .as("five others at 60, itself at 600")
                .singleElement()
                .asString()
                .startsWith("E11 EXPLAIN P0201.cumulative 90.000 ≈ 60.000 ± 30%");
    }

    /// What E11 says of a firm whose product costs 90 千元.
    private List<String> priced(Desk.Firm firm, String product) {
        forms.forget();
        var values = Desk.typed(product + ".month=10", product + ".cumulative=100");
        var typing = send(
                HttpMethod.POST,
                "/api/filings/%s/B204-1/2025-10/check".formatted(firm.code()),
                Map.of("values", values),
                firm.post());
        return findings(read(typing)).stream()
                .filter(finding -> finding.startsWith("E11"))
                .toList();
    }

    /// A firm with the past that the example tells.
    private Desk.Firm prepared(Example example) {
        var park = example.form().code().value().equals("QY01") && !example.in("no-park")
                ? Optional.of("P02-1")
                : Optional.<String>empty();
        var firm = example.in("off-roster") ? desk.unlisted(Desk.GOLMUD, park) : desk.firm(Desk.GOLMUD, park, Map.of());
        var past = new Past(desk);
        var row = example.row();
        var form = example.form();
        var month = example.month();
        var before = row.get("last_month").isEmpty()
                ? Optional.<FilingValues>empty()
                : Optional.of(RuleExamples.values(form, month, row.get("last_month")));
        var lastYear = row.get("base").isEmpty()
                ? Optional.<FilingValues>empty()
                : Optional.of(Past.inItsOwnYear(form, RuleExamples.values(form, month, row.get("base"))));
        var previous = form.yearly() ? month.yearEarlier() : month.previous();
        before.ifPresent(values -> past.counted(firm.id(), form, previous, values));
        lastYear.ifPresent(values -> past.counted(firm.id(), form, month.yearEarlier(), values));
        if (example.in("corrected")) {
            past.filed(firm.id(), form, previous, before.orElseThrow(), true);
        }
        if (!row.get("december").isEmpty()) {
            past.counted(
                    firm.id(),
                    form,
                    guatu.kernel.Period.Month.of(month.year() - 1, 12),
                    RuleExamples.values(form, month, row.get("december")));
        }
        RuleExamples.others(form, month, row.get("others"))
                .values()
                .forEach(other -> past.filed(firm.id(), other.form(), month, other.values(), false));
        beside(example, firm, past, before);
        return firm;
    }

    private void beside(Example example, Desk.Firm firm, Past past, Optional<FilingValues> before) {
        var form = example.form();
        var month = example.month();
        var others = example.row().get("others");
        var twelve = RuleExamples.of("twelve", others);
        if (!twelve.isEmpty()) {
            var beside = RuleExamples.twelve(example);
            past.twelve(
                    firm.id(),
                    form,
                    month,
                    Optional.ofNullable(beside.get("")).orElseThrow().values(),
                    before);
            form.uses().keySet().stream()
                    .map(alias -> Optional.ofNullable(beside.get(alias)).orElseThrow())
                    .filter(other -> !other.values().equals(FilingValues.none(other.form())))
                    .forEach(other -> past.twelve(firm.id(), other.form(), month, other.values(), Optional.empty()));
        }
        var prices = RuleExamples.changes(RuleExamples.of("peers", others));
        if (!prices.isEmpty()) {
            past.peers(form, month, prices, 5);
            forms.forget();
        }
        if (example.in("filed-elsewhere")) {
            var elsewhere = desk.firm(Desk.DELINGHA);
            this.elsewhere = Optional.of(elsewhere);
            var values = ValueReader.read(form, RuleExamples.LISTS, month.end(), RuleExamples.given(example, Map.of()));
            past.filed(elsewhere.id(), form, month, values.values(), false);
        }
    }

    /// `E06 BLOCKS 04.month 981 ≤ 980 …`.
    private static List<String> findings(JsonNode body) {
        var findings = new ArrayList<String>();
        body.get("findings")
                .forEach(finding -> findings.add("%s %s %s %s %s %s"
                        .formatted(
                                finding.get("ruleId").asString(),
                                finding.get("severity").asString(),
                                finding.get("at").asString(),
                                finding.get("met").asString(),
                                finding.get("expected").asString(),
                                finding.get("advice").asString())));
        return findings;
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult send(HttpMethod method, String address, Object body, Actor actor) {
        return mvc.method(method)
                .uri(address)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }
}
