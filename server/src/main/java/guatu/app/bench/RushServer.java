package guatu.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A server in a process of its own, started as this one was, which is killed without a word and started again.
final class RushServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final Path home;
    private final Path pack;
    private final List<Window> windows = new CopyOnWriteArrayList<>();
    private final AtomicReference<Process> process = new AtomicReference<>();

    /// From a kill until the server answered again, in nanoseconds of this machine's clock.
    record Window(long from, long to) {

        boolean touches(long began, long ended) {
            return began < to && ended > from;
        }
    }

    RushServer(int port, Path home, Path pack) {
        this.port = port;
        this.home = home;
        this.pack = pack;
    }

    List<Window> windows() {
        return List.copyOf(windows);
    }

    /// Returns when it answers.
    void start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "guatu.Guatu", "serve"));
        command.addAll(List.of("--data", home.toString(), "--pack", pack.toString(), "--port", Integer.toString(port)));
        try {
            process.set(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("rush-server.log").toFile()))
                    .start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        awaitAnswer();
    }

    /// kill -9, and up again.
    void restart() {
        long from = System.nanoTime();
        var killed = process.get();
        killed.destroyForcibly();
        killed.onExit().join();
        start();
        windows.add(new Window(from, System.nanoTime()));
    }

    private void awaitAnswer() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.get().isAlive()) {
                throw new IllegalStateException("The server did not start; see rush-server.log in " + home);
            }
            try (var caller = new Caller(port)) {
                if (caller.call("GET", "/api/session", "").succeeded()) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // nobody listens yet
            }
            pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("The server took longer than " + PATIENCE);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        var running = process.get();
        if (running != null) {
            running.destroy();
            try {
                running.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
