package guatu.evidence;

import java.math.BigDecimal;
import java.util.List;

/// Where a subject stands on the ground: a point, a line of two points or more that does not close, or the outline of
/// an
/// area.
///
/// @param outline in order; of an area the last point is joined to the first
/// @param closed whether it is an area
public record Site(List<GeoPoint> outline, boolean closed) {

    private static final long MILLIMETRES = 1_000;

    public Site {
        outline = List.copyOf(outline);
        if (outline.isEmpty() || (closed && outline.size() < 3)) {
            throw new IllegalArgumentException("a site has a point, and an area at least three");
        }
    }

    public static Site point(GeoPoint point) {
        return new Site(List.of(point), false);
    }

    public static Site area(List<GeoPoint> outline) {
        return new Site(outline, true);
    }

    /// Whether a place may be compared with it: both in datums that agree to the metre.
    public boolean comparable(GeoPoint place) {
        return outline.stream().allMatch(point -> point.datum().comparable(place.datum()));
    }

    /// How far a place is from it, in millimetres: 0 inside an area. Reckoned on a plane that touches the ellipsoid of
    /// WGS-84 at the place: right to a millimetre in the kilometre around it, to some hundredths further out.
    ///
    /// Source: the usual series for the length of a degree on WGS-84 (NIMA TR8350.2).
    public long millimetresFrom(GeoPoint place) {
        var plane = new Plane(place);
        int count = outline.size();
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            var here = plane.of(outline.get(i));
            boolean last = i == count - 1;
            var next = last && !closed ? here : plane.of(outline.get(last ? 0 : i + 1));
            nearest = Math.min(nearest, here.distanceToSegment(next));
            inside ^= closed && here.crosses(next);
        }
        return inside ? 0 : Math.round(nearest * MILLIMETRES);
    }

    /// A plane in metres with the place at its origin.
    private static final class Plane {

        private final GeoPoint origin;

        Plane(GeoPoint origin) {
            this.origin = origin;
        }

        Spot of(GeoPoint point) {
            double phi = StrictMath.toRadians(mean(point.lat(), origin.lat()).doubleValue());
            double north = 111_132.954 - 559.822 * StrictMath.cos(2 * phi) + 1.175 * StrictMath.cos(4 * phi);
            double east =
                    111_412.84 * StrictMath.cos(phi) - 93.5 * StrictMath.cos(3 * phi) + 0.118 * StrictMath.cos(5 * phi);
            return new Spot(
                    micrometres(point.lon().subtract(origin.lon()).doubleValue() * east),
                    micrometres(point.lat().subtract(origin.lat()).doubleValue() * north));
        }

        private static BigDecimal mean(BigDecimal a, BigDecimal b) {
            return a.add(b).divide(BigDecimal.TWO);
        }

        private static long micrometres(double metres) {
            return Math.round(metres * Spot.METRE);
        }
    }

    /// A spot on the plane, in micrometres from the place.
    private record Spot(long x, long y) {

        static final long METRE = 1_000_000;

        /// From the origin to the segment, in metres.
        double distanceToSegment(Spot to) {
            double dx = (double) to.x - x;
            double dy = (double) to.y - y;
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / length, 0.0, 1.0);
            return StrictMath.hypot(x + along * dx, y + along * dy) / METRE;
        }

        /// Whether the segment crosses the ray that goes east from the origin.
        boolean crosses(Spot to) {
            if (y > 0 == to.y > 0) {
                return false;
            }
            return x + (double) -y / (to.y - y) * ((double) to.x - x) > 0;
        }
    }
}
