package guatu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.TestActors;
import guatu.access.Actor;
import guatu.figures.FigureScope;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.rollup.Recomputation.Expected;
import guatu.rollup.Recomputation.Group;
import guatu.rollup.Recomputation.View;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks for figures over HTTP and compares the answers with what they should be: amounts to the last unit where the
/// answer is exact, else as they are rounded to be shown.
final class FiguresOverHttp {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvcTester mvc;
    private final Map<String, Integer> places = new HashMap<>();

    FiguresOverHttp(MockMvcTester mvc) {
        this.mvc = mvc;
        get(TestActors.province(), "/api/indicators")
                .forEach(indicator -> places.put(
                        indicator.get("code").asString(),
                        indicator.get("places").asInt()));
    }

    /// The answer to a request that must succeed.
    JsonNode get(Actor actor, String address) {
        var answer = mvc.get().uri(address).with(TestActors.as(actor)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    /// One figure; what differs, if anything.
    Optional<String> figure(View view, Group group, FigureScope scope, Expected expected) {
        var address = "/api/figures/%s?certify=false&%s".formatted(group.indicator(), question(view, group, scope));
        var answer = get(TestActors.province(), address);
        var exact = number(answer, "exact");
        boolean same = state(answer).equals(expected.state())
                && same(exact, expected.value())
                && same(number(answer, "value"), shown(group, expected.value()))
                && (ratio(group) || same(number(answer, "base"), shown(group, expected.base())))
                && same(number(answer, "growthPercent"), expected.growth())
                && answer.get("coverage").get("received").asInt() == expected.received();
        return same ? Optional.empty() : Optional.of("%s: %s, DuckDB %s".formatted(address, answer, expected));
    }

    /// Every row of a breakdown; a row that nothing should stand behind must say so.
    ///
    /// @return how many rows were compared
    int breakdown(View view, Group group, String by, Map<FigureScope, Expected> expected, List<String> differences) {
        var whole = FigureScope.of(RegionCode.of("630000"));
        var address =
                "/api/figures/%s/breakdown?by=%s&%s".formatted(group.indicator(), by, question(view, group, whole));
        int compared = 0;
        for (var row : get(TestActors.province(), address)) {
            var scope = narrowed(whole, by, row);
            row(address + " " + scope, group, row, Optional.ofNullable(expected.get(scope)), differences);
            compared++;
        }
        return compared;
    }

    /// Every point of a series.
    ///
    /// @return how many points were compared
    int series(
            View view,
            String indicator,
            FigureScope scope,
            String kind,
            String span,
            Map<String, Expected> byPeriod,
            List<String> differences) {
        var group = new Group(view.name(), indicator, "");
        var address =
                "/api/figures/%s/series?kind=%s&%s&%s".formatted(indicator, kind, span, question(view, group, scope));
        int compared = 0;
        for (var point : get(TestActors.province(), address)) {
            var period = point.get("period").asString();
            row(address + " " + period, group, point, Optional.ofNullable(byPeriod.get(period)), differences);
            compared++;
        }
        return compared;
    }

    private void row(String at, Group group, JsonNode row, Optional<Expected> expected, List<String> differences) {
        boolean same = expected.isEmpty()
                ? number(row, "value").filter(value -> value.signum() != 0).isEmpty() && received(row) == 0
                : state(row).equals(expected.get().state())
                        && same(
                                number(row, "value"),
                                shown(group, expected.get().value()))
                        && (ratio(group)
                                || same(
                                        number(row, "base"),
                                        shown(group, expected.get().base())))
                        && same(number(row, "growthPercent"), expected.get().growth())
                        && received(row) == expected.get().received();
        if (!same) {
            differences.add("%s: %s, DuckDB %s".formatted(at, row, expected));
        }
    }

    private static String question(View view, Group group, FigureScope scope) {
        var words = new ArrayList<String>();
        words.add("region=" + scope.region());
        scope.park().ifPresent(park -> words.add("park=" + park));
        scope.industry().ifPresent(industry -> words.add("industry=" + industry));
        scope.cluster().ifPresent(cluster -> words.add("cluster=" + cluster));
        if (!group.period().isEmpty()) {
            words.add("period=" + group.period());
        }
        if (!view.known().equals(KnownTime.NOW)) {
            words.add("known=" + view.known());
        }
        words.add("provinceOnly=" + (view.least() == 3));
        return String.join("&", words);
    }

    private static FigureScope narrowed(FigureScope whole, String by, JsonNode row) {
        var scope = whole;
        var dimensions = by.split(",", -1);
        for (int i = 0; i < dimensions.length; i++) {
            var code = row.get(i == 0 ? "part" : "second").get("code").asString();
            scope = switch (dimensions[i]) {
                case "park" -> scope.in(ParkCode.of(code));
                case "industry" -> scope.in(IndustryCode.of(code));
                default -> new FigureScope(RegionCode.of(code), scope.park(), scope.industry(), scope.cluster());
            };
        }
        return scope;
    }

    private static int received(JsonNode row) {
        return row.get("received").asInt();
    }

    private static boolean ratio(Group group) {
        return group.indicator().equals("VALUE_ADDED_PARK_SHARE");
    }

    private static String state(JsonNode answer) {
        return answer.get("state").asString();
    }

    private Optional<BigDecimal> shown(Group group, Optional<BigDecimal> exact) {
        int shown = Optional.ofNullable(places.get(group.indicator())).orElseThrow();
        return exact.map(amount -> amount.setScale(shown, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> number(JsonNode answer, String member) {
        return Optional.ofNullable(answer.get(member)).map(node -> new BigDecimal(node.asString()));
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(amount -> amount.compareTo(other.orElseThrow()) == 0).orElse(true);
    }
}
