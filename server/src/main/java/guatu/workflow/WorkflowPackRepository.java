package guatu.workflow;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts the tables of a pack in place of what was there, set-wise. Steps that have begun keep the rules of their
/// day.
@Repository
class WorkflowPackRepository {

    private static final String CLEAR_KINDS = "delete from workflow.kind";
    private static final String CLEAR_TRANSITIONS = "delete from workflow.transition";
    private static final String CLEAR_STEPS = "delete from workflow.step_rule";
    private static final String CLEAR_STOPS = "delete from workflow.stop_reason";
    private static final String CLEAR_ESCALATIONS = "delete from workflow.escalation";
    private static final String CLEAR_NOTICES = "delete from workflow.notice";

    private static final String KINDS = """
            insert into workflow.kind (kind, name_zh, name_en, handover_workdays, valid_from, valid_to, tag, source)
            select given.kind, given.name_zh, given.name_en, given.handover_workdays::int, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:kind::text[], :name_zh::text[], :name_en::text[], :handover_workdays::text[],
                          :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (kind, name_zh, name_en, handover_workdays, valid_from, valid_to, tag, source)
            """;

    private static final String TRANSITIONS = """
            insert into workflow.transition (kind, from_state, event, to_state, guard, role, evidence, legal_ground,
                                             valid_from, valid_to, tag, source)
            select given.kind, given.from_state, given.event, given.to_state, given.guard, given.role, given.evidence,
                   given.legal_ground, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:kind::text[], :from::text[], :event::text[], :to::text[], :guard::text[], :role::text[],
                          :evidence::text[], :legal_ground::text[], :valid_from::text[], :valid_to::text[],
                          :tag::text[], :source::text[])
                as given (kind, from_state, event, to_state, guard, role, evidence, legal_ground, valid_from, valid_to,
                          tag, source)
            """;

    private static final String STEPS = """
            insert into workflow.step_rule (kind, no, name_zh, name_en, mode, threshold_ppm, role, level, posts,
                                            by_submitter, ask_again, two_people, legal_amount, promised_amount, unit,
                                            valid_from, valid_to, tag, source)
            select given.kind, given.no::int, given.name_zh, given.name_en, given.mode,
                   (given.threshold::numeric * 1000000)::int, given.role,
                   case given.level when 'province' then 1 when 'prefecture' then 2 else 3 end, given.posts,
                   given.by_submitter, given.ask_again, given.two_people = '1', given.legal_amount::int,
                   given.promised_amount::int, given.unit, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:kind::text[], :no::text[], :name_zh::text[], :name_en::text[], :mode::text[],
                          :threshold::text[], :role::text[], :level::text[], :posts::text[], :by_submitter::text[],
                          :ask_again::text[], :two_people::text[], :legal_amount::text[], :promised_amount::text[],
                          :unit::text[], :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (kind, no, name_zh, name_en, mode, threshold, role, level, posts, by_submitter, ask_again,
                          two_people, legal_amount, promised_amount, unit, valid_from, valid_to, tag, source)
            """;

    private static final String STOPS = """
            insert into workflow.stop_reason (reason, name_zh, name_en, charged_to, charged_zh, charged_en, valid_from,
                                              valid_to, tag, source)
            select given.reason, given.name_zh, given.name_en, given.charged_to, given.charged_zh, given.charged_en,
                   given.valid_from::date, coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag,
                   given.source
              from unnest(:reason::text[], :name_zh::text[], :name_en::text[], :charged_to::text[], :charged_zh::text[],
                          :charged_en::text[], :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (reason, name_zh, name_en, charged_to, charged_zh, charged_en, valid_from, valid_to, tag, source)
            """;

    private static final String ESCALATIONS = """
            insert into workflow.escalation (kind, level, after_workdays, role, place, name_zh, name_en, valid_from,
                                             valid_to, tag, source)
            select given.kind, given.level::int, given.after_workdays::int, given.role, given.place::int, given.name_zh,
                   given.name_en, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:kind::text[], :level::text[], :after_workdays::text[], :role::text[], :place::text[],
                          :name_zh::text[], :name_en::text[], :valid_from::text[], :valid_to::text[], :tag::text[],
                          :source::text[])
                as given (kind, level, after_workdays, role, place, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private static final String NOTICES = """
            insert into workflow.notice (offset_workdays, daily_after, name_zh, name_en, valid_from, valid_to, tag, source)
            select given.offset_workdays::int, given.daily_after = '1', given.name_zh, given.name_en,
                   given.valid_from::date, coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag,
                   given.source
              from unnest(:offset_workdays::text[], :daily_after::text[], :name_zh::text[], :name_en::text[],
                          :valid_from::text[], :valid_to::text[], :tag::text[], :source::text[])
                as given (offset_workdays, daily_after, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private final JdbcClient jdbc;

    WorkflowPackRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The columns of each table, by name.
    record Tables(
            Map<String, String[]> kinds,
            Map<String, String[]> transitions,
            Map<String, String[]> steps,
            Map<String, String[]> stops,
            Map<String, String[]> escalations,
            Map<String, String[]> notices) {}

    void replace(Tables tables) {
        jdbc.sql(CLEAR_KINDS).update();
        jdbc.sql(CLEAR_TRANSITIONS).update();
        jdbc.sql(CLEAR_STEPS).update();
        jdbc.sql(CLEAR_STOPS).update();
        jdbc.sql(CLEAR_ESCALATIONS).update();
        jdbc.sql(CLEAR_NOTICES).update();
        jdbc.sql(KINDS).params(tables.kinds()).update();
        jdbc.sql(TRANSITIONS).params(tables.transitions()).update();
        jdbc.sql(STEPS).params(tables.steps()).update();
        jdbc.sql(STOPS).params(tables.stops()).update();
        jdbc.sql(ESCALATIONS).params(tables.escalations()).update();
        jdbc.sql(NOTICES).params(tables.notices()).update();
    }
}
