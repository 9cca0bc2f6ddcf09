package guatu.rollup;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Amounts that a row may lack.
final class Nullness {

    private Nullness() {}

    static OptionalLong optional(@Nullable Long amount) {
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }
}
