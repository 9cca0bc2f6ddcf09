package guatu.catalog;

import guatu.kernel.Unreadable;

/// Why an enterprise enters or leaves the roster of industry above designated size (statistics.md D).
public enum RosterReason {
    /// Newly opened or put into production within about the last year.
    NEW_PRODUCTION(true, "新建投产", "new production"),
    /// Its yearly revenue grew to the threshold.
    GROWN(true, "规下升规上", "grown above the threshold"),
    /// It moved in from another province.
    MOVED_IN(true, "外省迁入", "moved in"),
    /// Its main trade became industry.
    TRADE_CHANGED_IN(true, "转专业转入", "changed to industry"),
    /// It was split from another enterprise of the roster.
    SPLIT(true, "分立", "split from another"),
    /// It was founded by a merger of enterprises of the roster.
    MERGED_NEW(true, "合并新设", "founded by merger"),
    /// It was on the roster when the record begins.
    CARRIED_OVER(true, "期初结转", "on the roster when the record begins"),
    DEREGISTERED(false, "注销", "deregistered"),
    BANKRUPT(false, "破产", "bankrupt"),
    MOVED_OUT(false, "迁出外省", "moved out"),
    MERGED(false, "被合并", "merged into another"),
    /// It was split up, and is no more.
    SPLIT_UP(false, "分立解散", "split up"),
    TRADE_CHANGED_OUT(false, "转专业转出", "changed from industry"),
    /// Its yearly revenue fell below the threshold; in the yearly review only.
    BELOW_SCALE(false, "规上降规下", "fallen below the threshold"),
    /// It has stood still for twelve months or longer.
    LONG_STOP(false, "长期停产", "long standstill");

    private final boolean entry;
    private final String zh;
    private final String en;

    RosterReason(boolean entry, String zh, String en) {
        this.entry = entry;
        this.zh = zh;
        this.en = en;
    }

    /// The reason of a code.
    public static RosterReason of(String code) {
        for (var reason : values()) {
            if (reason.name().equals(code)) {
                return reason;
            }
        }
        throw new Unreadable("roster-reason", code, "a reason such as GROWN or DEREGISTERED", "请从入退库原因中选择");
    }

    /// Whether it leads onto the roster, rather than off it.
    public boolean entry() {
        return entry;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
