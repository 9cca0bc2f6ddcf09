package guatu.projects.months;

import java.util.Optional;

/// Where a month report stands (mechanisms.md P7). It follows from its last step, its draft and the month's lock.
public enum MonthState {
    GENERATED("待填报", "To be filled in"),
    FILLING("填报中", "Being filled in"),
    SUBMITTED("待县区审核", "At the county"),
    COUNTY_CHECKED("待市州审核", "At the prefecture"),
    PREFECTURE_CHECKED("待省级验收", "At the province"),
    PROVINCE_ACCEPTED("省级已验收", "Accepted by the province"),
    RETURNED("已退回", "Returned"),
    /// After the lock, with an approval: the unit may hand in a new revision.
    REOPENED("已核准修订", "Open for a revision"),
    LOCKED("已锁定", "Locked");

    private static final int PROVINCE = 3;

    private final String zh;
    private final String en;

    MonthState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    static MonthState of(Optional<MonthStep> last, boolean draft, boolean locked) {
        if (last.isEmpty()) {
            return locked ? LOCKED : draft ? FILLING : GENERATED;
        }
        var step = last.get();
        return switch (step.kind()) {
            case RETURNED -> RETURNED;
            case REOPENED -> REOPENED;
            case SUBMITTED -> SUBMITTED;
            case ACCEPTED ->
                switch (step.level()) {
                    case 1 -> COUNTY_CHECKED;
                    case 2 -> PREFECTURE_CHECKED;
                    default -> locked ? LOCKED : PROVINCE_ACCEPTED;
                };
        };
    }

    /// The level that is to act; 0 where none is.
    int waitsFor() {
        return switch (this) {
            case SUBMITTED -> 1;
            case COUNTY_CHECKED -> 2;
            case PREFECTURE_CHECKED -> PROVINCE;
            default -> 0;
        };
    }

    /// The level that passed it last.
    int passed() {
        return switch (this) {
            case COUNTY_CHECKED -> 1;
            case PREFECTURE_CHECKED -> 2;
            case PROVINCE_ACCEPTED -> PROVINCE;
            default -> 0;
        };
    }
}
