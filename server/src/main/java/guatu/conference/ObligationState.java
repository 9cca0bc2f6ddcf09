package guatu.conference;

/// Where an obligation stands (mechanisms.md P6). What may lead where is data: `conference/obligation-steps.csv`.
public enum ObligationState {
    PLANNED("待印发", "Not in force yet"),
    OPEN("待签收", "To be acknowledged"),
    ACKNOWLEDGED("已签收", "Acknowledged"),
    IN_PROGRESS("办理中", "In progress"),
    REPORTED("待核实", "Reported"),
    RETURNED("已退回", "Returned"),
    VERIFIED("已核实", "Verified"),
    CLOSED("已销号", "Closed");

    private final String zh;
    private final String en;

    ObligationState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// Whether its owner still has to do something.
    public boolean owed() {
        return this == OPEN || this == ACKNOWLEDGED || this == IN_PROGRESS || this == RETURNED;
    }
}
