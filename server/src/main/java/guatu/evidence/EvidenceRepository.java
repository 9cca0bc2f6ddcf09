package guatu.evidence;

import guatu.access.Actor;
import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bytes in `evidence.content`, references in `evidence.attachment`, what was taken back in `evidence.withdrawal`. Rows
/// are only ever added.
@Repository
class EvidenceRepository {

    private static final String LOCK = """
            select pg_advisory_xact_lock(6310, hashtext(:subject))
            """;

    /// Without naming a key: naming it would ask the row security whether the row that is there already may be seen,
    /// and so tell whether somebody else has the same file.
    private static final String KEEP = """
            insert into evidence.content (hash, size, bytes, at)
            values (:hash, :size, :bytes, :at)
                on conflict do nothing
            """;

    private static final String ATTACH = """
            insert into evidence.attachment
                   (enterprise, subject_kind, subject_key, hash, kind, size, name, label, post, person, by_zh, by_en, at)
            values (:enterprise, :subject_kind, :subject_key, :hash, :kind, :size, :name, :label, :post, :person, :by_zh,
                    :by_en, :at)
            returning id
            """;

    private static final String LIST = """
            select attachment.id, attachment.subject_kind, attachment.subject_key, attachment.hash, attachment.kind,
                   attachment.size, attachment.name, attachment.label, attachment.by_zh, attachment.by_en, attachment.at,
                   attachment.post, withdrawal.reason, withdrawal.at as withdrawn_at
              from evidence.attachment
              left join evidence.withdrawal
                on withdrawal.enterprise = attachment.enterprise
               and withdrawal.attachment = attachment.id
             where attachment.subject_kind = :kind
               and attachment.subject_key = :key
             order by attachment.id
            """;

    private static final String FIND = """
            select attachment.id, attachment.subject_kind, attachment.subject_key, attachment.hash, attachment.kind,
                   attachment.size, attachment.name, attachment.label, attachment.by_zh, attachment.by_en, attachment.at,
                   attachment.post, withdrawal.reason, withdrawal.at as withdrawn_at
              from evidence.attachment
              left join evidence.withdrawal
                on withdrawal.enterprise = attachment.enterprise
               and withdrawal.attachment = attachment.id
             where attachment.id = :id
            """;

    private static final String LIST_BY_ID = """
            select attachment.id, attachment.subject_kind, attachment.subject_key, attachment.hash, attachment.kind,
                   attachment.size, attachment.name, attachment.label, attachment.by_zh, attachment.by_en, attachment.at,
                   attachment.post, withdrawal.reason, withdrawal.at as withdrawn_at
              from evidence.attachment
              left join evidence.withdrawal
                on withdrawal.enterprise = attachment.enterprise
               and withdrawal.attachment = attachment.id
             where attachment.id = any (:ids)
             order by attachment.id
            """;

    private static final String CONTENT = """
            select bytes
              from evidence.content
             where hash = :hash
            """;

    private static final String WITHDRAW = """
            insert into evidence.withdrawal (enterprise, attachment, reason, post, person, at)
            select attachment.enterprise, attachment.id, :reason, :post, :person, :at
              from evidence.attachment
             where attachment.id = :id
                on conflict do nothing
            """;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(String kind, String key) {
        jdbc.sql(LOCK)
                .param("subject", kind + "/" + key)
                .query((row, number) -> number)
                .list();
    }

    /// Stores bytes that are not there yet.
    void keep(ContentHash hash, byte[] bytes, Instant at) {
        jdbc.sql(KEEP)
                .param("hash", hash.bytes())
                .param("size", bytes.length)
                .param("bytes", bytes)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Evidence attach(
            String kind,
            EvidenceSubject subject,
            ContentHash hash,
            FileKind file,
            long size,
            String name,
            String label,
            Actor actor,
            Instant at) {
        long id = jdbc.sql(ATTACH)
                .param("enterprise", subject.owner().map(EnterpriseId::value).orElse(0L))
                .param("subject_kind", kind)
                .param("subject_key", subject.key())
                .param("hash", hash.bytes())
                .param("kind", file.name())
                .param("size", size)
                .param("name", name)
                .param("label", label)
                .param("post", actor.who().post())
                .param("person", actor.who().person())
                .param("by_zh", actor.titleZh())
                .param("by_en", actor.titleEn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return find(id).orElseThrow(() -> new EvidenceNotFound(id));
    }

    /// What is attached to a subject and in sight, the first first.
    List<Evidence> list(String kind, String key) {
        return jdbc.sql(LIST)
                .param("kind", kind)
                .param("key", key)
                .query((row, number) -> evidence(row))
                .list();
    }

    /// Those of the attachments that are in sight, the first first.
    List<Evidence> list(List<Long> ids) {
        return jdbc.sql(LIST_BY_ID)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> evidence(row))
                .list();
    }

    Optional<Evidence> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> evidence(row))
                .optional();
    }

    Optional<byte[]> content(ContentHash hash) {
        return jdbc.sql(CONTENT)
                .param("hash", hash.bytes())
                .query((row, number) -> Objects.requireNonNull(row.getBytes("bytes")))
                .optional();
    }

    /// Whether it was withdrawn by this; it is not when it was before.
    boolean withdraw(Evidence evidence, String reason, Who who, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("id", evidence.id())
                        .param("reason", reason)
                        .param("post", who.post())
                        .param("person", who.person())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reason");
        var hash = Objects.requireNonNull(row.getBytes("hash"));
        return new Evidence(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getString("subject_key"),
                ContentHash.of(hash, hash.length),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("name"),
                row.getString("label"),
                row.getString("by_zh"),
                row.getString("by_en"),
                instant(row, "at"),
                row.getLong("post"),
                reason == null
                        ? Optional.empty()
                        : Optional.of(new Evidence.Withdrawal(reason, instant(row, "withdrawn_at"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
