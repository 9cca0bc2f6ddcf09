package guatu.roster;

/// Where a file stands. It follows from its last step, and is stored nowhere.
public enum FileState {
    /// Opened, not handed in.
    DRAFT("待提交", "Not handed in"),
    /// Waits for the county.
    AT_COUNTY("待县区审核", "At the county"),
    AT_PREFECTURE("待市州审核", "At the prefecture"),
    AT_PROVINCE("待省级审定", "At the province"),
    /// Back with whoever handed it in.
    RETURNED("已退回", "Returned"),
    WITHDRAWN("已撤销", "Withdrawn"),
    /// The register has been changed.
    DECIDED("已办结", "Decided");

    static final int PROVINCE = 3;

    private final String zh;
    private final String en;

    FileState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// The state after a step of a kind at a level.
    static FileState after(Step.Kind kind, int level) {
        return switch (kind) {
            case RETURNED -> RETURNED;
            case WITHDRAWN -> WITHDRAWN;
            case SUBMITTED, ACCEPTED ->
                switch (level) {
                    case 0 -> AT_COUNTY;
                    case 1 -> AT_PREFECTURE;
                    case 2 -> AT_PROVINCE;
                    default -> DECIDED;
                };
        };
    }

    /// The level that is to act; 0 where none is.
    int waitsFor() {
        return switch (this) {
            case AT_COUNTY -> 1;
            case AT_PREFECTURE -> 2;
            case AT_PROVINCE -> PROVINCE;
            default -> 0;
        };
    }

    /// Whether whoever opened it may hand it in.
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
