package guatu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.plan.TargetKind.Course;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TrajectoryMethodTest {

    @ParameterizedTest(name = "{0} {2} → {4}: {11}")
    @CsvFileSource(files = "../docs/rules/trajectory.csv", numLinesToSkip = 1)
    void fillsTheYearsAsTheTableSays(
            TrajectoryMethod method,
            int baseYear,
            BigDecimal baseValue,
            int lastYear,
            BigDecimal goal,
            int places,
            @Nullable BigDecimal y2021,
            @Nullable BigDecimal y2022,
            @Nullable BigDecimal y2023,
            @Nullable BigDecimal y2024,
            BigDecimal y2025) {
        var points = method.points(baseYear, baseValue, lastYear, goal, places);
        assertThat(Optional.ofNullable(points.get(2021))).isEqualTo(Optional.ofNullable(y2021));
        assertThat(Optional.ofNullable(points.get(2022))).isEqualTo(Optional.ofNullable(y2022));
        assertThat(Optional.ofNullable(points.get(2023))).isEqualTo(Optional.ofNullable(y2023));
        assertThat(Optional.ofNullable(points.get(2024))).isEqualTo(Optional.ofNullable(y2024));
        assertThat(points.get(2025)).isEqualTo(y2025);
    }

    @Test
    void hasNoGeometricPathFromZero() {
        assertThatThrownBy(() -> TrajectoryMethod.GEOMETRIC.points(2021, BigDecimal.ZERO, 2025, BigDecimal.TEN, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} month {3}: {7}")
    @CsvFileSource(files = "../docs/rules/trajectory-in-year.csv", numLinesToSkip = 1)
    void runsInsideTheYearAsTheTableSays(
            String course,
            @Nullable BigDecimal before,
            BigDecimal value,
            int month,
            BigDecimal share,
            int places,
            @Nullable BigDecimal toDate) {
        var path = new YearlyPath(year -> Optional.ofNullable(year == 2025 ? value : year == 2024 ? before : null));
        assertThat(path.toDate(Course.valueOf(course), 2025, month, share, places))
                .isEqualTo(Optional.ofNullable(toDate));
    }
}
