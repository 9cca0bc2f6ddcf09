package guatu.workflow;

/// Where a case stands. Between which of them an event may lead is the pack's `workflow/transitions.csv`; where in
/// its steps an open case is, its step says.
public enum CaseState {
    /// Not there yet: the state before the first event.
    NEW("未提出", "New"),
    /// A step waits for opinions.
    OPEN("审批中", "Under decision"),
    /// Back with whoever submitted it; the round is closed, the next begins when it is handed in again.
    RETURNED("已退回", "Returned"),
    /// Decided: yes.
    APPROVED("已同意", "Approved"),
    /// Decided: no.
    REFUSED("不同意", "Refused"),
    /// Taken back by whoever submitted it.
    WITHDRAWN("已撤回", "Withdrawn");

    private final String zh;
    private final String en;

    CaseState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether the case has come to its end.
    public boolean closed() {
        return this == APPROVED || this == REFUSED || this == WITHDRAWN;
    }
}
