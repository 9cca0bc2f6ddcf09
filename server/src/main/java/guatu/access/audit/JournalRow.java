package guatu.access.audit;

import java.time.Instant;
import java.util.Map;

/// An entry of the journal with the names of who acted. Post and login are `machine` for the machine itself.
public record JournalRow(
        long id,
        Instant at,
        String login,
        String name,
        String post,
        String titleZh,
        String titleEn,
        String address,
        String action,
        String subject,
        String key,
        Map<String, String> detail) {

    public JournalRow {
        detail = Map.copyOf(detail);
    }
}
