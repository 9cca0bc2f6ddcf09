package guatu.conference;

/// Where a meeting stands (mechanisms.md P6). What may lead where is data: `conference/meeting-steps.csv`.
public enum MeetingState {
    COLLECTING("议题征集", "Collecting items"),
    REVIEWING("议题审定", "Agenda to be approved"),
    COORDINATING("会前协调", "Coordination"),
    NOTIFIED("已通知", "Notice sent"),
    IN_SESSION("召开中", "In session"),
    DRAFTING("纪要起草", "Drafting the minutes"),
    COUNTERSIGNING("会签", "Countersigning"),
    SIGNING("签发", "To be signed"),
    ISSUING("印发", "To be issued"),
    CLOSED("闭会", "Closed"),
    CANCELLED("已取消", "Cancelled");

    private final String zh;
    private final String en;

    MeetingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether its agenda may still be changed.
    public boolean before() {
        return compareTo(IN_SESSION) < 0;
    }
}
