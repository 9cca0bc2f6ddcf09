package guatu.access.audit;

import static java.util.stream.Collectors.toMap;

import guatu.access.audit.Audits.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The names behind the numbers of the journal.
@Repository
class NameRepository {

    private static final String POSTS_WITH_CODE = "select id from access.post where code = :code";

    private static final String POSTS = """
            select id, code, title_zh as zh, title_en as en
              from access.post
             where id = any (:ids)
            """;

    private static final String PEOPLE = """
            select id, login as code, name as zh, name as en
              from access.person
             where id = any (:ids)
            """;

    private final JdbcClient jdbc;

    NameRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> postsWithCode(String code) {
        return jdbc.sql(POSTS_WITH_CODE).param("code", code).query(Long.class).list();
    }

    Map<Long, Named> posts(List<Long> ids) {
        return named(POSTS, ids);
    }

    Map<Long, Named> people(List<Long> ids) {
        return named(PEOPLE, ids);
    }

    private Map<Long, Named> named(String sql, List<Long> ids) {
        return jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(Named.class).list().stream()
                .collect(toMap(Named::id, Function.identity()));
    }
}
