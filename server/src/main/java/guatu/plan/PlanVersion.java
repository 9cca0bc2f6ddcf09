package guatu.plan;

import java.time.Instant;
import java.util.Optional;

/// When and by whom a version was published, and the hash of everything in it.
///
/// @param postTitle the post that published it
/// @param draft the reviewed draft it came from; none for a pack
public record PlanVersion(
        int no, String hash, Instant publishedAt, String postTitle, Optional<Long> draft, String note) {}
