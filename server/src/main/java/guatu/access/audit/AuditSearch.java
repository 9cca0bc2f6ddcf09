package guatu.access.audit;

import java.time.LocalDate;
import java.util.Optional;

/// What an auditor looks for; whatever is empty is not asked for.
///
/// @param post the code of a post
/// @param from the first day
/// @param to the last day
record AuditSearch(
        Optional<String> subject,
        Optional<String> key,
        Optional<String> post,
        Optional<String> action,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
