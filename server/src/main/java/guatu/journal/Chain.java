package guatu.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// The arithmetic of the hash chain (SHA-256). An entry's digest covers all its members but its number; its link covers
/// the link before, its place, its number and its digest. Members are written with their lengths, so that no two
/// entries
/// share a form.
final class Chain {

    /// What stands before the first link.
    static final String START = "0".repeat(64);

    private static final int LENGTH = 32;

    private Chain() {}

    static String digest(JournalEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            out.writeLong(entry.person());
            out.writeLong(entry.post());
            write(entry.address(), out);
            write(entry.action(), out);
            write(entry.subject(), out);
            write(entry.key(), out);
            write(entry.detail(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    static String link(String before, long place, long entry, String digest) {
        return sha256(ByteBuffer.allocate(LENGTH * 2 + Long.BYTES * 2)
                .put(HexFormat.of().parseHex(before))
                .putLong(place)
                .putLong(entry)
                .put(HexFormat.of().parseHex(digest))
                .array());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
