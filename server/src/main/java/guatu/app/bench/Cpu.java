package guatu.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Processor time of this process, server and client alike, and of its PostgreSQL: what a request costs however busy
/// the machine is with other things.
final class Cpu {

    private final long postmaster;

    /// @param home the data directory of the embedded PostgreSQL
    Cpu(Path home) {
        try {
            this.postmaster = Long.parseLong(
                    Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// So far, in microseconds.
    long micros() {
        long own = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
        long database = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        return (own + database) / 1000;
    }
}
