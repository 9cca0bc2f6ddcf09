package guatu.figures;

import guatu.catalog.Label;
import guatu.figures.Figure.Coverage;
import guatu.figures.Figure.State;
import guatu.kernel.Period;
import guatu.kernel.Rate;
import guatu.kernel.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A figure as it goes over HTTP.
///
/// @param value rounded to the indicator's places
/// @param exact the same to the last unit that was filed
/// @param growthPercent over the base of the same enterprises
/// @param certificate absent where it was not asked for or the figure is withheld
record FigureView(
        Indicator indicator,
        ScopeView scope,
        Period period,
        Optional<KnownView> knownAt,
        boolean provinceOnly,
        State state,
        Optional<BigDecimal> value,
        Optional<BigDecimal> exact,
        Unit unit,
        Optional<BigDecimal> base,
        Optional<BigDecimal> growthPercent,
        List<PartView> parts,
        Coverage coverage,
        Optional<String> certificate) {

    /// A known time with the clock time that stands beside it.
    record KnownView(long seq, Instant at) {}

    /// Names of the scope's codes.
    record ScopeView(Named region, Optional<Named> park, Optional<Label> industry, Optional<Label> cluster) {}

    /// A code with its names, the short one for maps.
    record Named(String code, String nameZh, String nameEn, String shortZh) {}

    record PartView(String code, String nameZh, String nameEn, BigDecimal value, Unit unit) {}

    /// One point of a series.
    record PointView(
            Period period,
            State state,
            Optional<BigDecimal> value,
            Optional<BigDecimal> base,
            Optional<BigDecimal> growthPercent,
            int received,
            int expected) {}

    /// One row of a breakdown.
    ///
    /// @param second the second dimension, where there are two
    /// @param sharePercent of the whole scope's value, where values add
    record RowView(
            Named part,
            Optional<Named> second,
            State state,
            Optional<BigDecimal> value,
            Optional<BigDecimal> base,
            Optional<BigDecimal> growthPercent,
            Optional<BigDecimal> sharePercent,
            int received,
            int expected) {}

    static Optional<BigDecimal> shown(Indicator indicator, Optional<guatu.kernel.Quantity> quantity) {
        return quantity.map(indicator::shown);
    }

    static Optional<BigDecimal> percent(Optional<Rate> rate) {
        return rate.map(Rate::percent);
    }
}
