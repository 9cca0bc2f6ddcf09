package guatu.figures;

import guatu.catalog.Label;
import guatu.figures.Almost.Missing;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a figure opens down to, as it goes over HTTP. Amounts are in the indicator's unit, to the last unit filed.
final class DrillViews {

    private DrillViews() {}

    record MembersView(List<MemberView> items, int total, int hidden, int page, int size) {}

    record MemberView(
            String creditCode,
            String nameZh,
            Label industry,
            Label region,
            Optional<Label> park,
            BigDecimal value,
            Optional<BigDecimal> base,
            Optional<BigDecimal> contribution,
            int revision,
            int level,
            String evidence) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.creditCode(),
                    member.nameZh(),
                    member.industry(),
                    member.region(),
                    member.park(),
                    member.value().amount(),
                    member.base().map(base -> base.amount()),
                    member.contribution().map(contribution -> contribution.amount()),
                    member.revision(),
                    member.level(),
                    member.evidence());
        }
    }

    record LegView(BigDecimal amount, int enterprises) {

        static LegView of(Bridge.Leg leg) {
            return new LegView(leg.amount().amount(), leg.enterprises());
        }
    }

    /// `publishedLastYear + same + entered + left + missing + reclassified + restructured + revised = now`.
    record BridgeView(
            Unit unit,
            BigDecimal publishedLastYear,
            LegView same,
            LegView entered,
            LegView left,
            LegView missing,
            LegView reclassified,
            LegView restructured,
            LegView revised,
            BigDecimal now,
            BigDecimal comparableBase,
            Optional<BigDecimal> comparableGrowthPercent,
            boolean suppressed) {

        static BridgeView of(Bridge bridge) {
            return new BridgeView(
                    bridge.now().unit(),
                    bridge.publishedLastYear().amount(),
                    LegView.of(bridge.same()),
                    LegView.of(bridge.entered()),
                    LegView.of(bridge.left()),
                    LegView.of(bridge.missing()),
                    LegView.of(bridge.reclassified()),
                    LegView.of(bridge.restructured()),
                    LegView.of(bridge.revised()),
                    bridge.now().amount(),
                    bridge.comparableBase().amount(),
                    FigureView.percent(bridge.comparableGrowth()),
                    bridge.suppressed());
        }
    }

    record AlmostView(
            String creditCode,
            String nameZh,
            Missing missing,
            int revision,
            BigDecimal value,
            BigDecimal effect,
            String reason,
            Instant since,
            String evidence) {

        static AlmostView of(Almost almost) {
            return new AlmostView(
                    almost.creditCode(),
                    almost.nameZh(),
                    almost.missing(),
                    almost.revision(),
                    almost.value().amount(),
                    almost.effect().amount(),
                    almost.reason(),
                    almost.since(),
                    almost.evidence());
        }
    }
}
