package guatu.projects.counts;

import guatu.projects.months.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Certificates of production, step by step.
@Repository
class ProductionRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6405, (:project % 2147483647)::int)";

    private static final String STEP = """
            insert into projects.production_step
                   (project, no, kind, proof, level, day, document, known_from, at, post, person, by_zh, by_en)
            values (:project, :no, :kind, :proof, :level, :day, :document, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STEPS = """
            select no, kind, proof, level, day, document, at, person, by_zh, by_en
              from projects.production_step
             where project = :project
             order by no
            """;

    private final JdbcClient jdbc;

    ProductionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step as stored.
    record StepRow(
            int no,
            String kind,
            String proof,
            int level,
            LocalDate day,
            String document,
            OffsetDateTime at,
            long person,
            String byZh,
            String byEn) {}

    void lock(long project) {
        jdbc.sql(LOCK).param("project", project).query((row, number) -> number).list();
    }

    List<StepRow> steps(long project) {
        return jdbc.sql(STEPS).param("project", project).query(StepRow.class).list();
    }

    void step(long project, int no, ProductionController.ProductionStep step, int level, Stamp stamp) {
        jdbc.sql(STEP)
                .param("project", project)
                .param("no", no)
                .param("kind", step.kind().name())
                .param("proof", step.proof())
                .param("level", level)
                .param("day", step.day())
                .param("document", step.document().strip())
                .params(stamp.params())
                .update();
    }
}
