package guatu.projects;

/// Why a project is archived (mechanisms.md P2, S8).
enum WayOut {
    AT_CAPACITY("达产归档", "At capacity", SideStatus.NORMAL),
    TERMINATED("终止", "Terminated", SideStatus.TERMINATED),
    MERGED("合并", "Merged", SideStatus.MERGED),
    LAPSED("失效", "Lapsed", SideStatus.LAPSED),
    MOVED_OUT("转出", "Moved out", SideStatus.NORMAL);

    private final String zh;
    private final String en;
    private final SideStatus status;

    WayOut(String zh, String en, SideStatus status) {
        this.zh = zh;
        this.en = en;
        this.status = status;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /// What the side status is from then on.
    SideStatus status() {
        return status;
    }
}
