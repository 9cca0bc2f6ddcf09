package guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the application's role may do in the database, read from the database's own catalogs (settled.md 20).
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class WallsOfTheDatabaseTest {

    /// Tables that hold facts, filings and the journal: rows are added, never changed or deleted.
    private static final List<String> APPEND_ONLY = List.of(
            "catalog.enterprise",
            "catalog.membership",
            "catalog.roster_event",
            "catalog.succession",
            "conference.attendance",
            "conference.body",
            "conference.co_owner",
            "conference.countersign",
            "conference.decision",
            "conference.due_answer",
            "conference.due_ask",
            "conference.invited",
            "conference.issue",
            "conference.item_step",
            "conference.meeting_party",
            "conference.meeting_step",
            "conference.minutes",
            "conference.obligation_party",
            "conference.obligation_step",
            "conference.paper_step",
            "evidence.attachment",
            "evidence.content",
            "evidence.photo",
            "evidence.photo_match",
            "evidence.print",
            "evidence.shown",
            "evidence.withdrawal",
            "journal.entry",
            "journal.known",
            "journal.link",
            "journal.seal",
            "projects.approval",
            "projects.code",
            "projects.confirmation",
            "projects.excuse",
            "projects.item_event",
            "projects.lamp_answer",
            "projects.lamp_judgement",
            "projects.leader_look",
            "projects.month_lock",
            "projects.month_report",
            "projects.month_step",
            "projects.printed_rate",
            "projects.problem",
            "projects.problem_event",
            "projects.production_step",
            "projects.reserve",
            "projects.stage",
            "projects.stat_entry",
            "projects.status",
            "projects.task",
            "projects.task_event",
            "projects.version",
            "projects.visit",
            "projects.visit_answer",
            "projects.visit_item",
            "projects.visit_note",
            "projects.year_plan",
            "projects.year_plan_line",
            "projects.year_plan_step",
            "reporting.closing",
            "reporting.contact",
            "reporting.correction",
            "reporting.dispatch",
            "reporting.dispatch_try",
            "reporting.fact",
            "reporting.filing",
            "reporting.filing_row",
            "reporting.message",
            "reporting.message_read",
            "reporting.query",
            "reporting.query_turn",
            "reporting.step",
            "reporting.sweep",
            "roster.file",
            "roster.step",
            "roster.submission",
            "workflow.deed",
            "workflow.delegation",
            "workflow.delegation_end",
            "workflow.handover",
            "workflow.handover_answer",
            "workflow.holding",
            "workflow.opinion",
            "workflow.party",
            "workflow.stop",
            "workflow.stop_end");

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    DataSource application;

    @Test
    void theServerConnectsAsARoleThatOwnsNothingAndBypassesNothing() {
        assertThat(application("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication"
                        + " from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(application("select relname::text from pg_class where pg_has_role(current_user, relowner, 'usage')"))
                .isEmpty();
        assertThat(application("select nspname::text from pg_namespace"
                        + " where pg_has_role(current_user, nspowner, 'usage')"
                        + " or (has_schema_privilege(current_user, oid, 'create') and nspname !~ '^pg_temp')"))
                .isEmpty();
        assertThat(application("select proname::text from pg_proc join pg_namespace n on n.oid = pronamespace"
                        + " where prosecdef and nspname not in ('pg_catalog', 'information_schema')"))
                .as(
                        "of what runs as the owner one counts for the planner, and the others look at all firms and name none")
                .containsExactlyInAnyOrder(
                        "refresh_statistics", "filed_elsewhere", "peer_mean", "same_elsewhere", "alike_elsewhere");
    }

    @Test
    void factsAreNeitherDeletedNorEmptied() {
        assertThat(owner("select table_schema || '.' || table_name || ' ' || privilege_type"
                        + " from information_schema.table_privileges"
                        + " where grantee in ('guatu_app', 'PUBLIC') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')"
                        + " and table_schema || '.' || table_name in (" + quoted(APPEND_ONLY) + ")"))
                .isEmpty();
    }

    @Test
    void ofAFactOnlyItsEndMayBeWritten() {
        assertThat(owner("select table_schema || '.' || table_name || '.' || column_name"
                        + " from information_schema.column_privileges"
                        + " where grantee = 'guatu_app' and privilege_type = 'UPDATE'"
                        + " and table_schema in ('reporting', 'journal', 'evidence')"
                        + " and table_schema || '.' || table_name in (" + quoted(APPEND_ONLY) + ")"))
                .containsOnly("reporting.fact.known_to");
    }

    @Test
    void everyTableThatNamesAnEnterpriseIsGuardedByRows() {
        assertThat(
                        owner(
                                "select n.nspname || '.' || c.relname"
                                        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'enterprise' and not attisdropped"
                                        + " where c.relkind in ('r', 'p') and not c.relrowsecurity"
                                        + " and n.nspname not in ('pg_catalog', 'information_schema')"
                                        // a post speaks for an enterprise; it says nothing of it
                                        + " and n.nspname || '.' || c.relname <> 'access.post'"
                                        // a partition is guarded by its parent, as long as nobody reaches it past the
                                        // parent
                                        + " and (not c.relispartition or has_table_privilege('guatu_app', c.oid, 'select, insert, update, delete'))"))
                .isEmpty();
    }

    @Test
    void theRegisterItselfIsGuardedByRows() {
        assertThat(
                        owner(
                                "select relname::text from pg_class where oid = 'catalog.enterprise'::regclass and relrowsecurity"))
                .containsExactly("enterprise");
    }

    @Test
    void everyPublishedViewAsksAsWhoeverReadsIt() {
        assertThat(owner("select n.nspname || '.' || c.relname"
                        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'public')"
                        + " and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)"))
                .isEmpty();
    }

    private List<String> owner(String sql) {
        return JdbcClient.create(owner).sql(sql).query(String.class).list();
    }

    private List<String> application(String sql) {
        return JdbcClient.create(application).sql(sql).query(String.class).list();
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
