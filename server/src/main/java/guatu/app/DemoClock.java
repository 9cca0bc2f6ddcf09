package guatu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the house, Asia/Shanghai: the only source of "now" for the domain. In demo mode it runs at a remembered
/// distance from the real one. Sessions, throttling and certificates use the system's clock.
final class DemoClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /// Sets the clock, at the start.
    void set(Duration distance) {
        offset.set(distance);
    }

    /// Moves the clock on; a distance that lies behind leaves it where it is.
    void forward(Duration distance) {
        offset.accumulateAndGet(distance, (was, now) -> now.compareTo(was) > 0 ? now : was);
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /// The same clock: the house has one zone.
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.get());
    }
}
