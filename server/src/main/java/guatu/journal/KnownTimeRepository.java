package guatu.journal;

import guatu.kernel.KnownTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The order of knowing, in `journal.known`.
@Repository
class KnownTimeRepository {

    /// One statement sees one snapshot: the lock must be held before the statement that reads the last number begins.
    private static final String LOCK = "select pg_advisory_xact_lock(6301)";

    private static final String NEXT = """
            insert into journal.known (seq, at, what)
            select coalesce(max(seq), 0) + 1, :at, :what
              from journal.known
            returning seq
            """;

    private static final String AT = """
            select coalesce(max(seq), 0)
              from journal.known
             where at <= :at
            """;

    private static final String WHEN = """
            select at
              from journal.known
             where seq = :seq
            """;

    private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;

    KnownTimeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownTime next(Instant at, String what) {
        jdbc.sql(LOCK).query((row, number) -> number).list();
        return new KnownTime(jdbc.sql(NEXT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("what", what)
                .query(Long.class)
                .single());
    }

    KnownTime at(Instant instant) {
        var at = instant.isAfter(LATEST.toInstant()) ? LATEST : instant.atOffset(ZoneOffset.UTC);
        return new KnownTime(jdbc.sql(AT).param("at", at).query(Long.class).single());
    }

    Optional<Instant> when(KnownTime known) {
        return jdbc.sql(WHEN)
                .param("seq", known.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
