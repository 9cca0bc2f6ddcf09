package guatu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that tests turn. It never runs by itself.
final class TurningClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-11-05T02:00:00Z"));

    void set(String local) {
        now.set(LocalDateTime.parse(local).atZone(ZONE).toInstant());
    }

    void turn(Duration on) {
        now.updateAndGet(at -> at.plus(on));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
