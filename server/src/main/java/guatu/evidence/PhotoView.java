package guatu.evidence;

import guatu.evidence.PhotoFinding.Elsewhere;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A photo as a list shows it.
///
/// @param month the month that its subject reports on
/// @param viewpoint `fixed`, `gate`, `works`, another name, or empty
/// @param takenAt what the camera wrote, if anything
/// @param device maker and model, or empty
record PhotoView(
        Optional<String> month,
        String viewpoint,
        int width,
        int height,
        Optional<Instant> takenAt,
        Optional<PlaceView> place,
        String device,
        List<PhotoFindingView> findings) {

    /// Where it was taken.
    ///
    /// @param lat degrees north, 7 decimals
    /// @param datum what they are measured from, such as `WGS-84`
    record PlaceView(String lat, String lon, String datum) {}

    /// A mark, with where the same photo is as far as the reader may see it.
    record PhotoFindingView(Finding finding, Optional<Elsewhere> elsewhere) {}

    static PhotoView of(Photo photo) {
        return new PhotoView(
                photo.month().map(Period.Month::toString),
                photo.viewpoint(),
                photo.width(),
                photo.height(),
                photo.tags().takenAt(),
                photo.tags()
                        .place()
                        .map(place -> new PlaceView(
                                place.lat().toPlainString(),
                                place.lon().toPlainString(),
                                place.datum().label())),
                photo.tags().device(),
                photo.findings().stream()
                        .map(one -> new PhotoFindingView(one.finding(), one.elsewhere()))
                        .toList());
    }
}
