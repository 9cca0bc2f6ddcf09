package guatu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.kernel.Finding;
import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Breakdown.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final TargetId OUTPUT = TargetId.of("T02");

    @Test
    void showsWhatIsNotSharedOut() {
        var breakdown = new Breakdown(
                OUTPUT,
                1,
                "演示",
                true,
                "test",
                Instant.EPOCH,
                "test",
                List.of(
                        row(PlaceKind.REGION, "630100", "3050"),
                        row(PlaceKind.REGION, "632800", "1950"),
                        row(PlaceKind.PARK, "P01", "3000"),
                        row(PlaceKind.PARK, "P02", "1000")));
        assertThat(breakdown.sums(aPath()))
                .satisfiesExactly(
                        regions -> {
                            assertThat(regions.sum()).isEqualByComparingTo("5000");
                            assertThat(regions.difference()).isEqualByComparingTo("0");
                        },
                        parks -> {
                            assertThat(parks.sum()).isEqualByComparingTo("4000");
                            assertThat(parks.difference()).isEqualByComparingTo("1000");
                        });
    }

    @Test
    void refusesUnknownRepeatedAndNegativePartsAllAtOnce() {
        var draft = new BreakdownDraft(
                0,
                "",
                true,
                "调整",
                List.of(
                        row(PlaceKind.REGION, "630100", "-1"),
                        row(PlaceKind.REGION, "630100", "2"),
                        row(PlaceKind.PARK, "P77", "3")));
        assertThatThrownBy(() -> draft.check(aTarget(), aPlan(), (kind, code) -> !code.equals("P77")))
                .isInstanceOfSatisfying(
                        BreakdownRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::at)
                                .containsExactlyInAnyOrder("source", "rows.630100.2025", "rows", "rows"));
    }

    private static Row row(PlaceKind kind, String code, String amount) {
        return new Row(kind, code, new TreeMap<>(Map.of(2025, new BigDecimal(amount))));
    }

    private static Trajectory aPath() {
        return new Trajectory(
                OUTPUT,
                1,
                TrajectoryMethod.EVEN,
                2021,
                new BigDecimal("2900"),
                "演示",
                new TreeMap<>(Map.of(2025, new BigDecimal("5000"))),
                true,
                "test",
                Instant.EPOCH,
                "test");
    }

    private static Target aTarget() {
        return new Target(
                OUTPUT,
                "1.3",
                "1.3-1",
                "总产值",
                "",
                "",
                TargetKind.LEVEL,
                Comparison.ABOUT,
                new BigDecimal("5000"),
                "亿元",
                "by 2025",
                "",
                Optional.empty(),
                guatu.figures.FigureScope.of(guatu.kernel.RegionCode.of("630000")),
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                0);
    }

    private static PlanContent aPlan() {
        return new PlanContent(
                "plan", "", "", "", "", "", Optional.empty(), 2022, 2025, "", List.of(), List.of(), List.of());
    }
}
