package guatu.evidence;

import guatu.catalog.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/// How photos are taken in and judged, by the dated parameters `PHOTO_…` of the pack. What was attached on a day is
/// judged by the parameters of that day, whenever it is looked at.
@Service
class PhotoLimits {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long MILLION = 1_000_000;

    private final Parameters parameters;
    private final Clock clock;

    PhotoLimits(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /// How large a picture is opened, and how large it is shown, in pixels.
    ///
    /// @param side the longer side at most
    /// @param large the longer side of the copy that fills a screen
    /// @param thumb the longer side of the copy in a list
    record Bounds(long pixels, int side, int large, int thumb) {}

    /// When two photos show the same.
    ///
    /// @param coarse of the first 24 bits of a hash so many may differ for a closer look
    /// @param bits of all 64 bits so many may differ for a look at the greys
    /// @param likeness least correlation of the details, in thousandths
    /// @param candidates how many are looked at, the nearest first
    /// @param contrast least spread of the greys; what is flatter than this looks like anything
    record Sameness(int coarse, int bits, int likeness, int candidates, int contrast) {}

    Bounds bounds() {
        var day = LocalDate.now(clock);
        return new Bounds(
                number("PHOTO_MEGAPIXELS", day) * MILLION,
                number("PHOTO_SIDE", day),
                number("PHOTO_LARGE", day),
                number("PHOTO_THUMB", day));
    }

    Sameness sameness() {
        var day = LocalDate.now(clock);
        return new Sameness(
                number("PHOTO_COARSE_BITS", day),
                number("PHOTO_NEAR_BITS", day),
                number("PHOTO_LIKENESS", day),
                number("PHOTO_CANDIDATES", day),
                number("PHOTO_CONTRAST", day));
    }

    /// How far from its site a photo attached at a time may have been taken, in metres.
    int siteMetres(Instant attached) {
        return number("PHOTO_SITE_METRES", attached.atZone(ZONE).toLocalDate());
    }

    private int number(String code, LocalDate day) {
        return parameters.get(code, day).value().intValueExact();
    }
}
