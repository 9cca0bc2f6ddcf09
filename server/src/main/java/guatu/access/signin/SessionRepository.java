package guatu.access.signin;

import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sessions, in `access.session`. A session is there only while its person is active and fills its post.
@Repository
class SessionRepository {

    private static final String INSERT = """
            insert into access.session (token_hash, person, post, created_at, seen_at, expires_at)
            values (:hash, :person, :post, :now, :now, :expires)
            """;

    private static final String FIND = """
            select session.person, person.login, person.name, session.created_at, session.seen_at, session.expires_at,
                   post.id as post, post.code, post.title_zh, post.title_en, post.role, post.region, post.park,
                   post.enterprise, enterprise.credit_code,
                   coalesce(region.low, -1) as region_low, coalesce(region.high, -1) as region_high,
                   coalesce(park.low, -1) as park_low, coalesce(park.high, -1) as park_high
              from access.session
              join access.person on person.id = session.person and person.active
              join access.post on post.id = session.post
              left join catalog.pub_region as region on region.code = post.region
              left join catalog.pub_park as park on park.code = post.park
              left join catalog.pub_enterprise as enterprise on enterprise.id = post.enterprise
             where session.token_hash = :hash
               and exists (select 1
                             from access.assignment
                            where assignment.post = session.post
                              and assignment.person = session.person
                              and assignment.valid_from <= :today
                              and assignment.valid_to > :today)
            """;

    private static final String SEEN = "update access.session set seen_at = :now where token_hash = :hash";

    private static final String DELETE = "delete from access.session where token_hash = :hash";

    private static final String DELETE_OF_PERSON = "delete from access.session where person = :person";

    private static final String DELETE_OVER = """
            delete from access.session
             where expires_at < :now
                or seen_at < :idle_since
            """;

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, long person, long post, Instant now, Instant expires) {
        jdbc.sql(INSERT)
                .param("hash", hash)
                .param("person", person)
                .param("post", post)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
    }

    Optional<Session> find(byte[] hash, LocalDate today) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .param("today", today)
                .query((row, number) -> session(row))
                .optional();
    }

    void seen(byte[] hash, Instant now) {
        jdbc.sql(SEEN).param("hash", hash).param("now", utc(now)).update();
    }

    void delete(byte[] hash) {
        jdbc.sql(DELETE).param("hash", hash).update();
    }

    int deleteOf(long person) {
        return jdbc.sql(DELETE_OF_PERSON).param("person", person).update();
    }

    int deleteOver(Instant now, Instant idleSince) {
        return jdbc.sql(DELETE_OVER)
                .param("now", utc(now))
                .param("idle_since", utc(idleSince))
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        var actor = new Actor(
                new Who(row.getLong("person"), row.getLong("post"), "unknown"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                role,
                scope(row, role));
        return new Session(
                actor,
                row.getString("login"),
                row.getString("name"),
                texts(row, "region"),
                texts(row, "park"),
                texts(row, "credit_code").stream().findFirst(),
                instant(row, "created_at"),
                instant(row, "seen_at"),
                instant(row, "expires_at"));
    }

    /// Administrators see no firm, wherever their post may sit.
    private static Scope scope(ResultSet row, Role role) throws SQLException {
        if (role.administers()) {
            return Scope.NOTHING;
        }
        var enterprise = row.getLong("enterprise");
        if (!row.wasNull()) {
            return Scope.ofEnterprise(new EnterpriseId(enterprise));
        }
        if (row.getInt("park_low") >= 0) {
            return Scope.ofPark(new Interval(row.getInt("park_low"), row.getInt("park_high")));
        }
        return row.getInt("region_low") < 0
                ? Scope.NOTHING
                : Scope.ofRegion(new Interval(row.getInt("region_low"), row.getInt("region_high")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.ofNullable(row.getString(column)).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
