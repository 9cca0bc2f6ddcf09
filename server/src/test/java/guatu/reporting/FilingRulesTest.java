package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.catalog.Dated;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import guatu.kernel.Unit;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The example tables of the checks, `docs/rules/<form>.csv`: what people read is what is tested. A row `ordinary`
/// holds
/// the values of a filing of which nothing is to be said; the examples name only what is different.
class FilingRulesTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final Path RULES = Path.of("../docs/rules");
    private static final CodeLists LISTS = lists();
    private static final Map<String, BigDecimal> PARAMETERS = parameters();
    private static final Map<String, FormEdition> FORMS = FormFiles.read(PACK, new ArrayList<>()).stream()
            .map(read -> Editions.of(read.form()))
            .collect(Collectors.toMap(form -> form.code().value(), form -> form));

    static Stream<FormEdition> forms() {
        return FORMS.values().stream();
    }

    static Stream<Arguments> examples() {
        return forms().flatMap(form -> rows(form).stream()
                .map(row -> Arguments.of(
                        "%s %s: %s".formatted(form.code(), row.get("rule"), row.get("example")), form, row)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTableHolds(String name, FormEdition form, PackTable.Row row) {
        var found = findings(form, row).stream()
                .filter(finding ->
                        row.get("rule").equals("ordinary") || finding.ruleId().equals(row.get("rule")))
                .map(finding -> finding.severity() + " " + finding.at())
                .toList();
        var expected = row.get("expected").equals("—")
                ? new String[0]
                : row.get("expected").split(";");
        assertThat(found).as(name).containsExactlyInAnyOrder(expected);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleOfAFormHasFourExamplesAndOneOfEachKind(FormEdition form) {
        var byRule = new HashMap<String, List<String>>();
        rows(form)
                .forEach(row -> byRule.computeIfAbsent(row.get("rule"), rule -> new ArrayList<>())
                        .add(row.get("expected")));
        for (var check : form.checks()) {
            assertThat(byRule.getOrDefault(check.rule(), List.of()))
                    .as(form.code() + " " + check.rule())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .contains("—")
                    .anyMatch(expected -> !expected.equals("—"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyFindingSpeaksBothLanguages(String name, FormEdition form, PackTable.Row row) {
        assertThat(findings(form, row)).as(name).allSatisfy(finding -> {
            assertThat(finding.advice()).isNotBlank().doesNotContain("{");
            assertThat(finding.adviceEn()).get().asString().isNotBlank().doesNotContain("{");
            assertThat(finding.expected()).doesNotContain("{");
        });
    }

    private static List<Finding> findings(FormEdition form, PackTable.Row row) {
        var month = Period.Month.of(row.get("month"));
        var circumstances = List.of(row.get("circumstances").split(" "));
        var base = values(form, month, row.get("base"));
        var given = new TreeMap<String, @Nullable String>(ordinary(form, month));
        FilingViews.values(form, LISTS, base, month).forEach(given::put);
        change(given, row.get("values"));
        var read = ValueReader.read(form, LISTS, month.end(), given);
        var context = new FilingContext(
                form,
                LISTS,
                month,
                !circumstances.contains("off-roster"),
                !circumstances.contains("no-window"),
                row.get("last_month").isEmpty()
                        ? Optional.empty()
                        : Optional.of(values(form, month, row.get("last_month"))),
                circumstances.contains("corrected"),
                base,
                row.get("december").isEmpty()
                        ? Optional.empty()
                        : Optional.of(values(form, month, row.get("december"))),
                bounds(form),
                others(form, month, row.get("others")));
        var values = Computing.compute(read.values(), context);
        return Stream.of(
                        read.findings(),
                        Computing.differences(read.values(), values, context),
                        RuleBook.of(form).check(values, context))
                .flatMap(List::stream)
                .toList();
    }

    /// Other forms of the month: `output.01.month=5`, by the name that the form calls them.
    private static Map<String, FilingContext.Other> others(FormEdition form, Period.Month month, String text) {
        var others = new HashMap<String, FilingContext.Other>();
        form.uses().forEach((alias, code) -> {
            var other = FORMS.get(code.value());
            var own = Stream.of(text.split(" "))
                    .filter(change -> change.startsWith(alias + "."))
                    .map(change -> change.substring(alias.length() + 1))
                    .collect(Collectors.joining(" "));
            if (other != null && !own.isEmpty()) {
                var alone = new FilingContext(
                        other,
                        LISTS,
                        month,
                        true,
                        true,
                        Optional.empty(),
                        false,
                        FilingValues.none(other),
                        Optional.empty(),
                        Map.of(),
                        Map.of());
                others.put(alias, new FilingContext.Other(other, Computing.compute(values(other, month, own), alone)));
            }
        });
        return others;
    }

    private static Map<String, String> ordinary(FormEdition form, Period.Month month) {
        var values = new TreeMap<String, @Nullable String>();
        rows(form).stream()
                .filter(row -> row.get("rule").equals("ordinary"))
                .filter(row -> (Period.Month.of(row.get("month")).number() == 2) == (month.number() == 2))
                .findFirst()
                .ifPresent(row -> change(values, row.get("values")));
        var all = new TreeMap<String, String>();
        values.forEach((code, text) -> all.put(code, String.valueOf(text)));
        return all;
    }

    private static FilingValues values(FormEdition form, Period.Month month, String text) {
        var given = new TreeMap<String, @Nullable String>();
        change(given, text);
        var read = ValueReader.read(form, LISTS, month.end(), given);
        assertThat(read.findings()).isEmpty();
        return read.values();
    }

    private static void change(Map<String, @Nullable String> values, String changes) {
        for (var change : changes.isEmpty() ? new String[0] : changes.split(" ")) {
            var parts = change.split("=", -1);
            values.put(parts[0], parts[1]);
        }
    }

    private static Map<String, BigDecimal> bounds(FormEdition form) {
        var bounds = new HashMap<String, BigDecimal>();
        form.checks()
                .forEach(check -> check.bounds()
                        .forEach((name, code) -> bounds.put(
                                check.rule() + "." + name,
                                Optional.ofNullable(PARAMETERS.get(code)).orElseThrow())));
        return bounds;
    }

    private static List<PackTable.Row> rows(FormEdition form) {
        var findings = new ArrayList<Finding>();
        var table = PackTable.read(
                RULES,
                form.code() + ".csv",
                List.of(
                        "rule",
                        "example",
                        "month",
                        "values",
                        "last_month",
                        "base",
                        "december",
                        "others",
                        "circumstances",
                        "expected"),
                findings);
        assertThat(findings).isEmpty();
        return table.rows();
    }

    private static Map<String, BigDecimal> parameters() {
        var findings = new ArrayList<Finding>();
        var table = PackTable.read(PACK, "codes/parameters.csv", List.of("code", "value"), findings);
        assertThat(findings).isEmpty();
        return table.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("code"), row -> new BigDecimal(row.get("value")), (earlier, later) -> later));
    }

    private static CodeLists lists() {
        var findings = new ArrayList<Finding>();
        var lists = new HashMap<>(ListFiles.read(PACK, findings));
        assertThat(findings).isEmpty();
        lists.put(Forms.INDUSTRIES, List.of(industry("2613"), industry("3985")));
        return new CodeLists(lists);
    }

    private static ListEntry industry(String code) {
        return new ListEntry(
                code, code, code, Unit.THOUSAND_YUAN, 0, Map.of(), LocalDate.MIN, Dated.FOREVER, "GB/T 4754-2017");
    }
}
