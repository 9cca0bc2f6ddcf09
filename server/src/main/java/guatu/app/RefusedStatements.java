package guatu.app;

import guatu.access.Machine;
import guatu.journal.Journal;
import guatu.journal.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the statements that PostgreSQL refused to a role for lack of a right into the journal: whoever goes past the
/// server with a role's password leaves the try there too. A refused statement takes its transaction with it, so
/// PostgreSQL's own log, which no role of ours can switch off, is the only witness. Only the embedded one's is read; an
/// operator's PostgreSQL keeps its log itself.
@Service
class RefusedStatements {

    /// insufficient_privilege: grants and row-level security alike.
    private static final String NO_RIGHT = "42501";
    /// More is read in the next round.
    private static final int MOST = 4 << 20;

    private final Machine machine;
    private final Journal journal;
    private final Settings settings;
    private final JsonMapper json;

    RefusedStatements(Machine machine, Journal journal, Settings settings, JsonMapper json) {
        this.machine = machine;
        this.journal = journal;
        this.settings = settings;
        this.json = json;
    }

    /// Reads what was written since, each line once: how far it has come is kept in the transaction of the entries.
    ///
    /// @param directory PostgreSQL's log, in JSON
    /// @return how many tries went into the journal
    int read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0; // it has not begun to write
        }
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            int refused = 0;
            for (var file : files) {
                refused += machine.run(() -> read(file, "sql-log." + file.getFileName()));
            }
            return refused;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int read(Path file, String mark) {
        try (var log = Files.newByteChannel(file)) {
            long done = settings.find(mark).map(Long::parseLong).orElse(0L);
            long from = log.size() < done ? 0 : done; // a day's file is begun anew a month later
            var lines = lines(log, from);
            if (lines.length == 0) {
                return 0;
            }
            settings.put(mark, Long.toString(from + lines.length));
            return (int) new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(NO_RIGHT))
                    .filter(this::written)
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whole lines only: the last may still be being written. A line longer than a round is passed over.
    private static byte[] lines(SeekableByteChannel log, long from) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(MOST, log.size() - from));
        log.position(from);
        while (bytes.hasRemaining() && log.read(bytes) >= 0) {
            // until it is full or the file ends
        }
        int end = bytes.position();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes.array(), end == 0 && bytes.position() == MOST ? MOST : end);
    }

    private boolean written(String line) {
        try {
            var entry = json.readTree(line);
            if (!text(entry, "state_code").equals(NO_RIGHT)) {
                return false;
            }
            var detail = Map.of(
                    "role", text(entry, "user"),
                    "program", text(entry, "application_name"),
                    "at", text(entry, "timestamp"),
                    "answer", text(entry, "message"));
            journal.record(
                    new Who(0, 0, text(entry, "remote_host")),
                    "SQL_REFUSED",
                    "sql",
                    text(entry, "statement").strip(),
                    detail);
            return true;
        } catch (JacksonException cutOff) {
            return false; // PostgreSQL was killed while it wrote the line
        }
    }

    private static String text(JsonNode entry, String member) {
        return entry.path(member).asString("");
    }
}
