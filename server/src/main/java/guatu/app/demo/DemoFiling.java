package guatu.app.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// One revision of a synthetic filing, and what happened to it.
///
/// @param amounts by place from 0, [#MISSING] where nothing is filed
/// @param steps in order
public record DemoFiling(
        DemoFirm firm, YearMonth month, int revision, List<Long> amounts, Instant filedAt, List<Step> steps) {

    /// An empty cell.
    public static final long MISSING = Long.MIN_VALUE;

    public DemoFiling {
        amounts = List.copyOf(amounts);
        steps = List.copyOf(steps);
    }

    /// Accepted at a level (1 county, 2 prefecture, 3 province), or returned with a reason.
    public record Step(boolean accepted, int level, String reason, Instant at) {

        static Step accepted(int level, Instant at) {
            return new Step(true, level, "", at);
        }

        static Step returned(int level, String reason, Instant at) {
            return new Step(false, level, reason, at);
        }
    }

    /// When a month's filings are due.
    public record Window(
            Instant opensAt, Instant firmUntil, Instant countyUntil, Instant prefectureUntil, Instant provinceUntil) {}
}
