package guatu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.FigureScope;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.plan.Standing.State;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JudgementTest {

    private static final Period OCTOBER = new Period.Cumulative(2025, 10);

    @ParameterizedTest(name = "{3} of {2} ({0} {1}): {5}, {8}")
    @CsvFileSource(files = "../docs/rules/standing.csv", numLinesToSkip = 1)
    void judgesAsTheTableSays(
            String comparator,
            BigDecimal goal,
            BigDecimal trajectory,
            BigDecimal actual,
            BigDecimal tolerance,
            State state,
            BigDecimal gap,
            String words) {
        var standing = judge(aTarget(comparator, goal, "亿元"), trajectory, actual, tolerance);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.gap()).contains(gap);
        assertThat(standing.whyZh()).isEqualTo(words);
    }

    @Test
    void saysTheGapInTheUnitOfTheTarget() {
        assertThat(judge(aTarget("~", new BigDecimal("800"), "户"), new BigDecimal("728"), new BigDecimal("742"), ZERO)
                        .whyZh())
                .isEqualTo("领先 14 户");
        assertThat(judge(aTarget(">=", new BigDecimal("3"), "%"), new BigDecimal("2.10"), new BigDecimal("1.42"), ZERO))
                .satisfies(standing -> {
                    assertThat(standing.whyZh()).isEqualTo("差 0.68 个百分点");
                    assertThat(standing.whyEn()).isEqualTo("short by 0.68 percentage points");
                });
        assertThat(judge(
                                aTarget("~", new BigDecimal("5000"), "亿元"),
                                new BigDecimal("4067"),
                                new BigDecimal("3912"),
                                ZERO)
                        .whyEn())
                .isEqualTo("short by CNY 15.5 bn");
    }

    @Test
    void saysWhichFullYearAThresholdWasJudgedOnAndShowsTheTwelveMonthsBeside() {
        var standing = new Judgement(aTarget("~", new BigDecimal("45"), "户"), new BigDecimal("45"), 0, BANDS)
                .of(
                        new Period.Year(2024),
                        new BigDecimal("36"),
                        new BigDecimal("41"),
                        Optional.of(new BigDecimal("39")));
        assertThat(standing.state()).isEqualTo(State.FAR_BEHIND);
        assertThat(standing.whyZh()).isEqualTo("差 5 户（按2024年全年）；近12个月 39 户");
    }

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final Bands BANDS = bands(ZERO);

    private static Bands bands(BigDecimal tolerance) {
        return new Bands(tolerance, new BigDecimal("100"), new BigDecimal("90"));
    }

    private static Standing judge(Target target, BigDecimal trajectory, BigDecimal actual, BigDecimal tolerance) {
        return new Judgement(target, target.value(), Places.of(target), bands(tolerance))
                .of(OCTOBER, actual, trajectory, Optional.empty());
    }

    private static Target aTarget(String comparator, BigDecimal value, String unit) {
        return new Target(
                TargetId.of("T02"),
                "1.3",
                "1.3-1",
                "规上工业总产值",
                "Gross output",
                "",
                TargetKind.LEVEL,
                Comparison.of(comparator),
                value,
                unit,
                "by 2025",
                "",
                Optional.empty(),
                FigureScope.of(RegionCode.of("630000")),
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                0);
    }
}
