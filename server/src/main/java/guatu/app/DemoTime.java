package guatu.app;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves the clock of the demo on by whole days, never back: what is written at a later time would stand before what
/// was written earlier, and the order of knowing would part from the order of the clock (settled.md 13). Outside demo
/// mode there is no such thing.
@Service
@ConditionalOnBooleanProperty("guatu.demo")
class DemoTime {

    /// How far at once, in days: a year, with room for its last months.
    static final int MOST_DAYS = 400;

    private final Settings settings;
    private final DemoClock clock;
    private final KnownTimes knownTimes;
    private final JournalAccess journal;
    private final TransactionTemplate transaction;

    DemoTime(
            Settings settings,
            DemoClock clock,
            KnownTimes knownTimes,
            JournalAccess journal,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.clock = clock;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// Moves the clock for the whole house to a day, at the hour that it has. It is journaled and outlives a restart.
    ///
    /// Do not call it inside a transaction: the clock moves once the move is on record.
    ///
    /// @throws ClockRefused backwards, or too far
    void move(LocalDate to) {
        Acting.current();
        var offset = Objects.requireNonNull(transaction.execute(status -> {
            var before = settings.lockedDemoOffset();
            var today = day(before);
            long days = days(today, to);
            journal.changed("DEMO_CLOCK_MOVED", "clock", today + " → " + to, Map.of("days", Long.toString(days)));
            return settings.putDemoOffset(before.plusDays(days));
        }));
        clock.forward(offset);
        // Answers are remembered by the last known number: those of the time before are none any more.
        transaction.executeWithoutResult(status -> knownTimes.next("demo clock at " + day(offset)));
    }

    private static long days(LocalDate today, LocalDate to) {
        long days = ChronoUnit.DAYS.between(today, to);
        if (days <= 0) {
            throw new ClockRefused(finding(
                    "clock-back",
                    to,
                    "a day after " + today,
                    "演示时钟只能向前拨，请选 %s 之后的日期".formatted(today),
                    "The demo clock goes forward only: choose a day after " + today));
        }
        if (days > MOST_DAYS) {
            var latest = today.plusDays(MOST_DAYS);
            throw new ClockRefused(finding(
                    "clock-far",
                    to,
                    "at most %d days at once, to %s".formatted(MOST_DAYS, latest),
                    "一次最多拨 %d 天，到 %s；更远的请分次拨".formatted(MOST_DAYS, latest),
                    "At most %d days at once, to %s; go further in steps".formatted(MOST_DAYS, latest)));
        }
        return days;
    }

    private static Finding finding(String rule, LocalDate to, String expected, String zh, String en) {
        return new Finding(rule, Finding.Severity.BLOCKS, "to", to.toString(), expected, zh, Optional.of(en));
    }

    private LocalDate day(Duration offset) {
        return LocalDate.ofInstant(Clock.systemUTC().instant().plus(offset), clock.getZone());
    }
}
