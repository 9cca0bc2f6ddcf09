package guatu.access.signin;

import guatu.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person who is signed in, acting in one post. Instants are of the system's clock, not of the house's.
///
/// @param regions the codes of the regions that the post sees whole, for people to read
/// @param parks likewise
/// @param creditCode the enterprise that the post speaks for
record Session(
        Actor actor,
        String login,
        String name,
        List<String> regions,
        List<String> parks,
        Optional<String> creditCode,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt) {

    Session {
        regions = List.copyOf(regions);
        parks = List.copyOf(parks);
    }
}
