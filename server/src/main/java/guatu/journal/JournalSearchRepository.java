package guatu.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks entries up.
@Repository
class JournalSearchRepository {

    private static final String LIST = """
            select id, at, person, post, address, action, subject, key, detail
              from journal.entry
             where (:subject::text is null or subject = :subject)
               and (:key::text is null or position(:key in key) > 0 or position(:key in coalesce(detail ->> 'keys', '')) > 0)
               and (:posts::bigint[] is null or post = any (:posts))
               and (:action::text is null or action = :action)
               and (:from::timestamptz is null or at >= :from)
               and (:to::timestamptz is null or at < :to)
             order by id desc
            offset :offset
             limit :size
            """;

    private static final String COUNT = """
            select count(*)
              from journal.entry
             where (:subject::text is null or subject = :subject)
               and (:key::text is null or position(:key in key) > 0 or position(:key in coalesce(detail ->> 'keys', '')) > 0)
               and (:posts::bigint[] is null or post = any (:posts))
               and (:action::text is null or action = :action)
               and (:from::timestamptz is null or at >= :from)
               and (:to::timestamptz is null or at < :to)
            """;

    private final JdbcClient jdbc;

    JournalSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JournalEntry> list(JournalSearch search, long offset, int size) {
        return jdbc.sql(LIST)
                .params(filters(search))
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> JournalRepository.entry(row))
                .list();
    }

    long count(JournalSearch search) {
        return jdbc.sql(COUNT).params(filters(search)).query(Long.class).single();
    }

    private static Map<String, @Nullable Object> filters(JournalSearch search) {
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("subject", search.subject().orElse(null));
        filters.put("key", search.key().orElse(null));
        filters.put(
                "posts", search.posts().map(posts -> posts.toArray(Long[]::new)).orElse(null));
        filters.put("action", search.action().orElse(null));
        filters.put("from", utc(search.from()));
        filters.put("to", utc(search.to()));
        return filters;
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
