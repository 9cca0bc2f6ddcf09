package guatu.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The heads of the chain, appended to a file outside the database: who cuts the journal's tail, or writes the whole
/// chain
/// anew, would have to write this file too, and does not know the secret under which its lines are signed
/// (HMAC-SHA-256).
/// A line is `no place hash signature`.
@Component
class HeadFile {

    private static final Pattern LINE = Pattern.compile("\\d{1,18} \\d{1,18} [0-9a-f]{64} [0-9a-f]{64}");
    private static final String ALGORITHM = "HmacSHA256";

    private final Path path;
    private final SecretKeySpec secret;

    HeadFile(@Value("${guatu.journal.head-file}") Path path, @Value("${guatu.secret}") String secret) {
        this.path = path;
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    Path path() {
        return path.toAbsolutePath().normalize();
    }

    void append(Seal seal) {
        var said = "%d %d %s".formatted(seal.no(), seal.lastPlace(), seal.hash());
        try {
            Files.createDirectories(path().getParent());
            var start = endsTorn() ? "\n" : "";
            var line = ByteBuffer.wrap((start + said + " " + signature(said) + "\n").getBytes(UTF_8));
            try (var file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                while (line.hasRemaining()) {
                    file.write(line);
                }
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the journal cannot be written to " + path(), e);
        }
    }

    /// A crash in the middle of a line leaves a piece of it.
    private boolean endsTorn() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            file.read(last, file.size() - 1);
            return last.get(0) != '\n';
        }
    }

    /// Reads all heads that were written, in order. A piece of a line that a crash left is passed over: the head that
    /// it was
    /// to
    /// hold is in the database only, as if the crash had come a moment earlier.
    void read(Consumer<Head> reader) {
        if (!Files.exists(path)) {
            return;
        }
        try (var lines = Files.lines(path)) {
            lines.filter(line -> LINE.matcher(line).matches()).map(this::head).forEachOrdered(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the journal cannot be read from " + path(), e);
        }
    }

    private Head head(String line) {
        var end = line.lastIndexOf(' ');
        var said = line.substring(0, end);
        var signed = MessageDigest.isEqual(
                signature(said).getBytes(UTF_8), line.substring(end + 1).getBytes(UTF_8));
        return new Head(
                Long.parseLong(said.substring(0, said.indexOf(' '))),
                said.substring(said.lastIndexOf(' ') + 1),
                signed);
    }

    private String signature(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One line.
    ///
    /// @param no the seal's number
    record Head(long no, String hash, boolean signed) {}
}
