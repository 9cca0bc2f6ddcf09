package guatu.plan;

import guatu.plan.TargetKind.Course;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntFunction;

/// The yearly values of one path, of a target or of a place's part in it, and how they run inside a year (settled.md
/// 7).
///
/// @param byYear the value of a year; for what stands at a day, at its end
record YearlyPath(IntFunction<Optional<BigDecimal>> byYear) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /// The path to date.
    ///
    /// @param month the last month, 1 to 12
    /// @param share the share of January to that month in a full year, for a flow
    /// @return empty where a year that is needed has no value
    Optional<BigDecimal> toDate(Course course, int year, int month, BigDecimal share, int places) {
        return switch (course) {
            case FLOW -> byYear.apply(year).map(value -> round(value.multiply(share), places));
            case STOCK -> linear(year, month, places);
            case DIRECT -> byYear.apply(year).map(value -> round(value, places));
            case LAST_FULL_YEAR -> byYear.apply(month == 12 ? year : year - 1).map(value -> round(value, places));
            case NONE -> Optional.empty();
        };
    }

    private Optional<BigDecimal> linear(int year, int month, int places) {
        if (month == 12) {
            return byYear.apply(year).map(value -> round(value, places));
        }
        return byYear.apply(year - 1)
                .flatMap(start -> byYear.apply(year)
                        .map(end -> start.add(end.subtract(start)
                                .multiply(BigDecimal.valueOf(month))
                                .divide(TWELVE, MathContext.DECIMAL64))))
                .map(value -> round(value, places));
    }

    private static BigDecimal round(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }
}
