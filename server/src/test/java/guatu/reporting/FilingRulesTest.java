package guatu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.kernel.Finding;
import guatu.platform.PackTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The example tables of the checks, `docs/rules/<form>.csv`: what people read is what is tested. A row `ordinary`
/// holds the values of a filing of which nothing is to be said; the examples name only what is different.
class FilingRulesTest {

    static Stream<FormEdition> forms() {
        return RuleExamples.FORMS.values().stream();
    }

    static Stream<Arguments> examples() {
        return RuleExamples.all().map(one -> Arguments.of(one.name(), one.form(), one.row()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTableHolds(String name, FormEdition form, PackTable.Row row) {
        var found = RuleExamples.findings(form, row).stream()
                .filter(finding ->
                        row.get("rule").equals("ordinary") || finding.ruleId().equals(row.get("rule")))
                .map(finding -> finding.severity() + " " + finding.at())
                .toList();
        var expected = row.get("expected").equals("—")
                ? new String[0]
                : row.get("expected").split(";", -1);
        assertThat(found).as(name).containsExactlyInAnyOrder(expected);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleOfAFormHasFourExamplesAndOneOfEachKind(FormEdition form) {
        var byRule = new HashMap<String, List<String>>();
        RuleExamples.rows(form.code().value())
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

    /// E36 has a table of its own, for it is no check of a form: TotalsTest reads it.
    @Test
    void everyRuleOfTheListHasAtLeastTwoExamplesThatPassAndTwoThatFail() {
        var passing = new HashMap<String, Integer>();
        var failing = new HashMap<String, Integer>();
        RuleExamples.all()
                .map(RuleExamples.Example::row)
                .forEach(row ->
                        (row.get("expected").equals("—") ? passing : failing).merge(row.get("rule"), 1, Integer::sum));
        assertThat(IntStream.rangeClosed(1, 35).mapToObj("E%02d"::formatted)).allSatisfy(rule -> {
            assertThat(passing.getOrDefault(rule, 0)).as(rule + " passes").isGreaterThanOrEqualTo(2);
            assertThat(failing.getOrDefault(rule, 0)).as(rule + " fails").isGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyFindingSpeaksBothLanguages(String name, FormEdition form, PackTable.Row row) {
        assertThat(RuleExamples.findings(form, row)).as(name).allSatisfy(finding -> {
            assertThat(finding.advice()).isNotBlank().doesNotContain("{");
            assertThat(finding.adviceEn()).get().asString().isNotBlank().doesNotContain("{");
            assertThat(finding.expected()).doesNotContain("{");
        });
    }

    @Test
    void whatIsNotAnAmountIsAFinding() {
        var form = RuleExamples.form("206-1");
        assertThat(RuleExamples.read(form, "2025-10", "2503-632801-04-01-100001.year=many")
                        .findings())
                .extracting(Finding::ruleId)
                .containsExactly("unreadable-amount");
    }
}
