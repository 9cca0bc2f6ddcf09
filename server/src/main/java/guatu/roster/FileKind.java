package guatu.roster;

/// What a file asks for (statistics.md D). Reasons, windows and papers of each are dated data of the pack.
public enum FileKind {
    /// The enterprise enters the roster; it opens the file itself.
    ENTRY("入库", "Entry"),
    /// It leaves the roster; the county proposes.
    EXIT("退库", "Exit"),
    /// It moved to another county or park.
    MOVE("变更属地", "Move"),
    /// Its main class changed.
    TRADE("变更行业", "Change of trade"),
    /// Several became one.
    MERGER("合并", "Merger"),
    /// One became several.
    SPLIT("分立", "Split");

    private final String zh;
    private final String en;

    FileKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether the enterprise hands it in, with amounts; otherwise an office proposes it, without any.
    public boolean byEnterprise() {
        return this == ENTRY;
    }
}
