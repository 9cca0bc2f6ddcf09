package guatu.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies of photos as they are shown, in `evidence.shown`, by the hash of the original. Rows are only ever added.
@Repository
class ShownRepository {

    /// Without naming a key, as for the originals: whether somebody else has the same photo is not told.
    private static final String KEEP = """
            insert into evidence.shown (hash, size, width, height, bytes, at)
            values (:hash, :size, :width, :height, :bytes, :at)
                on conflict do nothing
            """;

    private static final String FIND = """
            select bytes
              from evidence.shown
             where hash = :hash
               and size = :size
            """;

    private final JdbcClient jdbc;

    ShownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ContentHash hash, ShownSize size, Pixels pixels, byte[] bytes, Instant at) {
        jdbc.sql(KEEP)
                .param("hash", hash.bytes())
                .param("size", size.name())
                .param("width", pixels.width())
                .param("height", pixels.height())
                .param("bytes", bytes)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(ContentHash hash, ShownSize size) {
        return jdbc.sql(FIND)
                .param("hash", hash.bytes())
                .param("size", size.name())
                .query((row, number) -> Objects.requireNonNull(row.getBytes("bytes")))
                .optional();
    }
}
