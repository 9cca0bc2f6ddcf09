package guatu.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The chain of seals, in `journal.seal` and `journal.link`.
///
/// Entries are written by many at once, and their numbers do not follow the order of commit. What a transaction wrote
/// is
/// sealed when no transaction that began before it can still commit: below the snapshot's xmin. Rows that carry numbers
/// from beyond the snapshot were restored from another server, where transactions had counted further.
@Repository
class SealRepository {

    /// One sealer at a time, in whatever process. Held before the snapshot is taken: the next statement takes its own.
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(6304)";

    private static final String LOCK = "select true from (select pg_advisory_xact_lock(6304)) as locked";

    private static final String LAST = """
            select no, last_place, encode(hash, 'hex') as hash, horizon::text::bigint as horizon, ahead::text::bigint as ahead, top
              from journal.seal
             order by no desc
             limit 1
            """;

    private static final String ALL = """
            select no, last_place, encode(hash, 'hex') as hash, horizon::text::bigint as horizon, ahead::text::bigint as ahead, top
              from journal.seal
             where no > :after
             order by no
             limit :size
            """;

    private static final String HORIZON = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax
            """;

    private static final String OWN = "select pg_current_xact_id()::text::bigint";

    private static final String UNSEALED = """
            select entry.xid::text::bigint as xid, entry.id, entry.at, entry.person, entry.post, entry.address,
                   entry.action, entry.subject, entry.key, entry.detail
              from journal.entry
             where entry.xid >= :from::text::xid8
               and entry.xid < :horizon::text::xid8
               and not exists (select 1 from journal.link where link.entry = entry.id)
             order by entry.xid, entry.id
             limit :size
            """;

    private static final String UNSEALED_RESTORED = """
            select entry.xid::text::bigint as xid, entry.id, entry.at, entry.person, entry.post, entry.address,
                   entry.action, entry.subject, entry.key, entry.detail
              from journal.entry
             where (entry.xid < :horizon::text::xid8 or entry.xid >= :xmax::text::xid8)
               and not exists (select 1 from journal.link where link.entry = entry.id)
             order by entry.id
            """;

    private static final String INSERT_LINKS = """
            insert into journal.link (place, entry, seal, digest, hash)
            select place, entry, :seal, decode(digest, 'hex'), decode(hash, 'hex')
              from unnest(:places::bigint[], :entries::bigint[], :digests::text[], :hashes::text[])
                   as link (place, entry, digest, hash)
            """;

    private static final String INSERT = """
            insert into journal.seal (no, last_place, count, previous_hash, hash, horizon, ahead, top, at)
            values (:no, :last_place, :count, decode(:previous, 'hex'), decode(:hash, 'hex'), :horizon::text::xid8, :ahead::text::xid8, :top, :at)
            """;

    private final JdbcClient jdbc;

    SealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean tryLock() {
        return jdbc.sql(TRY_LOCK).query(Boolean.class).single();
    }

    boolean lock() {
        return jdbc.sql(LOCK).query(Boolean.class).single();
    }

    Seal last() {
        return jdbc.sql(LAST).query((row, number) -> seal(row)).optional().orElse(Seal.NONE);
    }

    List<Seal> after(long no, int size) {
        return jdbc.sql(ALL)
                .param("after", no)
                .param("size", size)
                .query((row, number) -> seal(row))
                .list();
    }

    Horizon horizon() {
        return jdbc.sql(HORIZON).query(Horizon.class).single();
    }

    /// The number of the transaction that seals, taken now if it has none yet: whoever has a higher one began later.
    long own() {
        return jdbc.sql(OWN).query(Long.class).single();
    }

    List<Unsealed> unsealed(long from, long horizon, int size) {
        return jdbc.sql(UNSEALED)
                .param("from", from)
                .param("horizon", horizon)
                .param("size", size)
                .query((row, number) -> new Unsealed(row.getLong("xid"), JournalRepository.entry(row)))
                .list();
    }

    List<Unsealed> unsealedAfterRestore(Horizon horizon) {
        return jdbc.sql(UNSEALED_RESTORED)
                .param("horizon", horizon.xmin())
                .param("xmax", horizon.xmax())
                .query((row, number) -> new Unsealed(row.getLong("xid"), JournalRepository.entry(row)))
                .list();
    }

    void insert(Seal seal, String previous, List<Link> links, Instant at) {
        jdbc.sql(INSERT_LINKS)
                .param("seal", seal.no())
                .param("places", links.stream().map(Link::place).toArray(Long[]::new))
                .param("entries", links.stream().map(Link::entry).toArray(Long[]::new))
                .param("digests", links.stream().map(Link::digest).toArray(String[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(String[]::new))
                .update();
        jdbc.sql(INSERT)
                .param("no", seal.no())
                .param("last_place", seal.lastPlace())
                .param("count", links.size())
                .param("previous", previous)
                .param("hash", seal.hash())
                .param("horizon", seal.horizon())
                .param("ahead", seal.ahead())
                .param("top", seal.top())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("no"),
                row.getLong("last_place"),
                row.getString("hash"),
                row.getLong("horizon"),
                row.getLong("ahead"),
                row.getLong("top"));
    }

    /// Below xmin every transaction has ended, from xmax on none has; such as run may have begun already.
    record Horizon(long xmin, long xmax) {}

    /// An entry with the transaction that wrote it.
    record Unsealed(long xid, JournalEntry entry) {}

    /// A link of the chain, to be written.
    record Link(long place, long entry, String digest, String hash) {}
}
