package guatu.plan;

import guatu.figures.Published;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A target as pages show it, with where it stands and what others have published on it.
///
/// @param by the year by whose end it holds; absent for one of every year and for structures
/// @param beside the latest published figure of the same thing and place: it may stand beside the value
/// @param published all that was published, for the notes
record TargetView(
        TargetId id,
        String clause,
        String sentence,
        String nameZh,
        String nameEn,
        String definition,
        TargetKind kind,
        Comparison comparator,
        BigDecimal value,
        String unit,
        String unitEn,
        String period,
        Optional<Integer> by,
        String base,
        Optional<TargetId> within,
        Optional<IndicatorCode> indicator,
        TargetScope scope,
        Optional<Integer> headline,
        String source,
        int spanFrom,
        int spanTo,
        StandingView standing,
        Optional<PublishedView> beside,
        List<PublishedView> published) {

    /// What a target is about.
    record TargetScope(RegionCode region, Optional<ParkCode> park, Optional<ClusterCode> cluster) {}

    /// A figure that somebody else published, as printed.
    record PublishedView(
            String period,
            String scope,
            String indicator,
            Optional<BigDecimal> value,
            String unit,
            Optional<BigDecimal> growthPercent,
            String match,
            boolean derived,
            String note,
            String sourceTitle,
            String sourceUrl) {

        static PublishedView of(Published published) {
            return new PublishedView(
                    published.span(),
                    published.scope(),
                    published.indicator(),
                    published.value(),
                    published.unit(),
                    published.growthPercent(),
                    published.match(),
                    published.derived(),
                    published.note(),
                    published.sourceTitle(),
                    published.sourceUrl());
        }
    }

    static TargetView of(Target target, Standing standing, Optional<Published> beside, List<Published> published) {
        return new TargetView(
                target.id(),
                target.clause(),
                target.sentence(),
                target.nameZh(),
                target.nameEn(),
                target.definition(),
                target.kind(),
                target.comparison(),
                target.value(),
                target.unit(),
                Places.unit(target.unit()).map(Unit::english).orElse(target.unit()),
                target.period(),
                target.period().matches("by \\d{4}")
                        ? Optional.of(Integer.valueOf(target.period().substring(3)))
                        : Optional.empty(),
                target.base(),
                target.within(),
                target.indicator(),
                new TargetScope(
                        target.scope().region(),
                        target.scope().park(),
                        target.scope().cluster()),
                target.headline(),
                target.source(),
                target.from(),
                target.to(),
                StandingView.of(standing),
                beside.map(PublishedView::of),
                published.stream().map(PublishedView::of).toList());
    }
}
