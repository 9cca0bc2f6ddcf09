package guatu.access.people;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations, in `access.invitation`.
@Repository
class InvitationRepository {

    private static final String CLEAR = "delete from access.invitation";

    private static final String INSERT = """
            insert into access.invitation (token_hash, post, expires_at)
            select :hash, id, :expires
              from access.post
             where code = :post
            """;

    private static final String EXISTS = """
            select exists (select 1
                             from access.invitation
                            where token_hash = :hash
                              and expires_at > :now)
            """;

    private static final String USE = "delete from access.invitation where token_hash = :hash";

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(byte[] hash, String post, Instant expires) {
        jdbc.sql(CLEAR).update();
        jdbc.sql(INSERT)
                .param("hash", hash)
                .param("post", post)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(byte[] hash, Instant now) {
        return jdbc.sql(EXISTS)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Whether it was still there: of two at once, one uses it.
    boolean use(byte[] hash) {
        return jdbc.sql(USE).param("hash", hash).update() > 0;
    }
}
