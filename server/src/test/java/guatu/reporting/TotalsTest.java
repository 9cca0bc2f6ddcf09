package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Memberships;
import guatu.figures.FiguresPack;
import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// E36, `docs/rules/E36.csv`: county = Σ enterprises, prefecture = Σ counties, province = Σ prefectures, park = Σ
/// members. No form can break it, for nobody files a total: what is filed, returned, corrected or moved by
/// enterprises is in all totals it belongs to or in none. So the examples say what happens, and what the totals
/// then are, in 千元.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=totals")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsTest {

    private static final List<String> PLACES = List.of("province", "632800", "632801", "632802", "632822", "P02");
    private static final BigDecimal THOUSAND_YUAN = new BigDecimal(100_000); // in 亿元

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    FiguresPack figures;

    @Autowired
    Memberships memberships;

    @Autowired
    JsonMapper json;

    static Stream<PackTable.Row> examples() {
        var findings = new ArrayList<Finding>();
        var columns = new ArrayList<>(List.of("example", "firms", "happens"));
        columns.addAll(PLACES);
        var table = PackTable.read(Path.of("../docs/rules"), "E36.csv", columns, findings);
        assertThat(findings).isEmpty();
        assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(4);
        return table.rows().stream();
    }

    @BeforeAll
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            figures.load(Desk.PACK);
            return figures;
        });
        desk.loadPack();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void totalsAreTheSumsOfWhatCounts(PackTable.Row row) {
        var before = totals();
        var firms = new ArrayList<Firm>();
        for (var firm : row.get("firms").split(" ", -1)) {
            firms.add(file(firm, waits(row, firms.size() + 1)));
        }
        happens(row.get("happens"), firms);
        var after = totals();
        var change = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        after.forEach((place, total) -> {
            change.put(
                    place,
                    total.subtract(before.getOrDefault(place, BigDecimal.ZERO)).toPlainString());
            expected.put(place, row.get(place));
        });
        assertThat(change).as(row.get("example")).isEqualTo(expected);
    }

    private record Firm(Desk.Firm of, String county) {}

    private static boolean waits(PackTable.Row row, int number) {
        return row.get("happens").equals(number + " waits");
    }

    /// `632801/P02-1=9000`: county, park, output to date.
    private Firm file(String text, boolean waits) {
        var parts = text.split("[/=]", -1);
        var park = parts.length == 3 ? Optional.of(parts[1]) : Optional.<String>empty();
        var firm = new Firm(desk.firm(parts[0], park, Map.of()), parts[0]);
        send(firm, 1, parts[parts.length - 1]);
        if (!waits) {
            accept(firm, 1);
        }
        return firm;
    }

    private void happens(String what, List<Firm> firms) {
        var words = what.split(" ", -1);
        if (what.isEmpty() || words[1].equals("waits")) {
            return;
        }
        var firm = firms.get(Integer.parseInt(words[0]) - 1);
        switch (words[1]) {
            case "returned" -> returned(firm);
            case "again" -> {
                returned(firm);
                send(firm, 2, words[2]);
                accept(firm, 2);
            }
            case "moves" -> {
                var to = words[2].split("/", -1);
                Acting.as(TestActors.province(), () -> {
                    memberships.correct(
                            firm.of().id(),
                            RegionCode.of(to[0]),
                            Optional.of(ParkCode.of(to[1])),
                            IndustryCode.of("2613"),
                            LocalDate.of(2025, 10, 1),
                            "迁入德令哈工业园");
                    return firm;
                });
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void send(Firm firm, int revision, String output) {
        var values = Desk.typed(
                "01.cumulative=" + output,
                "01.month=" + output,
                "03.month=",
                "03.cumulative=",
                "04.month=",
                "04.cumulative=");
        assertThat(exchange(
                        HttpMethod.PUT,
                        address(firm, revision),
                        Map.of("values", values, "reasons", Map.of()),
                        firm.of().post()))
                .hasStatus(201);
    }

    private void accept(Firm firm, int revision) {
        assertThat(exchange(
                        HttpMethod.POST,
                        address(firm, revision) + "/acceptance",
                        Map.of(),
                        TestActors.county(firm.county())))
                .hasStatusOk();
    }

    private void returned(Firm firm) {
        var reason = Map.of("reason", "请核对产值后重报");
        assertThat(exchange(HttpMethod.POST, address(firm, 1) + "/return", reason, TestActors.prefecture("632800")))
                .hasStatusOk();
    }

    private static String address(Firm firm, int revision) {
        return "/api/filings/%s/B204-1/2025-10/revisions/%d".formatted(firm.of().code(), revision);
    }

    /// Gross output from January to October of each place, as its page shows it; nothing filed is 0.
    private Map<String, BigDecimal> totals() {
        var totals = new LinkedHashMap<String, BigDecimal>();
        for (var place : PLACES) {
            var scope = place.equals("province")
                    ? "region=630000"
                    : place.startsWith("P") ? "park=" + place : "region=" + place;
            var answer = mvc.get()
                    .uri("/api/figures/GROSS_OUTPUT?period=2025-C10&certify=false&" + scope)
                    .with(TestActors.as(TestActors.province()))
                    .exchange();
            assertThat(answer).as(place).hasStatusOk();
            var exact =
                    json.readTree(answer.getResponse().getContentAsByteArray()).get("exact");
            totals.put(
                    place,
                    exact == null || exact.isNull()
                            ? BigDecimal.ZERO
                            : new BigDecimal(exact.asString())
                                    .multiply(THOUSAND_YUAN)
                                    .stripTrailingZeros());
        }
        totals.replaceAll((place, total) -> total.setScale(0));
        return totals;
    }

    private MvcTestResult exchange(HttpMethod method, String address, Object body, Actor actor) {
        return mvc.method(method)
                .uri(address)
                .with(TestActors.as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }
}
