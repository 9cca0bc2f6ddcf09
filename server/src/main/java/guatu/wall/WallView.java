package guatu.wall;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import guatu.plan.Standing;
import guatu.plan.TargetId;
import guatu.plan.Trends.Trend;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that one page shows, in one answer.
record WallView(
        String titleZh,
        String titleEn,
        String shortZh,
        String shortEn,
        Period period,
        AsOf asOf,
        Received received,
        List<WallHeadline> headlines,
        Optional<ChosenTarget> chosen,
        List<WallAlert> alerts,
        List<WallProject> projects) {

    WallView {
        headlines = List.copyOf(headlines);
        alerts = List.copyOf(alerts);
        projects = List.copyOf(projects);
    }

    /// As known at.
    record AsOf(Optional<Long> seq, Instant at, boolean now) {}

    /// How many of the firms that should have filed count.
    record Received(int received, int expected, Optional<BigDecimal> percent) {}

    /// A target in short. Goal, path and gap are absent for a post to which no target is shown.
    ///
    /// @param collected whether a room of facts computes its indicator
    record WallHeadline(
            TargetId id,
            String nameZh,
            String nameEn,
            Optional<IndicatorCode> indicator,
            boolean collected,
            HeadlineScope scope,
            Optional<BigDecimal> value,
            String unit,
            String unitEn,
            Optional<BigDecimal> goal,
            Optional<BigDecimal> trajectory,
            Optional<BigDecimal> gap,
            Optional<BigDecimal> ratioPercent,
            Optional<BigDecimal> rolling,
            Period period,
            Standing.State state,
            String stateZh,
            String stateEn,
            String gapZh,
            String gapEn,
            Optional<Beside> beside) {}

    record HeadlineScope(String region, Optional<String> park, Optional<String> cluster) {}

    /// What others published of the same thing and place.
    record Beside(
            String period,
            Optional<BigDecimal> value,
            String unit,
            Optional<BigDecimal> growthPercent,
            String sourceTitle,
            String sourceUrl) {}

    /// The target that map, ranks and trend are about.
    record ChosenTarget(WallHeadline target, List<WallPlace> map, Ranks ranks, Trend trend) {

        ChosenTarget {
            map = List.copyOf(map);
        }
    }

    record Ranks(List<WallPlace> prefectures, List<WallPlace> parks) {

        Ranks {
            prefectures = List.copyOf(prefectures);
            parks = List.copyOf(parks);
        }
    }

    /// A prefecture or park.
    ///
    /// @param rank from 1; absent without a ratio
    /// @param change places gained against the month before
    record WallPlace(
            String code,
            String nameZh,
            String nameEn,
            String shortZh,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> trajectory,
            Optional<BigDecimal> ratioPercent,
            Standing.State state,
            String whyZh,
            String whyEn,
            Optional<Integer> rank,
            Optional<Integer> change) {}

    /// Something that waits for somebody.
    record WallAlert(
            Kind kind,
            Severity severity,
            String titleZh,
            String titleEn,
            String textZh,
            String textEn,
            String holderZh,
            String holderEn,
            String link) {

        /// What is the matter.
        enum Kind {
            /// The window has passed and nothing was filed.
            LATE,
            /// The window is open and nothing was filed yet.
            DUE,
            /// An office holds filings longer than it may.
            OVERDUE,
            /// Filings went back to firms and did not return.
            RETURNED,
            /// A target or a place falls behind.
            BEHIND,
            /// Firms near the threshold of the roster, after closing.
            ROSTER
        }

        /// How much it presses.
        enum Severity {
            HIGH,
            MEDIUM,
            LOW
        }
    }

    /// A project of the plan, the way in.
    record WallProject(String clause, String nameZh, String nameEn, List<ProjectFigure> figures, String link) {

        WallProject {
            figures = List.copyOf(figures);
        }
    }

    record ProjectFigure(
            TargetId target,
            String labelZh,
            String labelEn,
            Optional<BigDecimal> value,
            Optional<BigDecimal> goal,
            String unit,
            String unitEn,
            Standing.State state) {}
}
