package guatu.roster;

import guatu.kernel.CreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A file to be opened.
///
/// @param effect the first day on which the register is to show it: the first of a month
record NewFile(
        CreditCode creditCode,
        FileKind kind,
        String reason,
        LocalDate effect,
        Optional<LocalDate> productionSince,
        Optional<LocalDate> stoppedOn,
        Optional<String> region,
        Optional<String> park,
        Optional<String> industry,
        List<NewOther> others,
        String note) {

    NewFile {
        others = List.copyOf(others);
    }

    /// Another enterprise of a merger or split.
    ///
    /// @param share in percent, of a split
    record NewOther(CreditCode creditCode, Optional<String> share) {}
}
