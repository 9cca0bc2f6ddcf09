package guatu.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The clauses and sentences of versions, in `plan.clause` and `plan.sentence`.
@Repository
class PlanTextRepository {

    private static final String CLAUSES = """
            select id, level, heading_zh, heading_en, missing, note
              from plan.clause
             where plan = :plan
               and version = :version
             order by place
            """;

    private static final String SENTENCES = """
            select clause, id, text_zh, text_en, note
              from plan.sentence
             where plan = :plan
               and version = :version
             order by place
            """;

    private static final String INSERT_CLAUSES = """
            insert into plan.clause (plan, version, id, place, level, heading_zh, heading_en, missing, note)
            select :plan, :version, id, place, level, heading_zh, heading_en, missing, note
              from unnest(:ids::text[], :places::int[], :levels::int[], :zh::text[], :en::text[], :missing::boolean[],
                          :notes::text[])
                as clause (id, place, level, heading_zh, heading_en, missing, note)
            """;

    private static final String INSERT_SENTENCES = """
            insert into plan.sentence (plan, version, id, place, clause, text_zh, text_en, note)
            select :plan, :version, id, place, clause, text_zh, text_en, note
              from unnest(:ids::text[], :places::int[], :clauses::text[], :zh::text[], :en::text[], :notes::text[])
                as sentence (id, place, clause, text_zh, text_en, note)
            """;

    private final JdbcClient jdbc;

    PlanTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanClause> read(String plan, int version) {
        var sentences = jdbc
                .sql(SENTENCES)
                .param("plan", plan)
                .param("version", version)
                .query((row, number) -> new Placed(
                        row.getString("clause"),
                        new PlanSentence(
                                row.getString("id"),
                                row.getString("text_zh"),
                                row.getString("text_en"),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(groupingBy(Placed::clause, mapping(Placed::sentence, toList())));
        return jdbc.sql(CLAUSES)
                .param("plan", plan)
                .param("version", version)
                .query((row, number) -> new PlanClause(
                        row.getString("id"),
                        row.getInt("level"),
                        row.getString("heading_zh"),
                        row.getString("heading_en"),
                        row.getBoolean("missing"),
                        row.getString("note"),
                        sentences.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    void insert(String plan, int version, List<PlanClause> clauses) {
        jdbc.sql(INSERT_CLAUSES)
                .param("plan", plan)
                .param("version", version)
                .param("ids", clauses.stream().map(PlanClause::id).toArray(String[]::new))
                .param("places", IntStream.range(0, clauses.size()).boxed().toArray(Integer[]::new))
                .param("levels", clauses.stream().map(PlanClause::level).toArray(Integer[]::new))
                .param("zh", clauses.stream().map(PlanClause::headingZh).toArray(String[]::new))
                .param("en", clauses.stream().map(PlanClause::headingEn).toArray(String[]::new))
                .param("missing", clauses.stream().map(PlanClause::missing).toArray(Boolean[]::new))
                .param("notes", clauses.stream().map(PlanClause::note).toArray(String[]::new))
                .update();
        var placed = clauses.stream()
                .flatMap(clause -> clause.sentences().stream().map(sentence -> new Placed(clause.id(), sentence)))
                .toList();
        var sentences = placed.stream().map(Placed::sentence).toList();
        jdbc.sql(INSERT_SENTENCES)
                .param("plan", plan)
                .param("version", version)
                .param("ids", sentences.stream().map(PlanSentence::id).toArray(String[]::new))
                .param("places", IntStream.range(0, placed.size()).boxed().toArray(Integer[]::new))
                .param("clauses", placed.stream().map(Placed::clause).toArray(String[]::new))
                .param("zh", sentences.stream().map(PlanSentence::textZh).toArray(String[]::new))
                .param("en", sentences.stream().map(PlanSentence::textEn).toArray(String[]::new))
                .param("notes", sentences.stream().map(PlanSentence::note).toArray(String[]::new))
                .update();
    }

    private record Placed(String clause, PlanSentence sentence) {}
}
