package guatu.reporting.sheet;

import guatu.reporting.Draft;
import guatu.reporting.FilingView;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What stands in the cells of a form for its firm now: what it typed last, or filed last; last year's amounts.
///
/// @param values cell → amount or what was typed for it
/// @param locked cell → what the system fills in or works out
public record Prefill(Map<String, String> values, Map<String, String> locked) {

    /// As a filing stands now.
    public static Prefill of(FilingView filing) {
        var cells = FormCells.of(filing.form());
        var open = new TreeMap<String, String>();
        var locked = new TreeMap<String, String>();
        filing.values().forEach((cell, amount) -> (cells.open(cell) ? open : locked).put(cell, amount));
        Optional<Draft> draft = filing.draft();
        if (draft.isPresent()) {
            open.clear();
            draft.get().values().forEach((cell, typed) -> {
                if (cells.open(cell)) {
                    open.put(cell, typed);
                }
            });
        }
        return new Prefill(open, locked);
    }

    /// What stands in a cell; empty for nothing.
    public String at(String cell) {
        return values.getOrDefault(cell, locked.getOrDefault(cell, ""));
    }
}
