package guatu.evidence;

import guatu.kernel.Finding;
import java.util.Optional;

/// Something about a photo that whoever reads it should know. It refuses nothing: a photo may be right and its camera's
/// clock wrong.
///
/// @param elsewhere for a photo that is elsewhere too: where, as far as the reader may see it
public record PhotoFinding(Finding finding, Optional<Elsewhere> elsewhere) {

    /// Where the same is attached.
    ///
    /// @param kind the kind of the subject, such as `filing`
    /// @param withdrawn whether it was taken back there since
    public record Elsewhere(String kind, String key, long evidence, String name, boolean withdrawn) {}

    static PhotoFinding of(Finding finding) {
        return new PhotoFinding(finding, Optional.empty());
    }
}
