package guatu.workflow;

import guatu.access.Role;
import guatu.catalog.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The dated data of the pack's folder `workflow`.
@Repository
class WorkflowRuleRepository {

    private static final String KIND = """
            select kind as code, name_zh, name_en, handover_workdays
              from workflow.kind
             where kind = :kind and :day >= valid_from and :day < valid_to
             order by valid_from desc
             limit 1
            """;

    private static final String KINDS = """
            select distinct on (kind) kind as code, name_zh, name_en
              from workflow.kind
             order by kind, valid_from desc
            """;

    /// The kind's own row before the one for all.
    private static final String TRANSITION = """
            select to_state, guard, role, evidence, legal_ground
              from workflow.transition
             where kind in (:kind, '*')
               and from_state = :state
               and event = :event
               and :day >= valid_from and :day < valid_to
             order by kind = '*'
             limit 1
            """;

    private static final String STEPS = """
            select no, name_zh, name_en, mode, threshold_ppm, role, level, posts, by_submitter, ask_again, two_people,
                   legal_amount, promised_amount, unit
              from workflow.step_rule
             where kind = :kind and no > :after and :day >= valid_from and :day < valid_to
             order by no
            """;

    private static final String STOP_REASONS = """
            select reason as code, name_zh, name_en, charged_to, charged_zh, charged_en
              from workflow.stop_reason
             where :day >= valid_from and :day < valid_to
             order by reason
            """;

    /// The names that days stopped are charged to, also of reasons that no longer hold.
    private static final String CHARGES = """
            select distinct on (charged_to) charged_to as code, charged_zh as name_zh, charged_en as name_en
              from workflow.stop_reason
             order by charged_to, valid_from desc
            """;

    private static final String LADDER = """
            select level, after_workdays, role, place, name_zh, name_en
              from workflow.escalation
             where kind = case when exists (select 1 from workflow.escalation as own
                                             where own.kind = :kind and :day >= own.valid_from and :day < own.valid_to)
                               then :kind else '*' end
               and :day >= valid_from and :day < valid_to
             order by level
            """;

    private static final String NOTICES = """
            select offset_workdays, daily_after, name_zh, name_en
              from workflow.notice
             where :day >= valid_from and :day < valid_to
             order by offset_workdays
            """;

    private final JdbcClient jdbc;

    WorkflowRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record KindRule(Label name, int handoverWorkdays) {}

    record StopReason(
            String code, String nameZh, String nameEn, String chargedTo, String chargedZh, String chargedEn) {}

    /// @param place 0 the holder itself, 1 the province, 2 its prefecture, 3 its county
    record Rung(int level, int afterWorkdays, String role, int place, String nameZh, String nameEn) {}

    /// @param offset working days before (negative) or after the due day
    /// @param dailyAfter whether it comes again on each working day after
    record NoticeRule(int offset, boolean dailyAfter, String nameZh, String nameEn) {}

    Optional<KindRule> kind(CaseKind kind, LocalDate day) {
        return jdbc.sql(KIND)
                .param("kind", kind.code())
                .param("day", day)
                .query((row, number) -> new KindRule(label(row), row.getInt("handover_workdays")))
                .optional();
    }

    List<Label> kinds() {
        return jdbc.sql(KINDS).query((row, number) -> label(row)).list();
    }

    Optional<Transition> transition(CaseKind kind, CaseState state, CaseEvent event, LocalDate day) {
        return jdbc.sql(TRANSITION)
                .param("kind", kind.code())
                .param("state", state.name())
                .param("event", event.name())
                .param("day", day)
                .query((row, number) -> new Transition(
                        CaseState.valueOf(row.getString("to_state")),
                        row.getString("guard").equals("NOT_OWN"),
                        row.getString("role"),
                        Transition.Evidence.valueOf(row.getString("evidence")),
                        row.getString("legal_ground")))
                .optional();
    }

    /// The steps of a kind after one of its numbers.
    List<StepRule> steps(CaseKind kind, int after, LocalDate day) {
        return jdbc.sql(STEPS)
                .param("kind", kind.code())
                .param("after", after)
                .param("day", day)
                .query(WorkflowRuleRepository::step)
                .list();
    }

    List<StopReason> stopReasons(LocalDate day) {
        return jdbc.sql(STOP_REASONS)
                .param("day", day)
                .query((row, number) -> new StopReason(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("charged_to"),
                        row.getString("charged_zh"),
                        row.getString("charged_en")))
                .list();
    }

    List<Label> charges() {
        return jdbc.sql(CHARGES).query((row, number) -> label(row)).list();
    }

    List<Rung> ladder(CaseKind kind, LocalDate day) {
        return jdbc.sql(LADDER)
                .param("kind", kind.code())
                .param("day", day)
                .query((row, number) -> new Rung(
                        row.getInt("level"),
                        row.getInt("after_workdays"),
                        row.getString("role"),
                        row.getInt("place"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    List<NoticeRule> notices(LocalDate day) {
        return jdbc.sql(NOTICES)
                .param("day", day)
                .query((row, number) -> new NoticeRule(
                        row.getInt("offset_workdays"),
                        row.getBoolean("daily_after"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    private static StepRule step(ResultSet row, int number) throws SQLException {
        var posts = row.getString("posts");
        return new StepRule(
                row.getInt("no"),
                row.getString("name_zh"),
                row.getString("name_en"),
                StepMode.valueOf(row.getString("mode")),
                row.getInt("threshold_ppm"),
                Role.valueOf(row.getString("role")),
                row.getInt("level"),
                posts.isEmpty()
                        ? List.of()
                        : Pattern.compile("\\|").splitAsStream(posts).toList(),
                row.getString("by_submitter").equals("SKIP"),
                row.getString("ask_again").equals("ALL"),
                row.getBoolean("two_people"),
                new Limit(
                        row.getInt("legal_amount"),
                        row.getInt("promised_amount"),
                        LimitUnit.valueOf(row.getString("unit"))));
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(row.getString("code"), row.getString("name_zh"), row.getString("name_en"));
    }
}
