package guatu.plan;

import static java.util.Collections.unmodifiableSortedMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The yearly path to a target: a base, and a value for each year. It is a judgement of the office, dated; what it was
/// earlier stays on record.
///
/// @param revision counts from 1
/// @param baseYear the year whose end the path starts from
/// @param baseSource where the base value comes from; `demo` for a parameter of the demonstration
/// @param points the value of each year, in the target's unit
/// @param demo 演示: no document stands behind the base or the path
public record Trajectory(
        TargetId target,
        int revision,
        TrajectoryMethod method,
        int baseYear,
        BigDecimal baseValue,
        String baseSource,
        SortedMap<Integer, BigDecimal> points,
        boolean demo,
        String reason,
        Instant setAt,
        String postTitle) {

    public Trajectory {
        points = unmodifiableSortedMap(new TreeMap<>(points));
    }

    /// The value of a year: the base in the base year, empty outside the path.
    public Optional<BigDecimal> at(int year) {
        return year == baseYear ? Optional.of(baseValue) : Optional.ofNullable(points.get(year));
    }

    YearlyPath path() {
        return new YearlyPath(this::at);
    }
}
