package guatu.reporting;

import guatu.kernel.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
/// @param beside what lies beside the firm's own month
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
        Map<String, Other> others,
        Beside beside) {

    FilingContext {
        bounds = Map.copyOf(bounds);
        others = Map.copyOf(others);
    }

    /// Where it is not asked what lies beside.
    FilingContext(
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
        this(
                form,
                lists,
                month,
                onRoster,
                scheduled,
                previous,
                corrected,
                base,
                december,
                bounds,
                others,
                Beside.NOTHING);
    }

    /// What lies beside the firm's own month; each part is asked for only where the form speaks of it.
    ///
    /// @param inPark whether the enterprise stands in a park at the month's end
    /// @param elsewhere typed keys that another enterprise filed for the month
    /// @param peers `price.P0103` → what other firms come to
    /// @param twelve amounts of the twelve months up to the month before, in the places of the year to date:
    /// of the form itself under no name, of others under the names that the form calls them
    record Beside(boolean inPark, Set<String> elsewhere, Map<String, BigDecimal> peers, Map<String, Other> twelve) {

        static final Beside NOTHING = new Beside(false, Set.of(), Map.of(), Map.of());

        Beside {
            elsewhere = Set.copyOf(elsewhere);
            peers = Map.copyOf(peers);
            twelve = Map.copyOf(twelve);
        }
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
