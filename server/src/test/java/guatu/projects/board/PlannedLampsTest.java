package guatu.projects.board;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.PlannedHttp;
import guatu.projects.lights.LampColour;
import guatu.projects.months.DispatchRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The progress lamp through the whole house: plans that were issued, months that were accepted, lamps over HTTP
/// (mechanisms.md P7, with its edges; P3, the adjusted baseline).
class PlannedLampsTest extends PlannedHttp {

    private static final YearMonth AUGUST = YearMonth.of(2022, 8);
    private static int place = 639_000;

    @Autowired
    DispatchRules dispatchRules;

    /// The table that the pure rule is held by too: Yinchuan at 6,800 and 4,400 of 12,000, Sanya at 4,000 and 3,999.
    @ParameterizedTest(name = "{0}: {6} expected, {7} done is {8}: {9}")
    @CsvFileSource(files = "../docs/rules/lights.csv", numLinesToSkip = 1)
    void theEdgesHoldOverHttp(
            String preset,
            String method,
            String yellow,
            String red,
            long plan,
            int month,
            long expected,
            long done,
            LampColour colour,
            String why) {
        long id = building(AUGUST, done * WAN);
        if (plan > 0) {
            issued(id, each(plan * WAN / 12));
        }
        var row = "/api/dispatch/lamps/2022-%02d?size=500&preset=%s&q=试验项目%d".formatted(month, preset, id);
        List<String> lamps = read(get(row, COUNTY), "$.items[0].lamps[?(@.dimension == 'PROGRESS')].colour");
        assertThat(lamps).as(why).containsExactly(colour.name());
        List<Number> due = read(get(row, COUNTY), "$.items[*].expected");
        assertThat(due.getFirst().longValue()).isEqualTo(expected * WAN);
    }

    /// 序时 is the project's own months, not the share of the year that is over.
    @Test
    void whatIsExpectedIsThePlansOwnMonths() {
        var winter = List.of(0L, 0L, 480L, 1080L, 1440L, 1560L, 1560L, 1680L, 1680L, 1320L, 720L, 480L).stream()
                .map(of -> of * WAN)
                .toList();
        long march = building(YearMonth.of(2022, 3), 480 * WAN);
        issued(march, winter);
        assertThat(progress(march, "2022-03"))
                .as("4 % of the plan in March, where a quarter of the year is over")
                .isEqualTo("GREEN");
        long october = building(YearMonth.of(2022, 10), 9_100 * WAN);
        issued(october, winter);
        assertThat(progress(october, "2022-10"))
                .as("75.8 % in October: 14.2 points below its own 90 %, though less than 10 below ten twelfths")
                .isEqualTo("YELLOW");
    }

    @Test
    void lightsAreJudgedAgainstTheAdjustedBaselineAndTheFirstIsShown() {
        long id = building(AUGUST, 6_801 * WAN);
        long plan = issued(id, each(1_000 * WAN));
        assertThat(progress(id, "2022-08")).isEqualTo("GREEN");
        line(plan, id, 2, "NEW", each(2_000 * WAN));
        assertThat(progress(id, "2022-08"))
                .as("a line that waits changes nothing")
                .isEqualTo("GREEN");
        fixed(plan, 2, 1);
        assertThat(progress(id, "2022-08")).as("6,801 of 16,000").isEqualTo("RED");
        var month = get("/api/projects/" + id + "/months/2022-08", COUNTY);
        assertThat(month).bodyJson().extractingPath("$.plan.baseline").isEqualTo(1);
        assertThat(month).bodyJson().extractingPath("$.plan.month").isEqualTo(20_000_000);
        assertThat(month).bodyJson().extractingPath("$.plan.first").isEqualTo(10_000_000);
    }

    @Test
    void withoutAPlanThereIsNothingToDivideBy() {
        long none = building(AUGUST, 500 * WAN);
        assertThat(progress(none, "2022-08")).isEqualTo("NO_PLAN");
        long zero = building(AUGUST, 500 * WAN);
        issued(zero, each(0));
        assertThat(progress(zero, "2022-08")).isEqualTo("NO_PLAN");
    }

    /// January and February 2 % together, then 4, 9, 12, 13, 13, 14, 14, 11, 6, 2.
    @Test
    void thePackSpreadsAYearAsTheSpecificationDoes() {
        var shares = machine(() -> dispatchRules.profile(Optional.of(2_808), LocalDate.of(2025, 1, 1)))
                .shares();
        assertThat(shares.get(0) + shares.get(1)).isEqualTo(2);
        assertThat(shares.subList(2, 12)).containsExactly(4, 9, 12, 13, 13, 14, 14, 11, 6, 2);
    }

    private long building(YearMonth month, long yuan) {
        long id = project(firm(), "S4", "NEW", 6_000_000_000L);
        entered(id, 1, "S4", "2021-05-06");
        if (yuan > 0) {
            done(id, month, yuan);
        }
        return id;
    }

    private long issued(long id, List<Long> months) {
        long plan = plan(1, ++place, 2022);
        line(plan, id, 1, "NEW", months);
        fixed(plan, 1, 0);
        return plan;
    }

    private String progress(long id, String month) {
        List<String> colours = read(
                get("/api/projects/" + id + "/lamps/" + month, COUNTY), "$.lamps[?(@.dimension == 'PROGRESS')].colour");
        return colours.getFirst();
    }
}
