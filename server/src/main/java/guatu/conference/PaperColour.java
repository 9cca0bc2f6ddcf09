package guatu.conference;

/// Colours of supervision papers, in their order (三明督办).
public enum PaperColour {
    BLUE("蓝色提醒", "Blue reminder"),
    ORANGE("橙色预警", "Orange warning"),
    RED("红色督办", "Red paper");

    private final String zh;
    private final String en;

    PaperColour(String zh, String en) {
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
