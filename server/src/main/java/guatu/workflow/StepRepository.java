package guatu.workflow;

import guatu.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps of rounds and the opinions given in them.
@Repository
class StepRepository {

    private static final String INSERT = """
            insert into workflow.step (item, round, no, name_zh, name_en, mode, threshold_ppm, two_people, role, legal_amount,
                                       promised_amount, unit, opened_at, state, clock_at, closed_at)
            values (:item, :round, :no, :nameZh, :nameEn, :mode, :threshold, :twoPeople, :role, :legal, :promised, :unit,
                    :at, :state, :at, case when :state = 'OPEN' then null else :at::timestamptz end)
            returning id
            """;

    /// The last of several opinions that arrive at one instant decides under this lock, and each sees those before
    /// it.
    private static final String LOCK = """
            select id, item, round, no, name_zh, name_en, mode, threshold_ppm, two_people, role, legal_amount,
                   promised_amount, unit, opened_at, state, clock_at, closed_at
              from workflow.step
             where id = :id
               for update
            """;

    private static final String OPEN = """
            select id, item, round, no, name_zh, name_en, mode, threshold_ppm, two_people, role, legal_amount,
                   promised_amount, unit, opened_at, state, clock_at, closed_at
              from workflow.step
             where item = :item and state = 'OPEN'
            """;

    private static final String LIST = """
            select id, item, round, no, name_zh, name_en, mode, threshold_ppm, two_people, role, legal_amount,
                   promised_amount, unit, opened_at, state, clock_at, closed_at
              from workflow.step
             where item = :item
             order by round, no
            """;

    private static final String CLOSE = """
            update workflow.step
               set state = :state, closed_at = :at
             where id = :id and state = 'OPEN'
            """;

    private static final String RESTART = """
            update workflow.step
               set clock_at = :at
             where id = :id and state = 'OPEN'
            """;

    private static final String OPINE = """
            insert into workflow.opinion (task, item, step, decision, text, papers, late, at, post, person, by_zh, by_en,
                                          person_name, delegation, behalf)
            values (:task, :item, :step, :decision, :text, :papers, :late, :at, :post, :person, :byZh, :byEn, :personName,
                    :delegation, :behalf)
            """;

    private static final String OPINIONS = """
            select task, step, decision, text, papers, late, at, post, person, by_zh, by_en, person_name, delegation, behalf
              from workflow.opinion
             where item = :item
             order by known
            """;

    /// The posts that agreed to a step when they were last asked, in rounds before one.
    private static final String AGREED = """
            select post
              from (select distinct on (task.post) task.post, opinion.decision
                      from workflow.step
                      join workflow.task on task.step = step.id and task.parent is null
                      join workflow.opinion on opinion.task = task.id
                     where step.item = :item and step.no = :no and step.round < :round
                     order by task.post, opinion.known desc) as last
             where decision in ('AGREE', 'AGREE_WITH_CONDITION')
            """;

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(CaseId item, int round, StepRule rule, StepRow.State state, Instant at) {
        return jdbc.sql(INSERT)
                .param("item", item.value())
                .param("round", round)
                .param("no", rule.no())
                .param("nameZh", rule.nameZh())
                .param("nameEn", rule.nameEn())
                .param("mode", rule.mode().name())
                .param("threshold", rule.thresholdPpm())
                .param("twoPeople", rule.twoPeople())
                .param("role", rule.role().name())
                .param("legal", rule.limit().legal())
                .param("promised", rule.limit().promised())
                .param("unit", rule.limit().unit().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    Optional<StepRow> lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(StepRepository::step).optional();
    }

    Optional<StepRow> open(CaseId item) {
        return jdbc.sql(OPEN)
                .param("item", item.value())
                .query(StepRepository::step)
                .optional();
    }

    List<StepRow> list(CaseId item) {
        return jdbc.sql(LIST)
                .param("item", item.value())
                .query(StepRepository::step)
                .list();
    }

    /// Closes an open step.
    ///
    /// @return whether it was open
    boolean close(long id, StepRow.State state, Instant at) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Begins the limits of a step anew.
    void restart(long id, Instant at) {
        jdbc.sql(RESTART)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void opine(CaseId item, OpinionRow opinion) {
        jdbc.sql(OPINE)
                .param("task", opinion.task())
                .param("item", item.value())
                .param("step", opinion.step())
                .param("decision", opinion.decision().name())
                .param("text", opinion.text())
                .param("papers", opinion.papers().hex())
                .param("late", opinion.late())
                .param("at", opinion.at().atOffset(ZoneOffset.UTC))
                .params(CaseRepository.of(opinion.by()))
                .param("delegation", opinion.delegation().orElse(null))
                .param("behalf", opinion.behalf())
                .update();
    }

    List<OpinionRow> opinions(CaseId item) {
        return jdbc.sql(OPINIONS)
                .param("item", item.value())
                .query((row, number) -> new OpinionRow(
                        row.getLong("task"),
                        row.getLong("step"),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("text"),
                        new PackageHash(row.getString("papers")),
                        row.getBoolean("late"),
                        CaseRepository.instant(row, "at"),
                        CaseRepository.hand(row),
                        Optional.ofNullable(row.getObject("delegation", Long.class)),
                        row.getString("behalf")))
                .list();
    }

    List<Long> agreedBefore(CaseId item, int stepNo, int round) {
        return jdbc.sql(AGREED)
                .param("item", item.value())
                .param("no", stepNo)
                .param("round", round)
                .query(Long.class)
                .list();
    }

    private static StepRow step(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getLong("id"),
                new CaseId(row.getLong("item")),
                row.getInt("round"),
                row.getInt("no"),
                row.getString("name_zh"),
                row.getString("name_en"),
                StepMode.valueOf(row.getString("mode")),
                row.getInt("threshold_ppm"),
                row.getBoolean("two_people"),
                Role.valueOf(row.getString("role")),
                new Limit(
                        row.getInt("legal_amount"),
                        row.getInt("promised_amount"),
                        LimitUnit.valueOf(row.getString("unit"))),
                CaseRepository.instant(row, "opened_at"),
                StepRow.State.valueOf(row.getString("state")),
                CaseRepository.instant(row, "clock_at"),
                CaseRepository.maybe(row, "closed_at"));
    }
}
