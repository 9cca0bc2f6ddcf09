package guatu.projects.tasks;

/// Where a problem stands (mechanisms.md P7). It follows from its last step and the clock.
public enum ProblemState {
    OPEN("待分派", "Open"),
    ASSIGNED("办理中", "Assigned"),
    ESCALATED("已上升", "Escalated"),
    SOLVED("待企业确认", "Solved, to be confirmed"),
    CONFIRMED("企业已确认", "Confirmed by the enterprise"),
    CLOSED("已销号", "Closed");

    private final String zh;
    private final String en;

    ProblemState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether somebody still has to solve it.
    boolean open() {
        return this == OPEN || this == ASSIGNED || this == ESCALATED;
    }
}
