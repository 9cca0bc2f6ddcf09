package guatu.plan;

import guatu.kernel.Unit;
import guatu.kernel.Unit.Dimension;
import guatu.kernel.Unreadable;
import java.util.Optional;

/// How many decimals the values of a unit have on a path: things are counted whole, the rest has two.
final class Places {

    private Places() {}

    static int of(Target target) {
        return unit(target.unit())
                .map(Unit::dimension)
                .filter(dimension -> dimension == Dimension.COUNT || dimension == Dimension.COUNT_A_YEAR)
                .map(dimension -> 0)
                .orElse(2);
    }

    /// The registered unit of that label. A plan may count in a unit that no indicator has yet.
    static Optional<Unit> unit(String label) {
        try {
            return Optional.of(Unit.of(label));
        } catch (Unreadable unregistered) {
            return Optional.empty();
        }
    }
}
