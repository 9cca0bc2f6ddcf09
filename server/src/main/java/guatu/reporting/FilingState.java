package guatu.reporting;

/// Where a filing stands: it follows from its last step.
public enum FilingState {
    /// Expected, nothing on record.
    NOT_FILED(-1, "未报"),
    /// Half typed by the firm, which alone sees it.
    DRAFT(-1, "草稿"),
    /// Filed; the county has it.
    SUBMITTED(0, "已报待审"),
    /// Sent back to the firm with a reason.
    RETURNED(0, "已退回"),
    /// Counts; the prefecture has it.
    ACCEPTED_COUNTY(1, "县区已接收"),
    /// Counts; the province has it.
    ACCEPTED_PREFECTURE(2, "市州已接收"),
    /// Counts, and is through.
    ACCEPTED_PROVINCE(3, "省已接收");

    private final int level;
    private final String zh;

    FilingState(int level, String zh) {
        this.level = level;
        this.zh = zh;
    }

    /// The highest level that has accepted it; 0 none, -1 nothing filed.
    public int level() {
        return level;
    }

    public String zh() {
        return zh;
    }

    /// Whether an office has it and is to act.
    public boolean waits() {
        return this == SUBMITTED || this == ACCEPTED_COUNTY || this == ACCEPTED_PREFECTURE;
    }

    static FilingState accepted(int level) {
        return switch (level) {
            case 1 -> ACCEPTED_COUNTY;
            case 2 -> ACCEPTED_PREFECTURE;
            case 3 -> ACCEPTED_PROVINCE;
            default -> throw new IllegalArgumentException("No level %d accepts filings.".formatted(level));
        };
    }
}
