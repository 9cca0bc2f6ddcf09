package guatu.figures;

import guatu.catalog.Label;
import guatu.kernel.Quantity;
import java.util.Optional;

/// One enterprise behind a figure: what it adds, what it added a year before, and the filing that proves it.
///
/// @param contribution value minus base: what it adds to the growth
/// @param evidence where the proof opens: `filings/91630000226593742J/B204-1/2025-10/2`
/// @param level the highest acceptance: 1 county, 2 prefecture, 3 province
public record Member(
        String creditCode,
        String nameZh,
        Label industry,
        Label region,
        Optional<Label> park,
        Quantity value,
        Optional<Quantity> base,
        Optional<Quantity> contribution,
        int revision,
        int level,
        String evidence) {}
