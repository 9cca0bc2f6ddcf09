package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.platform.PackTable;
import guatu.reporting.pack.FormFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The example table of the rules, `docs/rules/B204-1.csv`: what people read is what is tested.
class FilingRulesTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final FormEdition FORM = form();

    static Stream<Arguments> examples() {
        return rows().stream().map(row -> Arguments.of(row.get("rule") + ": " + row.get("example"), row));
    }

    private static List<PackTable.Row> rows() {
        var findings = new ArrayList<Finding>();
        var table = PackTable.read(
                Path.of("../docs/rules"),
                "B204-1.csv",
                List.of("rule", "example", "month", "values", "last_month", "base", "circumstances", "expected"),
                findings);
        assertThat(findings).isEmpty();
        return table.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTableHolds(String name, PackTable.Row row) {
        var month = Period.Month.of(row.get("month"));
        var base = amounts(row.get("base"), Map.of());
        var given = new TreeMap<>(month.number() == 2 ? FEBRUARY : ORDINARY);
        FilingViews.values(FORM, base).forEach(given::put);
        var read = ValueReader.read(FORM, changed(given, row.get("values")));
        var circumstances = List.of(row.get("circumstances").split(" "));
        var context = new FilingContext(
                FORM,
                month,
                !circumstances.contains("off-roster"),
                !circumstances.contains("no-window"),
                row.get("last_month").isEmpty()
                        ? Optional.empty()
                        : Optional.of(amounts(row.get("last_month"), Map.of())),
                circumstances.contains("corrected"),
                base,
                BOUNDS);
        var found = Stream.concat(read.findings().stream(), FilingRules.check(read.amounts(), context).stream())
                .filter(finding -> finding.ruleId().equals(row.get("rule")))
                .map(finding -> finding.severity() + " " + finding.at())
                .toList();
        var expected = row.get("expected").equals("—")
                ? new String[0]
                : row.get("expected").split(";");
        assertThat(found).as(name).containsExactlyInAnyOrder(expected);
    }

    @Test
    void everyRuleOfThePackHasFourExamplesAndOneOfEachKind() {
        var byRule = new HashMap<String, List<String>>();
        rows().forEach(row -> {
            byRule.computeIfAbsent(row.get("rule"), rule -> new ArrayList<>()).add(row.get("expected"));
        });
        for (var check : FORM.checks()) {
            assertThat(byRule.getOrDefault(check.rule(), List.of()))
                    .as(check.rule())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .contains("—")
                    .anyMatch(expected -> !expected.equals("—"));
        }
    }

    @Test
    void everyFindingSpeaksBothLanguages() {
        rows().forEach(row -> {
            var read = ValueReader.read(FORM, changed(ORDINARY, row.get("values")));
            var context = new FilingContext(
                    FORM, Period.Month.of(2025, 10), false, true, Optional.empty(), false, Amounts.missing(16), BOUNDS);
            assertThat(FilingRules.check(read.amounts(), context)).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.advice()).isNotBlank().doesNotContain("{");
                assertThat(finding.adviceEn()).get().asString().isNotBlank().doesNotContain("{");
            });
        });
    }

    private static final Map<String, String> ORDINARY = Map.of(
            "01.month",
            "1000",
            "01.cumulative",
            "9000",
            "03.month",
            "980",
            "03.cumulative",
            "8800",
            "04.month",
            "100",
            "04.cumulative",
            "700",
            "05.month",
            "12.5",
            "05.cumulative",
            "110");

    private static final Map<String, String> FEBRUARY =
            Map.of("01.cumulative", "1900", "03.cumulative", "1800", "04.cumulative", "150", "05.cumulative", "24");

    private static final Map<String, BigDecimal> BOUNDS = Map.ofEntries(
            bound("E07.low", "80"), bound("E07.high", "120"),
            bound("E09.growthLow", "-50"), bound("E09.growthHigh", "100"),
            bound("E09.monthLow", "-50"), bound("E09.monthHigh", "50"),
            bound("E14.tolerance", "5"), bound("E14.tenfold", "10"),
            bound("E14.thousandfold", "1000"), bound("E14.thousandth", "0.001"));

    private static Map.Entry<String, BigDecimal> bound(String name, String value) {
        return Map.entry(name, new BigDecimal(value));
    }

    private static Amounts amounts(String text, Map<String, String> ordinary) {
        var read = ValueReader.read(FORM, changed(ordinary, text));
        assertThat(read.findings()).isEmpty();
        return read.amounts();
    }

    private static Map<String, @Nullable String> changed(Map<String, String> ordinary, String changes) {
        var values = new TreeMap<String, @Nullable String>(ordinary);
        for (var change : changes.isEmpty() ? new String[0] : changes.split(" ")) {
            var parts = change.split("=", -1);
            values.put(parts[0], parts[1]);
        }
        return values;
    }

    private static FormEdition form() {
        var file = FormFiles.read(PACK, new ArrayList<>()).getFirst().form();
        var cells = new ArrayList<FormCell>();
        for (var item : file.items()) {
            for (var column : file.columns()) {
                cells.add(new FormCell(
                        cells.size() + 1,
                        item.code(),
                        Column.find(column.code()).orElseThrow(),
                        item.nameZh(),
                        item.nameEn(),
                        item.unit(),
                        item.scale(),
                        item.required().contains(column.code()),
                        item.within().orElse("")));
            }
        }
        return new FormEdition(
                FormCode.of("B204-1"),
                file.edition(),
                file.nameZh(),
                file.nameEn(),
                file.legalBasis(),
                file.legalNumber(),
                file.legalUntil(),
                file.validFrom(),
                LocalDate.MAX,
                file.source(),
                file.columns().stream()
                        .map(column -> new FormEdition.ColumnName(
                                Column.find(column.code()).orElseThrow(), column.nameZh(), column.nameEn()))
                        .toList(),
                cells,
                file.checks().stream()
                        .map(check -> new FormCheck(
                                check.id(),
                                check.severity(),
                                check.nameZh(),
                                check.nameEn(),
                                check.bounds().orElse(Map.of()),
                                check.source()))
                        .toList());
    }
}
