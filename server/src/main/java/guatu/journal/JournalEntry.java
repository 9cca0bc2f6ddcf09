package guatu.journal;

import java.time.Instant;

/// One entry as it is kept.
///
/// @param detail further members, as JSON
public record JournalEntry(
        long id,
        Instant at,
        long person,
        long post,
        String address,
        String action,
        String subject,
        String key,
        String detail) {}
