package guatu.projects.year;

/// Where a yearly plan stands (mechanisms.md P3). It follows from its last step.
public enum YearPlanState {
    DRAFT("草拟", "Draft"),
    CIRCULATED("征求意见", "Sent for opinions"),
    AT_CONFERENCE("联席会议审议", "At the joint conference"),
    EXECUTING("印发执行", "Issued"),
    ADJUSTED("已调整", "Adjusted"),
    CLOSED("已结束", "Closed");

    private final String zh;
    private final String en;

    YearPlanState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether there is a baseline.
    boolean issued() {
        return this == EXECUTING || this == ADJUSTED || this == CLOSED;
    }

    /// The state after a step; empty where the step is not one of this state.
    java.util.Optional<YearPlanState> after(YearPlanStep.Kind kind) {
        return java.util.Optional.ofNullable(
                switch (kind) {
                    case CIRCULATED -> this == DRAFT ? CIRCULATED : null;
                    case TO_CONFERENCE -> this == CIRCULATED ? AT_CONFERENCE : null;
                    case RETURNED -> this == CIRCULATED || this == AT_CONFERENCE ? DRAFT : null;
                    case ISSUED -> this == AT_CONFERENCE ? EXECUTING : null;
                    case ADJUSTED -> this == EXECUTING || this == ADJUSTED ? ADJUSTED : null;
                    case CLOSED -> this == EXECUTING || this == ADJUSTED ? CLOSED : null;
                });
    }
}
