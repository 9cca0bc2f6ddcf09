package guatu.projects.lights;

import java.util.List;

/// What the machine finds for a month that reports investment: the more of it is missing, the worse its lamp.
///
/// @param invested in the month, in 元
/// @param photos that stand for the month
/// @param photosOnSite of these, taken on the site and in the month
/// @param photosWanted how many are asked for
/// @param invoices papers of payment for the month
/// @param statistics what statistics has of the same project to date, in 元; negative where it has nothing
/// @param completed what was reported of the year to date, in 元
/// @param apart in percent, how far the two may be apart
public record Evidenced(
        long invested,
        int photos,
        int photosOnSite,
        int photosWanted,
        int invoices,
        long statistics,
        long completed,
        int apart) {

    private static final long HUNDRED = 100;

    /// Green where everything is there, yellow where one thing is missing, red where two are; NONE where nothing was
    /// claimed.
    public LampColour colour() {
        if (invested == 0) {
            return LampColour.NONE;
        }
        return switch (missing().size()) {
            case 0 -> LampColour.GREEN;
            case 1 -> LampColour.YELLOW;
            default -> LampColour.RED;
        };
    }

    /// What is missing, in words (zh).
    public List<String> missing() {
        return java.util.stream.Stream.of(
                        photosOnSite < photosWanted ? "现场照片不足（%d/%d）".formatted(photosOnSite, photosWanted) : "",
                        invoices == 0 ? "无发票或付款凭证" : "",
                        apartFromStatistics() ? "与206-1统计数不符" : "")
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean apartFromStatistics() {
        return statistics >= 0
                && Math.multiplyExact(Math.abs(statistics - completed), HUNDRED)
                        > Math.multiplyExact((long) apart, Math.max(completed, statistics));
    }
}
