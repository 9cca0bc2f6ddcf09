package guatu.app.demo;

import guatu.app.demo.DemoFiling.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/// Windows for tests of the generator alone: to 18:00 on the eighth, a day for each level.
final class Windows {

    static final Instant NOW = Instant.parse("2025-11-05T02:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Windows() {}

    static Window of(YearMonth month) {
        var opens = month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
        var firm = opens.plus(Duration.ofDays(7).plusHours(18));
        return new Window(
                opens,
                firm,
                firm.plus(Duration.ofDays(1)),
                firm.plus(Duration.ofDays(2)),
                firm.plus(Duration.ofDays(3)));
    }
}
