package guatu.access.people;

import guatu.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What signing in reads of people and posts.
@Repository
class CredentialRepository {

    private static final String FIND = """
            select id, password_hash, active
              from access.person
             where login = :login
            """;

    private static final String POSTS = """
            select assignment.person, post.id, post.code, post.title_zh, post.title_en, post.role
              from access.assignment
              join access.post on post.id = assignment.post
             where assignment.person = :person
               and assignment.valid_from <= :today
               and assignment.valid_to > :today
             order by post.code
            """;

    private static final String DEMO = """
            select assignment.person, post.id, post.code, post.title_zh, post.title_en, post.role
              from access.post
              join access.assignment on assignment.post = post.id
              join access.person on person.id = assignment.person and person.demo and person.active
             where post.code = :code
               and post.demo
               and assignment.valid_from <= :today
               and assignment.valid_to > :today
             limit 1
            """;

    private static final String CHANGE = "update access.person set password_hash = :hash where id = :person";

    private final JdbcClient jdbc;

    CredentialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credential> find(String login) {
        return jdbc.sql(FIND).param("login", login).query(Credential.class).optional();
    }

    List<Credentials.Held> posts(long person, LocalDate today) {
        return jdbc.sql(POSTS)
                .param("person", person)
                .param("today", today)
                .query((row, number) -> held(row))
                .list();
    }

    Optional<Credentials.Held> demo(String code, LocalDate today) {
        return jdbc.sql(DEMO)
                .param("code", code)
                .param("today", today)
                .query((row, number) -> held(row))
                .optional();
    }

    void change(long person, String hash) {
        jdbc.sql(CHANGE).param("person", person).param("hash", hash).update();
    }

    static Post post(ResultSet row) throws SQLException {
        return Post.of(
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                Role.valueOf(row.getString("role")));
    }

    private static Credentials.Held held(ResultSet row) throws SQLException {
        return new Credentials.Held(row.getLong("person"), row.getLong("id"), post(row));
    }

    /// What is compared.
    record Credential(long id, String passwordHash, boolean active) {}
}
