package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.kernel.EnterpriseId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may say what, held by the database alone: the application's role in raw SQL under the scope of a firm, its
/// neighbour, and offices that see it. Each kind of row is written by whoever may, so that a refusal is the policy's.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=own-words")
@Import(PostgresConfiguration.class)
class OwnWordsTest {

    private static final Actor FIRM = TestActors.enterprise(new EnterpriseId(Province.GOLMUD));
    private static final Actor NEIGHBOUR = TestActors.enterprise(new EnterpriseId(Province.GOLMUD_TOO));
    private static final Actor COUNTY = TestActors.county("632801");
    private static final Actor PROVINCE = TestActors.province();
    private static final List<Actor> OFFICES = List.of(COUNTY, TestActors.prefecture("632800"), PROVINCE);

    private static final String QUERY = """
            insert into reporting.query (enterprise, form, month, no, revision, cell, level, region, park, post, by_zh, by_en, at)
            values (1, 'B204-1', '2025-09-01', %d, 1, '01.month', 1, 632801, 0, 1, 't', 't', '2025-11-05')""";

    private static final String TURN = """
            insert into reporting.query_turn
                   (enterprise, form, month, query, no, kind, text, due, region, park, person, post, by_zh, by_en, at)
            values (1, 'B204-1', '2025-09-01', 1, %d, '%s', 't', %s, 632801, 0, 1, 1, 't', 't', '2025-11-05')""";

    private static final String CONTACT = """
            insert into reporting.contact (enterprise, no, email, person, post, at)
            values (1, %d, 'a@example.invalid', 1, 1, '2025-11-05')""";

    private static final String MESSAGE = """
            insert into reporting.message (enterprise, key, form, month, cause, title_zh, title_en, text_zh, text_en, region,
                   park, person, post, by_zh, by_en, at)
            values (1, 'own-words', 'B204-1', '2025-09-01', 'CHASE', 't', 't', 't', 't', 632801, 0, 1, 1, 't', 't', '2025-11-05')
                on conflict do nothing""";

    private static final String READ = """
            insert into reporting.message_read (enterprise, message, post, at)
            select enterprise, id, %d, '2025-11-05' from reporting.message where enterprise = 1 and key = 'own-words'""";

    private static final String MAPPING = """
            insert into reporting.ledger_mapping (enterprise, form, name, body, saved_at)
            values (1, 'B203', '%s', '{}', '2025-11-05')""";

    private static final String KEY = """
            insert into reporting.idempotency (enterprise, key, form, month, revision, at)
            values (1, '%s', 'B204-1', '2025-09-01', 1, '2025-11-05')""";

    private static final String LAND = """
            insert into reporting.land (enterprise, no, valid_from, square_metres, source, told_at, person, post)
            values (1, %d, '2024-01-01', 1000, 't', '2025-11-05', 1, 1)""";

    private static final String EFFORT = """
            insert into reporting.effort (enterprise, form, month, revision, seconds, prefilled, typed, region, park)
            values (1, 'B204-1', '2025-09-01', %d, 60, 1, 1, 632801, 0)""";

    private static final String SUBMISSION = """
            insert into roster.submission (file, enterprise, revision, first_month, output, revenue, note, filed_at, post, person)
            select id, 1, %d, '2024-11-01', '%s', '%s', '', '2025-11-05', 1, 1 from roster.file where enterprise = 1""";

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void plant() {
        var db = JdbcClient.create(owner);
        Province.plant(db);
        db.sql("""
                truncate reporting.query, reporting.query_turn, reporting.contact, reporting.message_read,
                         reporting.ledger_mapping, reporting.idempotency, reporting.land, reporting.effort,
                         roster.file cascade""").update();
        db.sql("""
                insert into roster.file (enterprise, kind, reason, timing, effect, due, first_period, last_period, terms, note,
                       opened_at, post, person, by_zh, by_en)
                values (1, 'ENTRY', 't', 'MONTHLY', '2025-12-01', '2025-11-20', '2024-11-01', '2025-10-01', '{}', '',
                        '2025-11-05', 1, 1, 't', 't')""").update();
    }

    /// `offices_ask` of reporting.query.
    @Test
    void aFirmAsksNothing() {
        refused(FIRM, QUERY.formatted(1));
        refused(NEIGHBOUR, QUERY.formatted(1));
        for (int n = 0; n < OFFICES.size(); n++) {
            assertThat(sql(OFFICES.get(n), QUERY.formatted(n + 1))).isEqualTo(1);
        }
    }

    /// `each_his_own` of reporting.query_turn.
    @Test
    void aFirmAnswersAndAnOfficeAsksAndCloses() {
        assertThat(sql(COUNTY, TURN.formatted(1, "ASKED", "'2025-11-10'"))).isEqualTo(1);
        for (var office : OFFICES) {
            refused(office, TURN.formatted(2, "ANSWERED", "null"));
        }
        refused(NEIGHBOUR, TURN.formatted(2, "ANSWERED", "null"));
        refused(FIRM, TURN.formatted(2, "ASKED", "'2025-11-10'"));
        refused(FIRM, TURN.formatted(2, "CLOSED", "null"));
        assertThat(sql(FIRM, TURN.formatted(2, "ANSWERED", "null"))).isEqualTo(1);
        assertThat(sql(COUNTY, TURN.formatted(3, "CLOSED", "null"))).isEqualTo(1);
    }

    /// `own` of reporting.contact.
    @Test
    void nobodyElseSaysWhereAFirmReadsMail() {
        assertThat(sql(FIRM, CONTACT.formatted(1))).isEqualTo(1);
        assertThat(count(COUNTY, "reporting.contact")).as("an office sees it").isEqualTo(1);
        othersAreRefused(CONTACT.formatted(2));
    }

    /// `own` of reporting.message_read: not even what sees everything reads in a firm's name.
    @Test
    void nobodyElseReadsInAFirmsName() {
        assertThat(sql(COUNTY, MESSAGE)).isNotNegative();
        assertThat(sql(FIRM, READ.formatted(1))).isEqualTo(1);
        for (var office : OFFICES) {
            refused(office, READ.formatted(2));
        }
        refused(Actor.MACHINE, READ.formatted(2));
        assertThat(sql(NEIGHBOUR, READ.formatted(2)))
                .as("it does not see the message")
                .isZero();
    }

    /// `own` of reporting.ledger_mapping: how a firm keeps its books is seen by nobody else.
    @Test
    void aFirmsMappingsAreItsOwn() {
        assertThat(sql(FIRM, MAPPING.formatted("用友"))).isEqualTo(1);
        assertThat(count(FIRM, "reporting.ledger_mapping")).isEqualTo(1);
        othersAreRefused(MAPPING.formatted("别家"));
        for (var other : List.of(NEIGHBOUR, COUNTY, PROVINCE)) {
            assertThat(count(other, "reporting.ledger_mapping"))
                    .as(other.postCode())
                    .isZero();
            assertThat(sql(other, "update reporting.ledger_mapping set body = '[]'"))
                    .isZero();
            assertThat(sql(other, "delete from reporting.ledger_mapping")).isZero();
        }
    }

    /// `own` of reporting.idempotency.
    @Test
    void aProgramsKeysAreItsFirms() {
        assertThat(sql(FIRM, KEY.formatted("a"))).isEqualTo(1);
        assertThat(count(FIRM, "reporting.idempotency")).isEqualTo(1);
        othersAreRefused(KEY.formatted("b"));
        for (var other : List.of(NEIGHBOUR, COUNTY, PROVINCE)) {
            assertThat(count(other, "reporting.idempotency"))
                    .as(other.postCode())
                    .isZero();
        }
    }

    /// `own` of reporting.land and reporting.effort: offices see both and write neither.
    @Test
    void nobodyElseTellsAFirmsLandOrEffort() {
        assertThat(sql(FIRM, LAND.formatted(1))).isEqualTo(1);
        assertThat(sql(FIRM, EFFORT.formatted(1))).isEqualTo(1);
        assertThat(count(COUNTY, "reporting.land")).isEqualTo(1);
        assertThat(count(COUNTY, "reporting.effort")).isEqualTo(1);
        othersAreRefused(LAND.formatted(2));
        othersAreRefused(EFFORT.formatted(2));
    }

    /// `own` of roster.submission: an office hands in files without amounts only.
    @Test
    void nobodyElseHandsInAFirmsAmounts() {
        for (var other : List.of(COUNTY, PROVINCE)) {
            refused(other, SUBMISSION.formatted(1, "{7}", "{}"));
            refused(other, SUBMISSION.formatted(1, "{}", "{7}"));
        }
        assertThat(sql(NEIGHBOUR, SUBMISSION.formatted(1, "{7}", "{7}")))
                .as("it does not see the file")
                .isZero();
        assertThat(sql(COUNTY, SUBMISSION.formatted(1, "{}", "{}"))).isEqualTo(1);
        assertThat(sql(FIRM, SUBMISSION.formatted(2, "{7}", "{7}"))).isEqualTo(1);
    }

    private void othersAreRefused(String statement) {
        refused(NEIGHBOUR, statement);
        OFFICES.forEach(office -> refused(office, statement));
    }

    private void refused(Actor actor, String statement) {
        assertThatThrownBy(() -> sql(actor, statement))
                .as(actor.postCode() + ": " + statement)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int sql(Actor actor, String statement) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(transactions.execute(
                        status -> application.sql(statement).update())));
    }

    private long count(Actor actor, String table) {
        return Acting.as(
                actor,
                () -> Objects.requireNonNull(transactions.execute(status -> application
                        .sql("select count(*) from " + table + " where enterprise = 1")
                        .query(Long.class)
                        .single())));
    }
}
