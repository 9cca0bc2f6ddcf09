package guatu.projects;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Projects of the demo that may climb, in an order that mixes places and levels.
@Repository
class PromotionCandidateRepository {

    private static final String DEMO = """
            select id
              from projects.project
             where demo
               and stage in ('S1', 'S2', 'S3', 'S4', 'S5')
               and status = 'NORMAL'
               and level <> 'PROVINCE'
             order by md5(id::text)
             limit :most
            """;

    private final JdbcClient jdbc;

    PromotionCandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> demo(int most) {
        return jdbc.sql(DEMO).param("most", most).query(Long.class).list();
    }
}
