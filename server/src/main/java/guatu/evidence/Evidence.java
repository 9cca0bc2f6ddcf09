package guatu.evidence;

import java.time.Instant;
import java.util.Optional;

/// A file as it is attached to a subject.
///
/// @param subjectKind the kind of the subject, such as `filing`
/// @param subjectKey its key
/// @param size in bytes
/// @param name as it was called when it came; a name only, never a type
/// @param label what it is to show, in the words of whoever attached it; may be empty
/// @param byZh who attached it: the post, as it was titled then
/// @param withdrawal of what is withdrawn, when and why; the file stays on record
/// @param post the post that attached it
public record Evidence(
        long id,
        String subjectKind,
        String subjectKey,
        ContentHash hash,
        FileKind kind,
        long size,
        String name,
        String label,
        String byZh,
        String byEn,
        Instant at,
        long post,
        Optional<Withdrawal> withdrawal) {

    /// Why it no longer stands.
    public record Withdrawal(String reason, Instant at) {}

    /// The name under which it is handed out: it ends as its kind does, whatever it came as.
    public String safeName() {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        return kind.extensions().stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? name
                : name + "." + kind.extensions().getFirst();
    }
}
