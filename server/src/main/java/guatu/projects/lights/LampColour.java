package guatu.projects.lights;

/// The colour of a lamp, from the best to the worst. A project without a plan is not green: nobody can say so.
public enum LampColour {
    /// Nothing is due yet, or the dimension does not apply.
    NONE("不适用", "Not due"),
    GREEN("绿灯", "Green"),
    /// Nothing to judge against; never a division by zero.
    NO_PLAN("无计划", "No plan"),
    YELLOW("黄灯", "Yellow"),
    RED("红灯", "Red");

    private final String zh;
    private final String en;

    LampColour(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether somebody looked and gave a colour.
    public boolean judged() {
        return this == GREEN || this == YELLOW || this == RED;
    }

    /// The worse of the two.
    public LampColour worse(LampColour other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
