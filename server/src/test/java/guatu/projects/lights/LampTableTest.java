package guatu.projects.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every example of P7, as the tables of `docs/rules` have them.
class LampTableTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 31);
    private static final Circumstances NOTHING = at(DAY, null, null, null, 0, 0);

    @ParameterizedTest(name = "{0}: {6} expected, {7} done is {8}: {9}")
    @CsvFileSource(files = "../docs/rules/lights.csv", numLinesToSkip = 1)
    void progressIsJudgedAsTheTableSays(
            String preset,
            Method method,
            BigDecimal yellow,
            BigDecimal red,
            long plan,
            int month,
            long expected,
            long done,
            LampColour colour,
            String why) {
        var curve = Curve.linear(plan);
        assertThat(curve.expected(month)).as(why).isEqualTo(expected);
        var lamp = Lamps.judge(rule(preset, method, yellow, red), course(curve, month, done), NOTHING);
        assertThat(lamp.colour()).as(why).isEqualTo(colour);
    }

    @ParameterizedTest(name = "{0} on {3}, due {4}, done {5}: {7}")
    @CsvFileSource(files = "../docs/rules/lights-other.csv", numLinesToSkip = 1)
    void theOthersAreJudgedAsTheTableSays(
            Method method,
            BigDecimal yellow,
            BigDecimal red,
            LocalDate day,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            int open,
            LampColour colour,
            String why) {
        var circumstances = switch (method) {
            case MONTHS_LATE -> at(day, due, done, null, 0, 0);
            case MONTHS_SINCE_START -> at(day, null, due, done, 0, 0);
            default ->
                new Circumstances(
                        day,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        method == Method.DAYS_LATE ? Optional.ofNullable(due) : Optional.empty(),
                        method == Method.DAYS_OVER_PROMISE ? Optional.ofNullable(due) : Optional.empty(),
                        open);
        };
        var rule = rule("X", method, yellow, red);
        assertThat(Lamps.judge(rule, course(Curve.linear(0), 8, 0), circumstances)
                        .colour())
                .as(why)
                .isEqualTo(colour);
    }

    @Test
    void moneyIsShortOrNot() {
        var rule = rule("X", Method.AS_DUE, BigDecimal.ZERO, BigDecimal.ZERO);
        var course = course(Curve.linear(0), 8, 0);
        assertThat(Lamps.judge(rule, course, at(DAY, null, null, null, 100, 100))
                        .colour())
                .isEqualTo(LampColour.GREEN);
        assertThat(Lamps.judge(rule, course, at(DAY, null, null, null, 100, 99)).colour())
                .isEqualTo(LampColour.RED);
        assertThat(Lamps.judge(rule, course, NOTHING).colour()).isEqualTo(LampColour.NO_PLAN);
    }

    @Test
    void whatIsMadeUpLaterTurnsThatMonthYellow() {
        var rule = rule("OUHAI_2020", Method.MONTH_TASK, BigDecimal.ZERO, BigDecimal.ZERO);
        var months = new ArrayList<>(List.of(1000L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L, 999L, 1001L));
        var then = new Course(Optional.of(Curve.linear(12_000)), 8, months.subList(0, 8), Set.of(), Set.of());
        assertThat(Lamps.judge(rule, then, NOTHING).colour()).isEqualTo(LampColour.RED);
        var now = new Course(Optional.of(Curve.linear(12_000)), 8, months, Set.of(), Set.of());
        assertThat(Lamps.judge(rule, now, NOTHING).colour()).isEqualTo(LampColour.YELLOW);
    }

    @Test
    void aStopInFrostCostsNothingAndAWarmOneDoes() {
        var profile = new Profile(
                "MIDDLE",
                "",
                "",
                2500,
                3500,
                List.of(1, 1, 4, 9, 12, 13, 13, 14, 14, 11, 6, 2),
                Set.of(12, 1, 2),
                LocalDate.of(2020, 1, 1),
                LocalDate.MAX,
                "D",
                "");
        var curve = profile.spread(1_000_000);
        assertThat(curve.plan()).isEqualTo(1_000_000);
        assertThat(curve.expected(2)).isEqualTo(20_000);
        var rule = rule("YINCHUAN_2025", Method.POINTS, BigDecimal.TEN, new BigDecimal("30"));
        // nothing done in January and February, for the works stood still in frost: the expected is 0
        var frost = new Course(Optional.of(curve), 2, List.of(0L, 0L), Set.of(1, 2), profile.frost());
        assertThat(frost.expected()).isZero();
        assertThat(Lamps.judge(rule, frost, NOTHING).colour()).isEqualTo(LampColour.GREEN);
        // in July the same standstill is yellow, although the project is ahead
        var ahead = new Course(Optional.of(curve), 7, List.of(900_000L), Set.of(7), profile.frost());
        assertThat(Lamps.judge(rule, ahead, NOTHING).colour()).isEqualTo(LampColour.YELLOW);
        var working = new Course(Optional.of(curve), 7, List.of(900_000L), Set.of(), profile.frost());
        assertThat(Lamps.judge(rule, working, NOTHING).colour()).isEqualTo(LampColour.GREEN);
        // a standstill in the warm season takes nothing out of what is expected
        assertThat(ahead.expected()).isEqualTo(working.expected());
    }

    @Test
    void anExcuseHatchesUntilItsEndAndKeepsTheRawColour() {
        var rule = rule("X", Method.DAYS_LATE, BigDecimal.ONE, new BigDecimal("30"));
        var excuse = new Lamp.Excuse("不可抗力", "Force majeure", LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 30));
        var excuses = Map.of(Dimension.MILESTONE, List.of(excuse));
        var august = Lamps.judge(List.of(rule), course(Curve.linear(0), 8, 0), late(DAY), excuses);
        assertThat(august.overall()).isEqualTo(LampColour.RED);
        assertThat(august.hatched()).isTrue();
        var october =
                Lamps.judge(List.of(rule), course(Curve.linear(0), 10, 0), late(LocalDate.of(2025, 10, 31)), excuses);
        assertThat(october.overall()).isEqualTo(LampColour.RED);
        assertThat(october.hatched()).isFalse();
    }

    @Test
    void overallIsTheWorst() {
        assertThat(overall(LampColour.GREEN, LampColour.YELLOW, LampColour.NONE))
                .isEqualTo(LampColour.YELLOW);
        assertThat(overall(LampColour.GREEN, LampColour.NO_PLAN)).isEqualTo(LampColour.NO_PLAN);
        assertThat(overall()).isEqualTo(LampColour.NONE);
    }

    private static LampColour overall(LampColour... colours) {
        return new Lamps(Stream.of(colours)
                        .map(colour -> new Lamp(Dimension.PROGRESS, colour, "", "", "", Optional.empty()))
                        .toList())
                .overall();
    }

    @Test
    void theAlarmIsDisagreement() {
        assertThat(new ThreeLamps(Optional.of(LampColour.RED), Optional.of(LampColour.RED), LampColour.RED).alarm())
                .as("red alone is no alarm")
                .isFalse();
        var apart = new ThreeLamps(Optional.of(LampColour.GREEN), Optional.of(LampColour.YELLOW), LampColour.RED);
        assertThat(apart.alarm()).isTrue();
        assertThat(apart.gap()).isEqualTo(2);
        var before = new ThreeLamps(Optional.of(LampColour.GREEN), Optional.empty(), LampColour.RED).blind();
        assertThat(before.own()).as("blind before the judgement").isEmpty();
        assertThat(before.machine()).isEqualTo(LampColour.NONE);
        assertThat(apart.blind()).as("and open after it").isEqualTo(apart);
    }

    /// The more is done the better the lamp, whatever preset judges: over random plans and amounts.
    @Test
    void theLampIsMonotoneInWhatIsDone() {
        var random = new Random(20251105);
        var rules = List.of(
                rule("Y", Method.POINTS, BigDecimal.TEN, new BigDecimal("30")),
                rule("S", Method.SHORTFALL, BigDecimal.ZERO, new BigDecimal("50")),
                rule("O", Method.MONTH_TASK, BigDecimal.ZERO, BigDecimal.ZERO));
        for (int round = 0; round < 2_000; round++) {
            var curve = new Curve(IntStream.range(0, 12)
                    .mapToObj(month -> random.nextLong(1_000_000_000L))
                    .toList());
            int month = 1 + random.nextInt(12);
            long less = random.nextLong(curve.plan() + 1);
            long more = less + random.nextLong(curve.plan() + 1);
            var stopped = random.nextBoolean() ? Set.of(1, 2, 7) : Set.<Integer>of();
            for (var rule : rules) {
                var worse = Lamps.judge(rule, course(curve, month, less, stopped), NOTHING)
                        .colour();
                var better = Lamps.judge(rule, course(curve, month, more, stopped), NOTHING)
                        .colour();
                assertThat(better)
                        .as("%s %s %d %d", rule.preset(), curve, less, more)
                        .isLessThanOrEqualTo(worse);
            }
        }
    }

    @Test
    void aCurveAddsToItsPlanExactly() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            long plan = random.nextLong(100_000_000_000L);
            assertThat(Curve.linear(plan).plan()).isEqualTo(plan);
            assertThat(Curve.of(plan, List.of(2, 2, 6, 9, 11, 12, 12, 12, 12, 11, 7, 4))
                            .plan())
                    .isEqualTo(plan);
        }
    }

    @Test
    void theMachineAsksForProofOfWhatIsClaimed() {
        assertThat(new Evidenced(0, 0, 0, 3, 0, -1, 0, 10).colour()).isEqualTo(LampColour.NONE);
        assertThat(new Evidenced(100, 3, 3, 3, 1, -1, 100, 10).colour()).isEqualTo(LampColour.GREEN);
        assertThat(new Evidenced(100, 3, 2, 3, 1, -1, 100, 10).colour()).isEqualTo(LampColour.YELLOW);
        assertThat(new Evidenced(100, 3, 2, 3, 0, -1, 100, 10).colour()).isEqualTo(LampColour.RED);
        assertThat(new Evidenced(100, 3, 3, 3, 1, 90, 100, 10).missing()).isEmpty();
        assertThat(new Evidenced(100, 3, 3, 3, 1, 89, 100, 10).missing()).hasSize(1);
    }

    private static Course course(Curve curve, int month, long done) {
        return course(curve, month, done, Set.of());
    }

    private static Course course(Curve curve, int month, long done, Set<Integer> stopped) {
        return new Course(Optional.of(curve), month, List.of(done), stopped, Set.of(12, 1, 2));
    }

    private static Circumstances late(LocalDate day) {
        return new Circumstances(
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(LocalDate.of(2025, 7, 1)),
                Optional.empty(),
                0);
    }

    private static Circumstances at(
            LocalDate day,
            @Nullable LocalDate due,
            @Nullable LocalDate started,
            @Nullable LocalDate entered,
            long fundsDue,
            long funds) {
        return new Circumstances(
                day,
                Optional.ofNullable(due),
                Optional.ofNullable(started),
                Optional.ofNullable(entered),
                fundsDue > 0 ? Optional.of(fundsDue) : Optional.empty(),
                funds,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static LampRule rule(String preset, Method method, BigDecimal yellow, BigDecimal red) {
        return new LampRule(
                preset,
                preset,
                preset,
                method,
                yellow,
                red,
                true,
                "",
                "",
                LocalDate.of(2020, 1, 1),
                LocalDate.MAX,
                "S",
                "");
    }
}
