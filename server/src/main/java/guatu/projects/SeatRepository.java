package guatu.projects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which post wrote a visit down.
@Repository
class SeatRepository {

    private static final String WROTE = """
            select exists (select 1
                             from projects.visit
                            where visit.project = :project
                              and visit.no::text = :visit
                              and visit.post = :post)
            """;

    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean wrote(ProjectId project, String visit, long post) {
        return jdbc.sql(WROTE)
                .param("project", project.value())
                .param("visit", visit)
                .param("post", post)
                .query(Boolean.class)
                .single();
    }
}
