package guatu.access;

import java.util.List;
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
}
