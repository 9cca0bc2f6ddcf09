package guatu.journal;

import guatu.access.Machine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;

/// Days of traffic through the journal's own door, on a clock that a test turns.
@TestComponent
public class JournalTraffic {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Journal journal;
    private final Machine machine;

    JournalTraffic(JournalRepository repository, Machine machine) {
        this.journal = new Journal(repository, new Turned());
        this.machine = machine;
    }

    /// One thing that somebody did.
    public record Deed(Instant at, Who who, String action, String key) {}

    /// Writes deeds in the order of their times.
    public void write(Iterable<Deed> deeds) {
        machine.run(() -> {
            for (var deed : deeds) {
                now.set(deed.at());
                journal.record(deed.who(), deed.action(), "filing", deed.key(), Map.of());
            }
            return true;
        });
    }

    private final class Turned extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
