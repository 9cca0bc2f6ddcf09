package guatu.projects.lights;

/// What a lamp is about (mechanisms.md P7).
public enum Dimension {
    START("开工", "Start"),
    PROGRESS("进度", "Progress"),
    FUNDS("资金", "Funds"),
    STAT_ENTRY("入统", "Statistics entry"),
    MILESTONE("节点", "Milestones"),
    PROBLEM("问题", "Problems");

    private final String zh;
    private final String en;

    Dimension(String zh, String en) {
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
