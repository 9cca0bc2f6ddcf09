package guatu.projects;

/// The highest reserve (储备库) that a project was taken into. It has one home, and is promoted by reference, never
/// copied.
public enum ReserveLevel {
    NONE("未入库", "Not in a reserve"),
    COUNTY("县区级", "County"),
    PREFECTURE("市州级", "Prefecture"),
    PROVINCE("省级", "Province");

    private final String zh;
    private final String en;

    ReserveLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// The level above; the province's has none, and stays.
    public ReserveLevel next() {
        return switch (this) {
            case NONE -> COUNTY;
            case COUNTY -> PREFECTURE;
            case PREFECTURE, PROVINCE -> PROVINCE;
        };
    }
}
