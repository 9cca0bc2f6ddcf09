package guatu.evidence;

import java.time.Instant;
import java.util.Optional;

/// What the camera wrote into a photo. Cameras can be set wrong and tags can be forged: they are a claim, like any
/// other.
///
/// @param takenAt when it was taken; a time without an offset is read as Asia/Shanghai
/// @param place where, in the datum that the camera told
/// @param device maker and model, or empty
/// @param orientation how it is to be turned, 1 to 8 as Exif counts; 1 is right way up
public record CameraTags(Optional<Instant> takenAt, Optional<GeoPoint> place, String device, int orientation) {

    static final CameraTags NONE = new CameraTags(Optional.empty(), Optional.empty(), "", 1);
}
