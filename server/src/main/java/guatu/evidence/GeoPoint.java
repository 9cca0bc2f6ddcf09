package guatu.evidence;

import guatu.kernel.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A place on the ground, with the datum that it is told in.
///
/// @param lat degrees north, to 7 decimals (about a centimetre)
/// @param lon degrees east, to 7 decimals
public record GeoPoint(BigDecimal lat, BigDecimal lon, Datum datum) {

    private static final int DECIMALS = 7;
    private static final BigDecimal MOST_LAT = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LON = BigDecimal.valueOf(180);

    public GeoPoint {
        if (lat.abs().compareTo(MOST_LAT) > 0 || lon.abs().compareTo(MOST_LON) > 0) {
            throw new Unreadable("place", lat + ", " + lon, "degrees within ±90 and ±180", "请核对经纬度");
        }
        lat = lat.setScale(DECIMALS, RoundingMode.HALF_UP);
        lon = lon.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// A place in WGS-84, such as `36.4203`, `94.9033`.
    public static GeoPoint wgs84(String lat, String lon) {
        return new GeoPoint(new BigDecimal(lat), new BigDecimal(lon), Datum.WGS84);
    }

    /// A place as tables keep it, in 1e-7 degrees.
    static GeoPoint ofScaled(int lat, int lon, Datum datum) {
        return new GeoPoint(BigDecimal.valueOf(lat, DECIMALS), BigDecimal.valueOf(lon, DECIMALS), datum);
    }

    int scaledLat() {
        return lat.unscaledValue().intValueExact();
    }

    int scaledLon() {
        return lon.unscaledValue().intValueExact();
    }
}
