package guatu.reporting;

import guatu.catalog.Label;
import guatu.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a firm is given back for its filing (企业回馈): its place among others of its class, as a band; medians of at least
/// so many firms; thresholds after a closed year; what it filed before. No plan, target or path is in it, ever.
///
/// @param filed whether it has filed B204-1 for the month: places are told afterwards only
/// @param leastPeers the fewest other firms that anything is said of
/// @param land absent where the firm has not told it
/// @param distances to thresholds, of the last year that the province has closed; none before
/// @param series the headline of the form, oldest first
public record Feedback(
        Period.Month month,
        boolean filed,
        int leastPeers,
        int bands,
        List<Measure> measures,
        Optional<Land> land,
        Optional<Integer> closedYear,
        List<Distance> distances,
        String seriesZh,
        String seriesEn,
        String seriesUnit,
        String seriesUnitEn,
        List<Point> series) {

    public Feedback {
        measures = List.copyOf(measures);
        distances = List.copyOf(distances);
        series = List.copyOf(series);
    }

    /// A measure of the firm beside its peers.
    ///
    /// @param own the firm's own; absent where an amount is missing
    /// @param band 1 for the lowest part of its peers to [#bands] for the highest; absent with too few of them
    /// @param peers whose median it is; absent where no class has enough firms
    public record Measure(
            Code code,
            Optional<BigDecimal> own,
            Optional<Integer> band,
            Optional<BigDecimal> median,
            Optional<Label> peers,
            int firms) {}

    /// What is measured.
    public enum Code {
        /// Year to date over the year before, percent.
        GROWTH,
        /// 万元 of output for a ton of standard coal.
        OUTPUT_PER_TCE,
        /// 万元 of output for a 亩 of land.
        OUTPUT_PER_MU,
        /// Tons of standard coal for a 亩 of land.
        ENERGY_PER_MU
    }

    /// The land that a firm says it uses.
    public record Land(long squareMetres, BigDecimal mu, LocalDate validFrom, String source) {}

    /// A threshold and how far it is.
    ///
    /// @param gap what is missing; zero when it is reached
    /// @param unit of all three
    public record Distance(
            String code,
            String nameZh,
            String nameEn,
            BigDecimal own,
            BigDecimal threshold,
            BigDecimal gap,
            String unit) {}

    /// A month's amount as it stands; a month that was not filed has none.
    public record Point(String month, Optional<BigDecimal> amount) {}
}
