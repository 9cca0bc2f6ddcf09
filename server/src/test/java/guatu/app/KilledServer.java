package guatu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A [KilledHouse] in a process of its own on its own embedded PostgreSQL, for tests that kill either with SIGKILL and
/// start again on what is left.
public final class KilledServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");

    private final Path home;
    private final int port;
    private final int kills;
    private final String classPath;
    private final AtomicReference<Process> process = new AtomicReference<>();
    private final AtomicInteger starts = new AtomicInteger();

    /// @param home an empty directory, for the data
    /// @param kills how many are to come: it says how much there is to do
    public KilledServer(Path home, int kills) throws IOException {
        this.home = home;
        this.port = freePort();
        this.kills = kills;
        this.classPath = classPath(home);
    }

    public int port() {
        return port;
    }

    /// Returns when it is ready.
    ///
    /// @return how long that took
    public Duration start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var number = Integer.toString(starts.incrementAndGet());
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                KilledHouse.class.getName(),
                home.toString(),
                Integer.toString(port),
                PACK.toAbsolutePath().normalize().toString(),
                number,
                Integer.toString(kills));
        builder.environment().keySet().removeIf(name -> name.startsWith("GUATU_"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process.set(builder.start());
        while (!Files.readString(log()).contains("READY " + number + "\n")) {
            if (!process.get().isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("It did not start:\n" + Files.readString(log()));
            }
            Thread.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// kill -9 of the server; PostgreSQL is left behind.
    public void kill() {
        var killed = process.get();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /// kill -9 of PostgreSQL's postmaster, under the server's feet.
    public void killDatabase() throws IOException {
        var killed = postmaster().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /// All that there is, with the eyes of the owner of the tables.
    public JdbcClient owner() {
        var properties = EmbeddedDatabase.running(home);
        return JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(properties.get("spring.flyway.url")),
                Objects.requireNonNull(properties.get("spring.flyway.user")),
                Objects.requireNonNull(properties.get("spring.flyway.password"))));
    }

    @Override
    public void close() throws IOException {
        var running = process.get();
        if (running != null && running.isAlive()) {
            running.destroy();
            try {
                running.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            running.destroyForcibly();
        }
        postmaster().ifPresent(ProcessHandle::destroyForcibly); // nothing that matters any more
    }

    private Path log() {
        return home.resolve("killed-house.log");
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var state = home.resolve("postgres/postmaster.pid");
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(state).getFirst()))
                .filter(found -> found.info()
                        .command()
                        .filter(path -> path.endsWith("postgres"))
                        .isPresent());
    }

    /// The product and what it needs, without the other classes of tests: Spring would take their configurations in.
    private static String classPath(Path home) throws IOException {
        var own = home.resolve("killed-house-classes");
        var here = folder(KilledHouse.class);
        Files.createDirectories(own.resolve("guatu/app"));
        try (Stream<Path> files = Files.list(here)) {
            for (var file : files.filter(one ->
                            Objects.requireNonNull(one.getFileName()).toString().startsWith("KilledHouse"))
                    .toList()) {
                Files.copy(
                        file,
                        own.resolve("guatu/app").resolve(Objects.requireNonNull(file.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var parts = new ArrayList<>(List.of(own.toString()));
        Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/"))
                .forEach(parts::add);
        return parts.stream().collect(Collectors.joining(":"));
    }

    /// The folder that a class was read from.
    private static Path folder(Class<?> type) {
        try {
            return Path.of(Objects.requireNonNull(type.getResource(".")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
