package guatu.access.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tries to sign in, in `access.attempt`.
@Repository
class AttemptRepository {

    /// Always the login first, so that two cannot wait for each other.
    private static final String LOCK_LOGIN = "select pg_advisory_xact_lock(6302, hashtext(:login))";

    private static final String LOCK_ADDRESS = "select pg_advisory_xact_lock(6303, hashtext(:address))";

    /// The oldest of the last failures since the last success, when there are as many as are borne.
    private static final String OLDEST_OF_LOGIN = """
            select at
              from access.attempt
             where login = :login
               and at > :start
               and not succeeded
               and at > (select coalesce(max(at), '-infinity')
                           from access.attempt
                          where login = :login
                            and succeeded)
             order by at desc
            offset :borne - 1
             limit 1
            """;

    private static final String OLDEST_FROM_ADDRESS = """
            select at
              from access.attempt
             where address = :address
               and at > :start
               and not succeeded
             order by at desc
            offset :borne - 1
             limit 1
            """;

    private static final String INSERT = """
            insert into access.attempt (login, address, at, succeeded)
            values (:login, :address, :at, false)
            returning id
            """;

    private static final String SUCCEEDED = "update access.attempt set succeeded = true where id = :id";

    private static final String DELETE_BEFORE = "delete from access.attempt where at < :start";

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(String login, String address) {
        jdbc.sql(LOCK_LOGIN)
                .param("login", login)
                .query((row, number) -> number)
                .list();
        jdbc.sql(LOCK_ADDRESS)
                .param("address", address)
                .query((row, number) -> number)
                .list();
    }

    Optional<Instant> oldestOf(String login, Instant start, int borne) {
        return jdbc.sql(OLDEST_OF_LOGIN)
                .param("login", login)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("borne", borne)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Optional<Instant> oldestFrom(String address, Instant start, int borne) {
        return jdbc.sql(OLDEST_FROM_ADDRESS)
                .param("address", address)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("borne", borne)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    long insert(String login, String address, Instant at) {
        return jdbc.sql(INSERT)
                .param("login", login)
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void succeeded(long id) {
        jdbc.sql(SUCCEEDED).param("id", id).update();
    }

    void deleteBefore(Instant start) {
        jdbc.sql(DELETE_BEFORE).param("start", start.atOffset(ZoneOffset.UTC)).update();
    }
}
