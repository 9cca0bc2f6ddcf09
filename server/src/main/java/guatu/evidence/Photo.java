package guatu.evidence;

import guatu.kernel.Period;
import java.util.List;
import java.util.Optional;

/// A photo: its attachment, what the camera wrote, and what is to be known of it.
///
/// @param month the month that its subject reported on when it came
/// @param viewpoint `fixed`, `gate`, `works`, another name, or empty: photos from one viewpoint are laid side by side
/// @param width right way up, in pixels, of the original
/// @param findings marks for the reader, none of which refuses anything
public record Photo(
        Evidence evidence,
        Optional<Period.Month> month,
        String viewpoint,
        int width,
        int height,
        CameraTags tags,
        List<PhotoFinding> findings) {

    public Photo {
        findings = List.copyOf(findings);
    }
}
