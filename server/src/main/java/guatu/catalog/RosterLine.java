package guatu.catalog;

import java.time.LocalDate;
import java.util.Optional;

/// An entry or exit as a list shows it.
///
/// @param enterprise its credit code and name; empty where it has moved out of sight since
public record RosterLine(
        Optional<Label> enterprise,
        LocalDate day,
        boolean entry,
        String reason,
        String reasonZh,
        String reasonEn,
        String document) {}
