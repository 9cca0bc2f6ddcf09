package guatu.reporting.chasing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one thread that looks into the outbox and the calendar, now and then. It outlives a database that is away for a
/// while.
@Component
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Outbox outbox;
    private final Reminders reminders;
    private final OutboxProperties properties;
    private final AtomicReference<@Nullable ScheduledExecutorService> thread = new AtomicReference<>();

    Rounds(Outbox outbox, Reminders reminders, OutboxProperties properties) {
        this.outbox = outbox;
        this.reminders = reminders;
        this.properties = properties;
    }

    @Override
    public void start() {
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox").daemon().factory());
        thread.set(rounds);
        every(rounds, properties.every(), outbox::send);
        every(rounds, properties.remind(), reminders::sweep);
    }

    @Override
    public void stop() {
        var rounds = thread.getAndSet(null);
        if (rounds != null) {
            rounds.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    private static void every(ScheduledExecutorService rounds, Duration pause, Runnable round) {
        if (pause.isPositive()) {
            var unused = rounds.scheduleWithFixedDelay(
                    () -> quietly(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void quietly(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException broken) {
            LOG.warn("A round failed; the next one tries again", broken);
        }
    }
}
