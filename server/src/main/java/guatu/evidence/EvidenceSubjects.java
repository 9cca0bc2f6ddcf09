package guatu.evidence;

import java.util.Optional;

/// What evidence may be attached to, of one kind. The rooms above implement it, each for its own things; this room asks
/// nothing else of them.
public interface EvidenceSubjects {

    /// The word under which the kind travels, such as `filing`.
    String kind();

    /// The subject of a key, as the acting post stands to it; empty when there is none, or it is out of sight.
    ///
    /// @throws guatu.kernel.Refusal when the key cannot be read, or the post may read no such thing
    Optional<EvidenceSubject> find(String key);
}
