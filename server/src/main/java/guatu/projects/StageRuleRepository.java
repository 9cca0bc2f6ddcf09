package guatu.projects;

import guatu.projects.StageRules.LevelRule;
import guatu.projects.StageRules.Need;
import guatu.projects.StageRules.StageNeed;
import guatu.projects.StageRules.StagePaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Needs and papers of the stages, and the reserves, as the pack has them. They are few: each question reads them.
@Repository
class StageRuleRepository {

    private static final String NEEDS = """
            select stage, approval, need, what, value, name_zh, name_en, advice_zh, advice_en, tag, source
              from projects.stage_need
             where valid_from <= :day and valid_to > :day
             order by stage, approval, need, what
            """;

    private static final String PAPERS = """
            select stage, approval, paper, one_of, required, name_zh, name_en, tag, source
              from projects.stage_paper
             where valid_from <= :day and valid_to > :day
             order by stage, approval, one_of, paper
            """;

    private static final String LEVELS = """
            select level, least_total, name_zh, name_en, tag, source
              from projects.reserve_level
             where valid_from <= :day and valid_to > :day
             order by least_total, level
            """;

    private static final String CLEAR_NEEDS = "delete from projects.stage_need";
    private static final String CLEAR_PAPERS = "delete from projects.stage_paper";
    private static final String CLEAR_LEVELS = "delete from projects.reserve_level";

    private static final String INSERT_NEEDS = """
            insert into projects.stage_need (stage, approval, need, what, value, name_zh, name_en, advice_zh, advice_en,
                   valid_from, valid_to, tag, source)
            select given.stage, given.approval, given.need, given.what, given.value, given.name_zh, given.name_en,
                   given.advice_zh, given.advice_en, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:stage::text[], :approval::text[], :need::text[], :what::text[], :value::text[],
                          :name_zh::text[], :name_en::text[], :advice_zh::text[], :advice_en::text[],
                          :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (stage, approval, need, what, value, name_zh, name_en, advice_zh, advice_en, valid_from,
                          valid_to, tag, source)
            """;

    private static final String INSERT_PAPERS = """
            insert into projects.stage_paper (stage, approval, paper, one_of, required, name_zh, name_en, valid_from,
                   valid_to, tag, source)
            select given.stage, given.approval, given.paper, given.one_of, given.required = '1', given.name_zh,
                   given.name_en, given.valid_from::date, coalesce(nullif(given.valid_to, ''), 'infinity')::date,
                   given.tag, given.source
              from unnest(:stage::text[], :approval::text[], :paper::text[], :one_of::text[], :required::text[],
                          :name_zh::text[], :name_en::text[], :valid_from::text[], :valid_to::text[], :tag::text[],
                          :source::text[])
                as given (stage, approval, paper, one_of, required, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private static final String INSERT_LEVELS = """
            insert into projects.reserve_level (level, least_total, name_zh, name_en, valid_from, valid_to, tag, source)
            select given.level, given.least_total::bigint, given.name_zh, given.name_en, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:level::text[], :least_total::text[], :name_zh::text[], :name_en::text[], :valid_from::text[],
                          :valid_to::text[], :tag::text[], :source::text[])
                as given (level, least_total, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private final JdbcClient jdbc;

    StageRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StageNeed> needs(LocalDate day) {
        return jdbc.sql(NEEDS)
                .param("day", day)
                .query((row, number) -> new StageNeed(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("approval"),
                        Need.valueOf(row.getString("need")),
                        row.getString("what"),
                        row.getString("value"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("advice_zh"),
                        row.getString("advice_en"),
                        row.getString("tag"),
                        row.getString("source")))
                .list();
    }

    List<StagePaper> papers(LocalDate day) {
        return jdbc.sql(PAPERS)
                .param("day", day)
                .query((row, number) -> new StagePaper(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("approval"),
                        row.getString("paper"),
                        row.getString("one_of"),
                        row.getBoolean("required"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("tag"),
                        row.getString("source")))
                .list();
    }

    List<LevelRule> levels(LocalDate day) {
        return jdbc.sql(LEVELS)
                .param("day", day)
                .query((row, number) -> new LevelRule(
                        ReserveLevel.valueOf(row.getString("level")),
                        row.getLong("least_total"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("tag"),
                        row.getString("source")))
                .list();
    }

    void replace(Map<String, String[]> needs, Map<String, String[]> papers, Map<String, String[]> levels) {
        jdbc.sql(CLEAR_NEEDS).update();
        jdbc.sql(CLEAR_PAPERS).update();
        jdbc.sql(CLEAR_LEVELS).update();
        jdbc.sql(INSERT_NEEDS).params(needs).update();
        jdbc.sql(INSERT_PAPERS).params(papers).update();
        jdbc.sql(INSERT_LEVELS).params(levels).update();
    }
}
