package guatu.independence;

import java.time.Instant;

/// A row of the journal that is about a filing.
///
/// @param post that acted
/// @param device its mark; empty where none is known
/// @param shared whether the address lies in a shared network of the pack
/// @param filing the filing, without revision: `91630000226593742J/B204-1/2025-10`
/// @param revision 0 where the row names none
record Trace(
        long id,
        Instant at,
        long post,
        String address,
        String device,
        boolean shared,
        String action,
        String filing,
        int revision) {

    static final String SUBMITTED = "FILING_SUBMITTED";
    static final String DRAFTED = "DRAFT_SAVED";
    static final String READ = "FILING_READ";
    static final String RETURNED = "FILING_RETURNED";

    String creditCode() {
        return filing.substring(0, Math.max(0, filing.indexOf('/')));
    }

    /// Whether the enterprise wrote it: it alone files and drafts.
    boolean firms() {
        return action.equals(SUBMITTED) || action.equals(DRAFTED);
    }

    /// Whether the enterprise changed what it had filed, or was filling in again.
    boolean edits() {
        return (action.equals(SUBMITTED) && revision > 1) || action.equals(DRAFTED);
    }
}
