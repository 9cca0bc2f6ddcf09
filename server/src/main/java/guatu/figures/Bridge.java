package guatu.figures;

import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The way from last year's published figure to this year's: `publishedLastYear + same + entered + left + reclassified
/// + restructured + revised = now`, to the last unit (settled.md 6).
///
/// @param publishedLastYear last year's facts as they count now
/// @param same what the enterprises of both years gained or lost over the base that they filed this year
/// @param entered enterprises without a fact last year, with all they made this year
/// @param left enterprises that left the roster and have no fact this year, with all they made last year, negative
/// @param missing enterprises on the roster whose filing does not count yet, with all they made last year, negative
/// @param reclassified enterprises that moved into or out of the scope: this year's amounts in, last year's out
/// @param restructured mergers and splits (合并、分立): what successors took over, less what predecessors gave away of
/// last year's amounts; zero where both lie in the scope
/// @param revised the base filed this year less what was counted last year, for the enterprises of both years
/// @param now this year's figure
/// @param comparableBase the base of this year's scope (可比口径)
/// @param suppressed whether a leg stands on too few enterprises outside the asker's scope; the legs are then empty
public record Bridge(
        Quantity publishedLastYear,
        Leg same,
        Leg entered,
        Leg left,
        Leg missing,
        Leg reclassified,
        Leg restructured,
        Leg revised,
        Quantity now,
        Quantity comparableBase,
        boolean suppressed) {

    /// One leg: an amount and the number of enterprises behind it.
    public record Leg(Quantity amount, int enterprises) {}

    /// The same without its legs.
    Bridge withoutLegs() {
        var hidden = new Leg(new Quantity(BigDecimal.ZERO, now.unit()), 0);
        return new Bridge(
                publishedLastYear, hidden, hidden, hidden, hidden, hidden, hidden, hidden, now, comparableBase, true);
    }

    /// All legs, in order.
    List<Leg> legs() {
        return List.of(same, entered, left, missing, reclassified, restructured, revised);
    }

    /// Growth on the comparable base.
    public Optional<Rate> comparableGrowth() {
        return Rate.growth(comparableBase, now);
    }
}
