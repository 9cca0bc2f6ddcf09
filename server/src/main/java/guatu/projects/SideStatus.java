package guatu.projects;

/// What stands beside the main axis (mechanisms.md P2).
public enum SideStatus {
    NORMAL("正常", "Normal"),
    /// 停工, with a reason, an opinion and the day on which it is to go on.
    STOPPED("停工", "Stopped"),
    SLOWED("缓建", "Slowed"),
    TERMINATED("终止", "Terminated"),
    /// Its 核准 document died before the start. It follows from the clock, and is stored only when an office says so.
    LAPSED("失效", "Lapsed"),
    MERGED("合并", "Merged");

    private final String zh;
    private final String en;

    SideStatus(String zh, String en) {
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
