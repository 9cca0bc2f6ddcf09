package guatu.reporting;

import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the checks need to know beside the filing itself. They are pure functions over both.
///
/// @param lists the codes that rows may carry
/// @param onRoster whether the unit is on the roster at the month's end
/// @param scheduled whether the form has a window for the month
/// @param previous the month before, as it counts or, before that, as it waits for acceptance
/// @param corrected whether an earlier month of the year was formally corrected (E04 then asks instead of
/// blocking)
/// @param base last year's amounts in their base places, from what was accepted or from the entry file
/// @param december what was accepted for the December before
/// @param bounds `E07.low` → the dated bound
/// @param others what the enterprise filed for the month on other forms, by the name that the form calls them
record FilingContext(
        FormEdition form,
        CodeLists lists,
        Period.Month month,
        boolean onRoster,
        boolean scheduled,
        Optional<FilingValues> previous,
        boolean corrected,
        FilingValues base,
        Optional<FilingValues> december,
        Map<String, BigDecimal> bounds,
        Map<String, Other> others) {

    FilingContext {
        bounds = Map.copyOf(bounds);
        others = Map.copyOf(others);
    }

    /// Another form of the same enterprise and month.
    record Other(FormEdition form, FilingValues values) {}

    /// The same beside other forms.
    FilingContext with(Map<String, Other> beside) {
        return new FilingContext(
                form, lists, month, onRoster, scheduled, previous, corrected, base, december, bounds, beside);
    }

    boolean february() {
        return month.number() == 2;
    }

    /// The column that says how the month went: in February the year to date.
    Column current() {
        return february() ? Column.CUMULATIVE : Column.MONTH;
    }
}
