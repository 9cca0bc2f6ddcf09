package guatu.evidence;

/// What a pair of coordinates is measured from. GCJ-02, of maps published in China, lies up to some 700 m off WGS-84:
/// the two are never compared. CGCS2000 and WGS-84 lie within a metre of each other.
///
/// Source: GB/T 19711-2005 for coordinates in geographic data; Exif 2.32 tag GPSMapDatum for photos.
public enum Datum {
    WGS84("WGS-84"),
    CGCS2000("CGCS2000"),
    GCJ02("GCJ-02"),
    /// Told by the camera, and none of these.
    OTHER("?");

    private final String label;

    Datum(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The datum of a camera's words; Exif without a word is taken as WGS-84, which is what receivers measure in.
    static Datum of(String said) {
        var word = said.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return switch (word) {
            case "", "WGS84" -> WGS84;
            case "CGCS2000" -> CGCS2000;
            case "GCJ02" -> GCJ02;
            default -> OTHER;
        };
    }

    /// Whether coordinates in both may be compared to the metre.
    public boolean comparable(Datum other) {
        return near() && other.near();
    }

    private boolean near() {
        return this == WGS84 || this == CGCS2000;
    }
}
