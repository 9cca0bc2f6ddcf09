package guatu.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one thread that seals, every half second or as configured (0: only on demand). It outlives a database that is
/// away
/// for a while.
@Component
class SealingWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingWriter.class);

    private final Sealing sealing;
    private final Duration every;
    private final AtomicReference<@Nullable ScheduledExecutorService> thread = new AtomicReference<>();

    SealingWriter(Sealing sealing, @Value("${guatu.journal.seal-every}") Duration every) {
        this.sealing = sealing;
        this.every = every;
    }

    @Override
    public void start() {
        if (!every.isPositive()) {
            return;
        }
        var writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("journal-sealer").daemon().factory());
        thread.set(writer);
        var unused =
                writer.scheduleWithFixedDelay(this::seal, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Seals once more: after a clean stop nothing is left unsealed.
    @Override
    public void stop() {
        var writer = thread.getAndSet(null);
        if (writer != null) {
            writer.close();
            seal();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void seal() {
        try {
            sealing.seal();
        } catch (RuntimeException e) {
            LOG.warn("The journal was not sealed; the next round tries again: {}", e.toString());
        }
    }
}
