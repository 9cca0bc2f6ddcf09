package guatu.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the chain beside the entries that it seals.
@Repository
class ChainRepository {

    private static final String AFTER = """
            select link.place, link.entry, link.seal, encode(link.digest, 'hex') as digest, encode(link.hash, 'hex') as hash,
                   coalesce(entry.xid::text::bigint, 0) as xid, entry.id, entry.at, entry.person, entry.post,
                   entry.address, entry.action, entry.subject, entry.key, entry.detail
              from journal.link
              left join journal.entry on entry.id = link.entry
             where link.place > :after
             order by link.place
             limit :size
            """;

    private static final String UNKNOWN = """
            select id
              from journal.entry
             where xid < :horizon::text::xid8
               and not exists (select 1 from journal.link where link.entry = entry.id)
             order by id
             limit :size
            """;

    private static final String UNSEALED = """
            select count(*)
              from journal.entry
             where xid >= :horizon::text::xid8
               and not exists (select 1 from journal.link where link.entry = entry.id)
            """;

    private final JdbcClient jdbc;

    ChainRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Linked> after(long place, int size) {
        return jdbc.sql(AFTER)
                .param("after", place)
                .param("size", size)
                .query((row, number) -> new Linked(
                        row.getLong("place"),
                        row.getLong("entry"),
                        row.getLong("seal"),
                        row.getString("digest"),
                        row.getString("hash"),
                        row.getLong("xid"),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(JournalRepository.entry(row))))
                .list();
    }

    /// Entries whose transactions ended before the horizon, and which no link knows.
    List<Long> unknown(long horizon, int size) {
        return jdbc.sql(UNKNOWN)
                .param("horizon", horizon)
                .param("size", size)
                .query(Long.class)
                .list();
    }

    long unsealed(long horizon) {
        return jdbc.sql(UNSEALED).param("horizon", horizon).query(Long.class).single();
    }

    /// A link, with the entry that it seals, if that is still there.
    record Linked(
            long place, long number, long seal, String digest, String hash, long xid, Optional<JournalEntry> entry) {}
}
