package guatu.reporting;

import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the checks need to know beside the filing itself. They are pure functions over both.
///
/// @param onRoster whether the unit is on the roster at the month's end
/// @param scheduled whether the form has a window for the month
/// @param previous the month before, as it counts or, before that, as it waits for acceptance
/// @param corrected whether an earlier month of the year was formally corrected (E04 then asks instead of
/// blocking)
/// @param base last year's amounts in their base places, from what was accepted or from the entry file
/// @param bounds `E07.low` → the dated bound
record FilingContext(
        FormEdition form,
        Period.Month month,
        boolean onRoster,
        boolean scheduled,
        Optional<Amounts> previous,
        boolean corrected,
        Amounts base,
        Map<String, BigDecimal> bounds) {

    FilingContext {
        bounds = Map.copyOf(bounds);
    }

    boolean february() {
        return month.number() == 2;
    }

    BigDecimal bound(String name) {
        var bound = bounds.get(name);
        if (bound == null) {
            throw new IllegalStateException("Form %s names no bound %s.".formatted(form.code(), name));
        }
        return bound;
    }
}
