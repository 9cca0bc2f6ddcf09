package guatu.projects.procedures;

/// Where a preliminary procedure of a project stands (mechanisms.md P5).
enum ItemState {
    NOT_NEEDED("不需要", "Not needed"),
    /// Something that must come before is not done. Computed, never stored.
    WAITING_PREREQ("待前置", "Waits for others"),
    /// It could start today. Computed, never stored, but for one that was ruled out and is needed after all.
    READY("今天可办", "Can start today"),
    SUBMITTED("已提交", "Handed in"),
    CORRECTION("补正", "Papers asked for"),
    ACCEPTED("已受理", "Accepted"),
    REVIEW("评审", "Under review"),
    APPROVED("已批准", "Approved"),
    PROMISED("告知承诺", "Promised"),
    COVERED_BY_AREA("区域评估覆盖", "Covered by area"),
    REFUSED("不予批准", "Refused"),
    LAPSED("已失效", "Lapsed");

    private final String zh;
    private final String en;

    ItemState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /// Whether what waits for it may go on.
    boolean done() {
        return this == NOT_NEEDED || this == APPROVED || this == PROMISED || this == COVERED_BY_AREA;
    }

    /// Whether it was handed in and is not at its end.
    boolean underWay() {
        return this == SUBMITTED || this == CORRECTION || this == ACCEPTED || this == REVIEW;
    }

    /// Whether it lies with the applicant, to be begun.
    boolean open() {
        return this == WAITING_PREREQ || this == READY || this == REFUSED || this == LAPSED;
    }
}
