package guatu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What PostgreSQL writes of itself, statements that it refused among it: one file a day and 10 MB, under
/// `postgres-logs` in the data directory, in JSON. The files outlive restarts; they go when they are too old or too
/// many.
/// [RefusedStatements] takes what roles were refused from them into the journal.
///
/// Parameters of operation, from the environment: `GUATU_POSTGRES_LOG_DAYS` (180) and `GUATU_POSTGRES_LOG_MB` (500).
///
/// @param keep how long a file is kept after it was last written to
/// @param most how much all files together may be, in bytes; the file in use stays
record PostgresLogs(Path directory, Duration keep, long most) {

    static final String FOLDER = "postgres-logs";
    private static final String DAYS = "GUATU_POSTGRES_LOG_DAYS";
    private static final String MEGABYTES = "GUATU_POSTGRES_LOG_MB";
    private static final long MEGABYTE = 1_000_000;

    /// @throws CannotStart when a parameter is no number
    static PostgresLogs in(Path home, Map<String, String> environment) {
        return new PostgresLogs(
                home.resolve(FOLDER),
                Duration.ofDays(number(environment, DAYS, "180")),
                number(environment, MEGABYTES, "500") * MEGABYTE);
    }

    /// What PostgreSQL is told, so that it writes and changes files by itself.
    Map<String, String> settings() {
        return Map.of(
                "logging_collector", "on",
                "log_destination", "jsonlog",
                "log_directory", "'" + directory + "'",
                "log_filename", "postgres-%Y-%m-%d-%H%M%S.log",
                "log_file_mode", "0600",
                "log_rotation_age", "1d",
                "log_rotation_size", "10MB",
                "log_truncate_on_rotation", "off",
                "log_min_error_statement", "error");
    }

    /// Deletes what is too old, then the oldest of what is too much; never the newest file.
    void prune(Instant now) throws IOException {
        Files.createDirectories(directory);
        long kept = 0;
        boolean newest = true;
        for (var file : newestFirst()) {
            kept += Files.size(file);
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(keep));
            if (!newest && (old || kept > most)) {
                Files.deleteIfExists(file);
            }
            newest = false;
        }
    }

    /// The same, once a day while the server runs: what cannot be deleted today is tried again tomorrow.
    void tryPrune(Instant now) {
        try {
            prune(now);
        } catch (IOException | UncheckedIOException locked) {
            System.err.println("PostgreSQL 日志未能清理：" + locked.getMessage());
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("postgres-.*\\.(log|json)"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    private static long number(Map<String, String> environment, String name, String otherwise) {
        var said = environment.getOrDefault(name, otherwise);
        if (!said.matches("[1-9][0-9]{0,5}")) {
            throw new CannotStart("%s 须为 1 至 999999 的整数，现为 %s。".formatted(name, said));
        }
        return Long.parseLong(said);
    }
}
