package guatu.projects.procedures;

/// Who has an item now: every working day of it is charged to one of them.
enum Holder {
    ENTERPRISE("企业", "Enterprise"),
    WINDOW("窗口", "Window"),
    OFFICE("审批部门", "Office"),
    EXPERT("专家", "Experts"),
    UPPER("上级", "Upper level"),
    NOBODY("—", "Nobody");

    private final String zh;
    private final String en;

    Holder(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
