package guatu.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What to look for in the journal; whatever is empty is not asked for.
///
/// @param posts numbers of posts, any of them
public record JournalSearch(
        Optional<String> subject,
        Optional<String> key,
        Optional<List<Long>> posts,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> to) {}
