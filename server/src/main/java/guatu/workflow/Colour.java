package guatu.workflow;

/// How a clock stands.
public enum Colour {
    /// Time enough.
    GREEN("正常", "In time"),
    /// A notice before the promised day has been due.
    YELLOW("临期", "Nearly due"),
    /// Past the promised day, within the legal limit.
    ORANGE("超承诺时限", "Past the promise"),
    /// Past the legal limit, or a hand-over without receipt past its day.
    RED("超法定时限", "Past the legal limit"),
    /// The clocks stand still.
    STOPPED("停表", "Clock stopped"),
    /// No limit runs: the case is returned or closed.
    NONE("不计时", "No limit runs");

    private final String zh;
    private final String en;

    Colour(String zh, String en) {
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
