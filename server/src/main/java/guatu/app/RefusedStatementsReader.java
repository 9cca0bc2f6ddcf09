package guatu.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The one thread that looks into the embedded PostgreSQL's log, from the start on: what was tried while no server ran
/// is found too.
@Component
@ConditionalOnProperty("guatu.database.log")
class RefusedStatementsReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedStatementsReader.class);

    private final RefusedStatements statements;
    private final Path log;
    private final Duration every;
    private final AtomicReference<@Nullable ScheduledExecutorService> thread = new AtomicReference<>();

    RefusedStatementsReader(
            RefusedStatements statements,
            @Value("${guatu.database.log}") Path log,
            @Value("${guatu.database.read-log-every}") Duration every) {
        this.statements = statements;
        this.log = log;
        this.every = every;
    }

    @Override
    public void start() {
        var reader = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("database-log").daemon().factory());
        thread.set(reader);
        var unused = reader.scheduleWithFixedDelay(this::read, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var reader = thread.getAndSet(null);
        if (reader != null) {
            reader.close();
            read();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    private void read() {
        try {
            statements.read(log);
        } catch (RuntimeException away) {
            LOG.warn("PostgreSQL's log was not read; the next round tries again: {}", away.toString());
        }
    }
}
