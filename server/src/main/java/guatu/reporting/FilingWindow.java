package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;

/// When a form of a month may be filed and is to be accepted. A first filing after `firmUntil` is taken, and
/// late.
public record FilingWindow(
        FormCode form,
        Period.Month month,
        Instant opensAt,
        Instant firmUntil,
        Instant countyUntil,
        Instant prefectureUntil,
        Instant provinceUntil,
        String source) {

    /// Whether firms may file and revise at will.
    public boolean openAt(Instant now) {
        return !now.isBefore(opensAt) && !now.isAfter(firmUntil);
    }

    /// When a level is due: 0 the firm, 1 county, 2 prefecture, 3 province.
    public Instant until(int level) {
        return switch (level) {
            case 0 -> firmUntil;
            case 1 -> countyUntil;
            case 2 -> prefectureUntil;
            case 3 -> provinceUntil;
            default -> throw new IllegalArgumentException("No level %d.".formatted(level));
        };
    }
}
