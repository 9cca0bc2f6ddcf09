package guatu.figures;

import guatu.kernel.IndicatorCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;

/// A question for a figure.
///
/// @param knownAt as known at this time; [KnownTime#NOW] for now
/// @param provinceOnly count only what the province has accepted (只计省已接收)
public record FigureQuery(
        IndicatorCode indicator, FigureScope scope, Period period, KnownTime knownAt, boolean provinceOnly) {

    public FigureQuery over(Period other) {
        return new FigureQuery(indicator, scope, other, knownAt, provinceOnly);
    }

    public FigureQuery about(FigureScope other) {
        return new FigureQuery(indicator, other, period, knownAt, provinceOnly);
    }

    public FigureQuery about(IndicatorCode code, FigureScope other) {
        return new FigureQuery(code, other, period, knownAt, provinceOnly);
    }

    /// The same question about another indicator.
    public FigureQuery of(IndicatorCode code) {
        return new FigureQuery(code, scope, period, knownAt, provinceOnly);
    }

    public FigureQuery knownAt(KnownTime time) {
        return new FigureQuery(indicator, scope, period, time, provinceOnly);
    }

    /// One line, for the journal: `GROSS_OUTPUT 632800 P02 26 2025-C10 known 118`.
    String text() {
        var text = new StringBuilder(indicator.value()).append(' ').append(scope.text());
        text.append(' ').append(period);
        if (!knownAt.equals(KnownTime.NOW)) {
            text.append(" known ").append(knownAt);
        }
        return text.append(provinceOnly ? " province" : "").toString();
    }
}
