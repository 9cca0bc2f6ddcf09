package guatu.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names of posts, in `access.post`.
@Repository
class PostNameRepository {

    private static final String LIST = """
            select id, code, title_zh, title_en, role <> 'ENTERPRISE' as office
              from access.post
             where id = any (:ids)
            """;

    private static final String ENTERPRISE = """
            select enterprise
              from access.post
             where code = :code
               and enterprise is not null
            """;

    private final JdbcClient jdbc;

    PostNameRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostName> list(List<Long> ids) {
        return jdbc.sql(LIST)
                .param("ids", ids.toArray(Long[]::new))
                .query(PostName.class)
                .list();
    }

    Optional<Long> enterprise(String code) {
        return jdbc.sql(ENTERPRISE).param("code", code).query(Long.class).optional();
    }
}
