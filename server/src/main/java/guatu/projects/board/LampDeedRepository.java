package guatu.projects.board;

import guatu.projects.months.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people add to a project's lamps: judgements, answers to red, excuses, entries into statistics. Rows are added,
/// never changed.
@Repository
class LampDeedRepository {

    private static final String JUDGE = """
            insert into projects.lamp_judgement
                   (project, month, colour, reason, known_from, at, post, person, by_zh, by_en)
            values (:project, :month, :colour, :reason, :known, :at, :post, :person, :byZh, :byEn)
                on conflict (project, month) do nothing
            """;

    private static final String ANSWER = """
            insert into projects.lamp_answer
                   (project, month, no, measures, until, known_from, at, post, person, by_zh, by_en)
            values (:project, :month, (select count(*) + 1
                                         from projects.lamp_answer as one
                                        where one.project = :project
                                          and one.month = :month),
                    :measures, :until, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String EXCUSE = """
            insert into projects.excuse
                   (project, no, dimension, reason, from_day, until_day, document, known_from, at, post, person, by_zh, by_en)
            values (:project, (select count(*) + 1
                                 from projects.excuse as one
                                where one.project = :project),
                    :dimension, :reason, :from, :until, :document, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String ENTRY = """
            insert into projects.stat_entry
                   (project, no, day, document, reason, known_from, at, post, person, by_zh, by_en)
            values (:project, (select count(*) + 1
                                 from projects.stat_entry as one
                                where one.project = :project),
                    :day, :document, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String JUDGED = """
            select colour, reason, at, by_zh, by_en
              from projects.lamp_judgement
             where project = :project
               and month = :month
            """;

    private static final String ANSWERS = """
            select no, measures, until, at, by_zh, by_en
              from projects.lamp_answer
             where project = :project
               and month = :month
             order by no desc
            """;

    private static final String EXCUSES = """
            select no, dimension, reason, from_day, until_day, document, at, by_zh, by_en
              from projects.excuse
             where project = :project
             order by no desc
            """;

    private static final String ENTRIES = """
            select no, day, document, reason, at, by_zh, by_en
              from projects.stat_entry
             where project = :project
             order by no desc
            """;

    private final JdbcClient jdbc;

    LampDeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A judgement as it was given.
    record JudgedRow(String colour, String reason, OffsetDateTime at, String byZh, String byEn) {}

    /// An answer to red.
    record AnswerRow(int no, String measures, LocalDate until, OffsetDateTime at, String byZh, String byEn) {}

    /// An excuse as it was approved.
    record ApprovedRow(
            int no,
            String dimension,
            String reason,
            LocalDate fromDay,
            LocalDate untilDay,
            String document,
            OffsetDateTime at,
            String byZh,
            String byEn) {}

    /// That statistics took the project in.
    record EntryRow(
            int no, LocalDate day, String document, String reason, OffsetDateTime at, String byZh, String byEn) {}

    boolean judge(long project, LocalDate month, String colour, String reason, Stamp stamp) {
        return jdbc.sql(JUDGE)
                        .param("project", project)
                        .param("month", month)
                        .param("colour", colour)
                        .param("reason", reason)
                        .params(stamp.params())
                        .update()
                > 0;
    }

    void answer(long project, LocalDate month, String measures, LocalDate until, Stamp stamp) {
        jdbc.sql(ANSWER)
                .param("project", project)
                .param("month", month)
                .param("measures", measures)
                .param("until", until)
                .params(stamp.params())
                .update();
    }

    void excuse(long project, LampController.NewExcuse excuse, Stamp stamp) {
        jdbc.sql(EXCUSE)
                .param("project", project)
                .param("dimension", excuse.dimension().name())
                .param("reason", excuse.reason())
                .param("from", excuse.from())
                .param("until", excuse.until())
                .param("document", excuse.document().strip())
                .params(stamp.params())
                .update();
    }

    void entry(long project, LocalDate day, String document, String reason, Stamp stamp) {
        jdbc.sql(ENTRY)
                .param("project", project)
                .param("day", day)
                .param("document", document)
                .param("reason", reason)
                .params(stamp.params())
                .update();
    }

    Optional<JudgedRow> judged(long project, LocalDate month) {
        return jdbc.sql(JUDGED)
                .param("project", project)
                .param("month", month)
                .query(JudgedRow.class)
                .optional();
    }

    List<AnswerRow> answers(long project, LocalDate month) {
        return jdbc.sql(ANSWERS)
                .param("project", project)
                .param("month", month)
                .query(AnswerRow.class)
                .list();
    }

    List<ApprovedRow> excuses(long project) {
        return jdbc.sql(EXCUSES)
                .param("project", project)
                .query(ApprovedRow.class)
                .list();
    }

    List<EntryRow> entries(long project) {
        return jdbc.sql(ENTRIES).param("project", project).query(EntryRow.class).list();
    }
}
