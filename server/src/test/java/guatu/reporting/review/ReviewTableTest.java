package guatu.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import guatu.platform.PackTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The example table of the review, `docs/rules/review.csv`: amounts in percent of what the firm's season gives, and
/// which
/// part must lead, with its suspicion in thousandths. Beside the firm stand two classes of twenty firms each, alike but
/// for their power.
class ReviewTableTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final int OF_A_CLASS = 20;
    private static final int[] SEASON = {0, 150, 90, 95, 100, 104, 101, 98, 103, 107, 99, 94};

    static Stream<Arguments> examples() {
        return table(
                        Path.of("../docs/rules"),
                        "review.csv",
                        List.of(
                                "example",
                                "output",
                                "sales",
                                "export",
                                "power",
                                "industry",
                                "month",
                                "expected",
                                "least",
                                "most"))
                .stream()
                .map(row -> Arguments.of(row.get("example"), row));
    }

    private static List<PackTable.Row> table(Path folder, String file, List<String> columns) {
        var findings = new ArrayList<Finding>();
        var table = PackTable.read(folder, file, columns, findings);
        assertThat(findings).isEmpty();
        return table.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTableHolds(String name, PackTable.Row row) {
        var month = Period.Month.of(row.get("month"));
        var all = new ArrayList<History>();
        for (int firm = 1; firm <= OF_A_CLASS; firm++) {
            all.add(firm(firm, 2613, 2613, month));
            all.add(firm(firm + OF_A_CLASS, 3825, 3825, month));
        }
        var bounds = bounds();
        var scorer = new Scorer(Norms.of(all, bounds), bounds);
        var usual = firm(7, 2613, Integer.parseInt(row.get("industry")), month);
        var current = usual.current();
        var filing = new History(
                usual.enterprise(),
                new Row(month, current.industry(), filed(row, usual), current.base(), current.toDate()),
                usual.past());
        var leading = scorer.score(filing).leading();
        assertThat(leading.map(part -> part.kind().name()).orElse("")).isEqualTo(row.get("expected"));
        leading.ifPresent(part -> assertThat(part.suspicion())
                .isBetween(Integer.parseInt(row.get("least")), Integer.parseInt(row.get("most"))));
    }

    private static Four filed(PackTable.Row row, History usual) {
        var flow = usual.current().flow();
        var filed = flow;
        for (var measure : Measure.values()) {
            var text = row.get(measure.name().toLowerCase(java.util.Locale.ROOT));
            var last = usual.past().getFirst();
            long amount = switch (text) {
                case "last" -> last.flow().of(measure);
                case "swap" -> measure == Measure.OUTPUT ? flow.sales() : flow.output();
                case "digits" -> leadingExchanged(flow.of(measure));
                case "reset" -> flow.of(measure) + last.toDate().of(measure);
                default ->
                    new BigDecimal(text)
                            .multiply(BigDecimal.valueOf(flow.of(measure)))
                            .movePointLeft(2)
                            .longValue();
            };
            filed = filed.with(measure, amount);
        }
        return filed;
    }

    private static long leadingExchanged(long amount) {
        long unit = 1;
        while (unit * 100 <= amount) {
            unit *= 10;
        }
        return Patterns.exchanged(amount, unit);
    }

    /// A firm with twelve filings before, each a little off, and the year before five percent less.
    private static History firm(int number, int behaves, int industry, Period.Month month) {
        var past = new ArrayList<Row>();
        for (var before = month.previous(); past.size() < 11; before = before.previous()) {
            if (before.number() != 1) {
                past.add(row(number, behaves, industry, before));
            }
        }
        return new History(new EnterpriseId(number), row(number, behaves, industry, month), past);
    }

    private static Row row(int number, int behaves, int industry, Period.Month month) {
        var toDate = Four.NONE;
        var flow = flow(number, behaves, month);
        for (var measure : Measure.values()) {
            long sum = 0;
            for (int at = 2; at <= month.number(); at++) {
                sum += flow(number, behaves, Period.Month.of(month.year(), at)).of(measure);
            }
            toDate = toDate.with(measure, sum);
        }
        return new Row(month, industry, flow, flow(number, behaves, month.yearEarlier()), toDate);
    }

    private static Four flow(int number, int behaves, Period.Month month) {
        long noise = (number * 31L + month.year() * 7L + month.number() * 17L) % 7 - 3;
        long output = (52_000 + 711L * number) * SEASON[month.number() - 1] / 100 * (100 + noise) / 100;
        long grown = month.year() == 2025 ? output * 105 / 100 : output;
        long sales = grown * (965 + (noise + number) % 3) / 1000;
        long intensity = behaves == 2613 ? 25 : 9;
        return new Four(grown, sales, sales * 12 / 100, grown * intensity * (200 + noise % 2 + number) / 1000);
    }

    private static Bounds bounds() {
        var values = new HashMap<String, BigDecimal>();
        table(PACK, "codes/parameters.csv", List.of("code", "value"))
                .forEach(row -> values.put(row.get("code"), new BigDecimal(row.get("value"))));
        return Bounds.of(code -> Objects.requireNonNull(values.get(code)));
    }
}
