package guatu.journal;

import guatu.kernel.KnownTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The order of knowing, in `journal.known`.
@Repository
class KnownTimeRepository {

    /// One statement sees one snapshot: the lock must be held before the statement that reads the last number begins.
    private static final String LOCK = "select pg_advisory_xact_lock(6301)";

    private static final String NEXT = "select journal.next_known(:at, :what)";

    private static final String BEGINNING = """
            insert into journal.known (seq, at, what)
            select coalesce(max(seq), 0) + 1,
                   case when coalesce(max(at), :epoch) <= :epoch then :epoch else greatest(:at, max(at)) end,
                   :what
              from journal.known
             where seq = (select max(seq) from journal.known)
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

    /// Numbers for instants that have none, in their order. Empty where one of them lies before the last number given.
    private static final String HISTORY = """
            insert into journal.known (seq, at, what)
            select last.seq + row_number() over (order by given.at), given.at, :what
              from (select distinct unnest(:instants::timestamptz[]) as at) as given
             cross join (select coalesce(max(seq), 0) as seq, coalesce(max(at), '-infinity') as at
                           from journal.known) as last
             where not exists (select 1 from journal.known where known.at = given.at)
               and given.at > last.at
            """;

    private static final String NUMBERS = """
            select at, max(seq) as seq
              from journal.known
             where at = any (:instants::timestamptz[])
             group by at
             order by at
            """;

    private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;

    KnownTimeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownTime next(Instant at, String what) {
        return new KnownTime(jdbc.sql(NEXT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("what", what)
                .query(Long.class)
                .single());
    }

    SortedMap<Instant, KnownTime> history(Collection<Instant> instants, String what) {
        jdbc.sql(LOCK).query((row, number) -> number).list();
        var given = instants.stream().distinct().map(Instant::toString).toArray(String[]::new);
        jdbc.sql(HISTORY).param("instants", given).param("what", what).update();
        var numbers = new TreeMap<Instant, KnownTime>();
        jdbc.sql(NUMBERS)
                .param("instants", given)
                .query((row, number) -> new Numbered(
                        row.getObject("at", OffsetDateTime.class).toInstant(), new KnownTime(row.getLong("seq"))))
                .list()
                .forEach(numbered -> numbers.put(numbered.at(), numbered.number()));
        return numbers;
    }

    KnownTime beginning(Instant at, String what) {
        jdbc.sql(LOCK).query((row, number) -> number).list();
        return new KnownTime(jdbc.sql(BEGINNING)
                .param("epoch", Instant.EPOCH.atOffset(ZoneOffset.UTC))
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

    private record Numbered(Instant at, KnownTime number) {}
}
