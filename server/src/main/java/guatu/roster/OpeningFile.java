package guatu.roster;

import guatu.kernel.EnterpriseId;
import guatu.roster.RosterRules.Window;
import java.time.YearMonth;

/// A file about to be opened.
///
/// @param last the last of its twelve months: the one before the month in which it is opened
record OpeningFile(
        EnterpriseId enterprise,
        FileKind kind,
        String reason,
        Window window,
        YearMonth last,
        Terms terms,
        String note) {}
