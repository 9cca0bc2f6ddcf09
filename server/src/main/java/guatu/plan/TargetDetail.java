package guatu.plan;

import guatu.plan.Breakdown.PlaceKind;
import guatu.plan.Breakdown.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One target with everything that hangs on it.
///
/// @param places where the places stand that it is shared out among
/// @param history every path and breakdown that was set, the newest first
record TargetDetail(
        TargetView target,
        Optional<TrajectoryView> trajectory,
        Optional<BreakdownView> breakdown,
        List<PlaceView> places,
        TargetHistory history) {

    /// A path.
    record TrajectoryView(
            int revision,
            TrajectoryMethod method,
            int baseYear,
            BigDecimal baseValue,
            String source,
            boolean demo,
            String reason,
            Instant setAt,
            String postTitle,
            List<YearPoint> points) {

        static TrajectoryView of(Trajectory trajectory) {
            return new TrajectoryView(
                    trajectory.revision(),
                    trajectory.method(),
                    trajectory.baseYear(),
                    trajectory.baseValue(),
                    trajectory.baseSource(),
                    trajectory.demo(),
                    trajectory.reason(),
                    trajectory.setAt(),
                    trajectory.postTitle(),
                    trajectory.points().entrySet().stream()
                            .map(point -> new YearPoint(point.getKey(), point.getValue()))
                            .toList());
        }
    }

    /// The value of a year.
    record YearPoint(int year, BigDecimal value) {}

    /// A breakdown with its sums beside the path.
    record BreakdownView(
            int revision,
            String source,
            boolean demo,
            String reason,
            Instant setAt,
            String postTitle,
            List<Integer> years,
            List<BreakdownRowView> rows,
            List<Sum> sums) {}

    /// A place's part, by year.
    record BreakdownRowView(
            PlaceKind scopeKind, String code, String nameZh, String nameEn, Map<Integer, BigDecimal> values) {

        BreakdownRowView {
            values = Map.copyOf(values);
        }
    }

    /// Where a place stands.
    record PlaceView(PlaceKind scopeKind, String code, String nameZh, String nameEn, StandingView standing) {}

    record TargetHistory(List<TrajectoryView> trajectories, List<BreakdownView> breakdowns) {}
}
