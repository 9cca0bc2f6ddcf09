package guatu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What this installation remembers of itself.
@Service
public class Settings {

    /// Where the demo begins (settled.md 22): 2025-11-05 10:00 in Xining.
    private static final Instant DEMO_BEGINS = Instant.parse("2025-11-05T02:00:00Z");

    private static final String OFFSET = "demo.clock.offset";

    private final SettingRepository repository;

    Settings(SettingRepository repository) {
        this.repository = repository;
    }

    /// The value kept under a code.
    @Transactional(readOnly = true)
    public Optional<String> find(String code) {
        return repository.find(code);
    }

    /// Keeps a value under a code, in place of the one before.
    @Transactional
    public void put(String code, String value) {
        repository.put(code, value);
    }

    /// Lets the database's planner look at what a bulk load brought: without it statements over fresh tables are slow.
    @Transactional
    public void refreshStatistics() {
        repository.refreshStatistics();
    }

    /// How far the demo clock stands from the real one: set at the first start, kept ever after, so that the demo's
    /// time
    /// goes on across restarts.
    @Transactional
    public Duration demoOffset() {
        return repository.find(OFFSET).map(Duration::parse).orElseGet(() -> {
            var offset = Duration.between(Clock.systemUTC().instant(), DEMO_BEGINS);
            repository.put(OFFSET, offset.toString());
            return offset;
        });
    }

    /// The same, held against others to the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Duration lockedDemoOffset() {
        var offset = demoOffset();
        return repository.locked(OFFSET).map(Duration::parse).orElse(offset);
    }

    /// Keeps another distance of the demo clock.
    @Transactional
    public Duration putDemoOffset(Duration offset) {
        repository.put(OFFSET, offset.toString());
        return offset;
    }
}
