package guatu.catalog;

import guatu.kernel.CreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that the register holds of an enterprise.
///
/// @param memberships where it belongs and belonged, as known now; the latest first
/// @param roster its entries and exits; the latest first
/// @param innerCheckHolds whether character 17 of its code checks (GB 11714); some issued codes fail it
public record EnterprisePage(
        CreditCode creditCode,
        String nameZh,
        Label region,
        Optional<Label> park,
        Label industry,
        boolean onRoster,
        Optional<LocalDate> since,
        boolean demo,
        boolean innerCheckHolds,
        List<Stay> memberships,
        List<RosterLine> roster) {

    /// Where it belonged for a time.
    ///
    /// @param validTo the first day on which it no longer did; empty while it does
    public record Stay(
            Label region,
            Optional<Label> park,
            Label industry,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String reason) {}

    public EnterprisePage {
        memberships = List.copyOf(memberships);
        roster = List.copyOf(roster);
    }
}
