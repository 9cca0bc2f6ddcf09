package guatu.rollup;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.util.List;
import org.springframework.stereotype.Service;

/// Looks after the sums that are kept beside the ledger: they can be checked against it and built again from it, as
/// after
/// a change of a value-added rate.
@Service
public class Rollup {

    private final CellKeeping cells;

    Rollup(CellKeeping cells) {
        this.cells = cells;
    }

    /// Builds the sums of some months again from the facts that count. Nothing is accepted while it runs.
    public void rebuild(FormCode form, Period.Month first, Period.Month last) {
        Acting.as(Actor.MACHINE, () -> {
            cells.rebuild(form, first, last);
            return form;
        });
    }

    /// Where the sums differ from the facts that count; empty when all is well.
    ///
    /// @param limit how many differences to show at most
    public List<Difference> differences(int limit) {
        return Acting.as(Actor.MACHINE, () -> cells.differences(limit));
    }

    /// A sum that is not what the facts add up to.
    ///
    /// @param at form, month, county, industry, park, level and place (1 the number of filings, then the amounts)
    public record Difference(String at, long kept, long open) {}
}
