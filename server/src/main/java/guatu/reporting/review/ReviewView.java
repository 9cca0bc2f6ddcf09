package guatu.reporting.review;

import guatu.catalog.Label;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.reporting.FilingState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the review shows. Shares are in percent, suspicion too.
public final class ReviewView {

    private ReviewView() {}

    /// The queue: the greatest risk first.
    ///
    /// @param quiet filings of the same choice of which nothing is said
    /// @param lines where reviewing may stop, by 大类, the greatest risk first
    /// @param curve share of the whole risk that the first filings hold
    public record Queue(Page<Item> items, long quiet, List<StopLine> lines, List<CurvePoint> curve) {

        public Queue {
            lines = List.copyOf(lines);
            curve = List.copyOf(curve);
        }
    }

    /// A filing in the queue.
    ///
    /// @param effect change of the published totals if the leading part is right, in percent of the province's
    /// @param risk suspicion times effect, in percent of the province's totals
    public record Item(
            String creditCode,
            String nameZh,
            Label region,
            Optional<Label> park,
            Label industry,
            String division,
            Period.Month month,
            int revision,
            FilingState state,
            int findings,
            Kind kind,
            String reasonZh,
            String reasonEn,
            BigDecimal suspicion,
            BigDecimal effect,
            BigDecimal risk) {}

    /// So many firms hold so much of the possible error of a 大类.
    public record StopLine(Label division, int filings, int stop, BigDecimal share, BigDecimal risk) {}

    /// What the first filings of the queue hold.
    public record CurvePoint(int filings, BigDecimal share) {}

    /// A filing opened.
    ///
    /// @param parts the greatest risk first
    /// @param history the latest last, the filing itself included
    public record Opened(
            String creditCode,
            String nameZh,
            Period.Month month,
            int revision,
            FilingState state,
            List<PartView> parts,
            List<Point> history,
            List<Peer> peers) {

        public Opened {
            parts = List.copyOf(parts);
            history = List.copyOf(history);
            peers = List.copyOf(peers);
        }
    }

    /// A part of the score.
    ///
    /// @param spreads the deviation in the spreads that are usual
    /// @param better the class that the firm behaves like, where the class is in doubt
    public record PartView(
            Kind kind,
            String reasonZh,
            String reasonEn,
            BigDecimal suspicion,
            BigDecimal effect,
            BigDecimal risk,
            BigDecimal spreads,
            Optional<Label> better) {}

    /// A month of the firm.
    ///
    /// @param low and `high`: two spreads about what the season gives; only for the month under review
    public record Point(
            Period.Month month,
            Optional<BigDecimal> output,
            Optional<BigDecimal> sales,
            Optional<BigDecimal> power,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {}

    /// The firm among the firms of its 小类; nothing where fewer than the dated number stand behind it.
    ///
    /// @param measure `growth`, `intensity` (千元 per 万千瓦时) or `salesRate`; growth and rate in percent
    /// @param low a spread below the median, about the sixth part of the firms lies under it
    public record Peer(
            String measure, int firms, BigDecimal low, BigDecimal median, BigDecimal high, Optional<BigDecimal> own) {}
}
