package guatu.access.tokens;

import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tokens, in `access.token`. A token acts only while its person is active and fills its post, the post of the firm.
@Repository
class TokenRepository {

    private static final String INSERT = """
        insert into access.token (token_hash, enterprise, person, post, name, created_at, expires_at)
        values (:hash, :enterprise, :person, :post, :name, :now, :expires)
        returning id
        """;

    private static final String LIST = """
        select token.id, token.name, token.created_at, token.expires_at, token.last_used_at, token.revoked_at
          from access.token
         where token.enterprise = :enterprise
         order by token.id desc
        """;

    private static final String LOCK = """
        select true from (select pg_advisory_xact_lock(6306, :enterprise::int)) as locked
        """;

    private static final String REVOKE = """
        update access.token
           set revoked_at = :now
         where id = :id
           and enterprise = :enterprise
           and revoked_at is null
        """;

    private static final String FIND = """
        select token.id, token.name, token.person, token.enterprise,
               post.id as post, post.code, post.title_zh, post.title_en, post.role
          from access.token
          join access.person on person.id = token.person and person.active
          join access.post on post.id = token.post and post.enterprise = token.enterprise
         where token.token_hash = :hash
           and token.revoked_at is null
           and token.expires_at > :now
           and exists (select 1
                         from access.assignment
                        where assignment.post = token.post
                          and assignment.person = token.person
                          and assignment.valid_from <= :today
                          and assignment.valid_to > :today)
        """;

    private static final String USED = "update access.token set last_used_at = :now where id = :id";

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A token that opens doors, and in whose name.
    record Found(long id, String name, Actor actor) {}

    /// One hand at a time makes tokens for a firm: their number is bounded.
    void lock(EnterpriseId enterprise) {
        jdbc.sql(LOCK)
                .param("enterprise", enterprise.value())
                .query(Boolean.class)
                .single();
    }

    long insert(byte[] hash, EnterpriseId enterprise, Who who, String name, Instant now, Instant expires) {
        return jdbc.sql(INSERT)
                .param("hash", hash)
                .param("enterprise", enterprise.value())
                .param("person", who.person())
                .param("post", who.post())
                .param("name", name)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .query(Long.class)
                .single();
    }

    List<TokenView> list(EnterpriseId enterprise, Instant now) {
        return jdbc.sql(LIST)
                .param("enterprise", enterprise.value())
                .query((row, number) -> view(row, now))
                .list();
    }

    boolean revoke(EnterpriseId enterprise, long id, Instant now) {
        return jdbc.sql(REVOKE)
                        .param("id", id)
                        .param("enterprise", enterprise.value())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    Optional<Found> find(byte[] hash, Instant now, LocalDate today) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .param("now", utc(now))
                .param("today", today)
                .query((row, number) -> found(row))
                .optional();
    }

    void used(long id, Instant now) {
        jdbc.sql(USED).param("id", id).param("now", utc(now)).update();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getString("name"),
                new Actor(
                        new Who(row.getLong("person"), row.getLong("post"), "unknown"),
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        Role.valueOf(row.getString("role")),
                        Scope.ofEnterprise(new EnterpriseId(row.getLong("enterprise")))));
    }

    private static TokenView view(ResultSet row, Instant now) throws SQLException {
        var expires = instant(row, "expires_at").orElseThrow();
        var revoked = instant(row, "revoked_at");
        return new TokenView(
                row.getLong("id"),
                row.getString("name"),
                instant(row, "created_at").orElseThrow(),
                expires,
                instant(row, "last_used_at"),
                revoked,
                revoked.isEmpty() && expires.isAfter(now));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
