package guatu.access.tokens;

import java.time.Instant;
import java.util.Optional;

/// A token as its firm sees it; what it is stands nowhere.
///
/// @param valid whether it opens doors now
public record TokenView(
        long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt,
        boolean valid) {}
