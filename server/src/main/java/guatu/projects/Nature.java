package guatu.projects;

/// What kind of works a project is (建设性质).
public enum Nature {
    NEW("新建", "New"),
    EXPANSION("扩建", "Expansion"),
    REBUILDING("改建", "Rebuilding"),
    TECHNICAL("技改", "Technical upgrade"),
    PURCHASE("单纯购置", "Purchase only");

    private final String zh;
    private final String en;

    Nature(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
