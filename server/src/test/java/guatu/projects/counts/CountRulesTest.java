package guatu.projects.counts;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.Nature;
import guatu.projects.counts.Rates.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The counting rules and rates, as the tables of `docs/rules` have them.
class CountRulesTest {

    @ParameterizedTest(name = "{0}: {1} with {2} months, {3} proofs, {4} signed, confirmed {5}: {6}")
    @CsvFileSource(files = "../docs/rules/projects-counted.csv", numLinesToSkip = 1)
    void countsAsTheTableSays(
            String rule,
            Nature nature,
            int months,
            int proofs,
            int signed,
            boolean confirmed,
            boolean counts,
            @Nullable String lacks) {
        var missing = switch (rule) {
            case "NEW_OR_CONT_100" -> Counted.newOrContinuing(nature, months);
            case "TECH_100" -> Counted.confirmed(months);
            default -> Counted.producing(proofs, signed, confirmed);
        };
        assertThat(missing.isEmpty()).isEqualTo(counts);
        assertThat(Counted.zh(missing)).isEqualTo(lacks == null ? "" : lacks);
    }

    @ParameterizedTest(name = "{0}: {6}/{7} = {9} %")
    @CsvFileSource(files = "../docs/rules/rates.csv", numLinesToSkip = 1)
    void ratesComeFromTheirMembers(
            String rate,
            int newStarted,
            int newNot,
            int goingResumed,
            int goingNot,
            int preliminary,
            long numerator,
            long denominator,
            int places,
            BigDecimal printed,
            String source) {
        var facts = new ArrayList<Fact>();
        add(facts, newStarted, "NEW", true, false);
        add(facts, newNot, "NEW", false, false);
        add(facts, goingResumed, "CONTINUING", true, true);
        add(facts, goingNot, "CONTINUING", true, false);
        add(facts, preliminary, "PRELIMINARY", false, false);
        var counted = Rates.of(rate, facts);
        assertThat(counted.numerator()).as(source).isEqualTo(numerator);
        assertThat(counted.denominator()).as(source).isEqualTo(denominator);
        assertThat(counted.in()).hasSize((int) numerator);
        assertThat(counted.of()).hasSize((int) denominator);
        assertThat(Rates.printed(numerator, denominator, places)).isEqualByComparingTo(printed);
    }

    @Test
    void theLastThreeYearsNeedTwiceTheFirstTwo() {
        assertThat(Rates.doubled(List.of(new BigDecimal("210"), new BigDecimal("257"))))
                .isEqualByComparingTo("934");
    }

    @Test
    void aRateWithoutADenominatorHasNoPercent() {
        assertThat(Rates.of("START", List.of()).percent()).isEmpty();
    }

    @Test
    void investmentIsASumOfMoney() {
        var facts = List.of(
                new Fact(
                        1, "", "", "NEW", true, true, true, true, false, false, false, false, 1_000, 708, false, false,
                        0, 0),
                new Fact(
                        2,
                        "",
                        "",
                        "PRELIMINARY",
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        500,
                        0,
                        false,
                        false,
                        0,
                        0));
        var counted = Rates.of("INVESTMENT", facts);
        assertThat(counted.denominator()).isEqualTo(1_000);
        assertThat(counted.percent()).contains(new BigDecimal("70.80"));
    }

    /// The cohort rule: always by the year of the denominator's event.
    @Test
    void productionIsCountedOfThoseThatStartedInTheYear() {
        var facts = List.of(
                fact(1, "NEW", true, true, false, false, true),
                fact(2, "NEW", true, true, false, false, false),
                fact(3, "CONTINUING", true, false, false, false, true));
        var counted = Rates.of("PRODUCTION", facts);
        assertThat(counted.denominator())
                .as("the third started in an earlier year")
                .isEqualTo(2);
        assertThat(counted.numerator()).isEqualTo(1);
    }

    @Test
    void fullEffectIsCountedOfThoseThatProducedInTheYear() {
        var facts = List.of(produced(1, true, true), produced(2, true, false), produced(3, false, true));
        var counted = Rates.of("EFFECT", facts);
        assertThat(counted.denominator())
                .as("the third produced in an earlier year")
                .isEqualTo(2);
        assertThat(counted.numerator()).isEqualTo(1);
    }

    private static Fact produced(long id, boolean inYear, boolean effective) {
        return new Fact(
                id,
                "",
                "",
                "CONTINUING",
                true,
                false,
                true,
                true,
                true,
                true,
                inYear,
                effective,
                0,
                0,
                false,
                false,
                0,
                0);
    }

    @Test
    void contractsAreCountedWhetherOrNotTheyAreInThePlan() {
        var facts = List.of(
                contract(1, true, true, 600, 500), contract(2, true, false, 400, 0), contract(3, false, true, 0, 900));
        var kept = Rates.of("FULFIL", facts);
        assertThat(kept.denominator())
                .as("the third was signed in an earlier year")
                .isEqualTo(2);
        assertThat(kept.numerator()).isEqualTo(1);
        var arrived = Rates.of("FUNDS", facts);
        assertThat(arrived.denominator()).isEqualTo(1_000);
        assertThat(arrived.numerator()).as("nothing is due of the third").isEqualTo(500);
        assertThat(arrived.percent()).contains(new BigDecimal("50.00"));
        assertThat(Rates.of("START_RESUME", facts).denominator())
                .as("none is in the plan")
                .isZero();
    }

    private static Fact contract(long id, boolean inYear, boolean fulfilled, long due, long arrived) {
        return new Fact(
                id, "", "", "", true, true, true, true, false, false, false, false, 0, 0, inYear, fulfilled, due,
                arrived);
    }

    @Test
    void entryIsOfTheStartedAndCompletionOfThePlanned() {
        var facts = List.of(
                fact(1, "NEW", true, true, true, false, false),
                fact(2, "NEW", false, false, true, false, false),
                fact(3, "COMPLETING", true, false, false, true, false),
                fact(4, "COMPLETING", true, false, true, false, false));
        var entered = Rates.of("STAT_ENTRY", facts);
        assertThat(entered.denominator()).isEqualTo(3);
        assertThat(entered.numerator())
                .as("who has not started does not count as entered")
                .isEqualTo(2);
        var completed = Rates.of("COMPLETION", facts);
        assertThat(completed.denominator()).isEqualTo(2);
        assertThat(completed.numerator()).isEqualTo(1);
    }

    private static Fact fact(
            long id,
            String part,
            boolean started,
            boolean inYear,
            boolean entered,
            boolean completed,
            boolean producing) {
        return new Fact(
                id, "", "", part, started, inYear, true, entered, completed, producing, false, false, 0, 0, false,
                false, 0, 0);
    }

    private static void add(List<Fact> facts, int count, String part, boolean started, boolean resumed) {
        IntStream.range(0, count)
                .forEach(one -> facts.add(new Fact(
                        facts.size(),
                        "",
                        "",
                        part,
                        started,
                        false,
                        resumed,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        0,
                        false,
                        false,
                        0,
                        0)));
    }
}
