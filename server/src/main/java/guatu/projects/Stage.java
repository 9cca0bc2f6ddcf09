package guatu.projects;

/// The main axis of a project (mechanisms.md P2). What each asks for is dated data of the pack.
public enum Stage {
    S0("谋划", "Idea"),
    S1("储备", "Reserve"),
    S2("前期", "Preliminary work"),
    S3("待开工", "Ready to start"),
    /// Permanent works have started; levelling a site is not a start.
    S4("在建", "Under construction"),
    S5("竣工", "Completed"),
    S6("投产", "In production"),
    S7("达产达效", "At capacity"),
    S8("出库", "Archived");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Its place on the axis, 0 to 8.
    public int number() {
        return name().charAt(1) - '0';
    }

    /// Whether a project can go on to another stage: to the next, from S4 to S6 with part of the lines, or out.
    public boolean leadsTo(Stage next) {
        return (this != S8 && next == S8) || next.number() == number() + 1 || (this == S4 && next == S6);
    }
}
