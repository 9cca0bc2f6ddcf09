package guatu.reporting;

import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import java.time.Instant;

/// An office has asked a firm something or has returned its filing, in the running transaction: whoever keeps messages
/// to
/// firms writes one down.
///
/// @param cause `QUERY` or `RETURN`
/// @param key makes the message one: the same key again is the same message
public record FirmTold(
        EnterpriseId enterprise,
        FilingKey filing,
        int region,
        int park,
        String cause,
        String key,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        Actor by,
        Instant at) {}
