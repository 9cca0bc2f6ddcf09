package guatu.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Actor;
import guatu.kernel.EnterpriseId;
import guatu.rollup.Ledger.Filing;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What missing filings would come to: beside the figure, never in it, and to whom it is told.
///
/// Six firms filed 1.1 亿元 for October over a base of 1.0. Firm 7 filed nothing: last October it had 2.0, and 16.0 to
/// September. Firm 8 is new and has nothing. Firm 9, in another county, had 1.0 last October.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=imputation-http")
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImputationHttpTest {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    private static final String MONTH = "/api/figures/GROSS_OUTPUT/imputation?period=2025-10";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private JdbcTemplate jdbc;

    @BeforeAll
    void plant() {
        jdbc = new JdbcTemplate(owner);
        Codebook.plant(jdbc);
        jdbc.execute("""
                insert into catalog.parameter (code, value, unit, valid_from, name_zh, name_en, tag, source)
                values ('IMPUTE_LAST_YEAR', 1, '顺序', '2021-01-01', '一', '1', 'D', 't'),
                       ('IMPUTE_PREVIOUS', 2, '顺序', '2021-01-01', '二', '2', 'D', 't'),
                       ('IMPUTE_PEERS', 5, '户', '2021-01-01', '户', 'firms', 'D', 't')
                """);
        var ledger = new Ledger(jdbc, events, new TransactionTemplate(transactions));
        for (int id = 1; id <= 9; id++) {
            ledger.enterprise(id, id == 9 ? 630102 : 632801, 0, 2613, "2020-01-01");
            ledger.enter(id, "2021-01-01");
        }
        for (int id = 1; id <= 6; id++) {
            filed(id, OCTOBER);
            ledger.accept(List.of(amounts(id, OCTOBER, 110_000, 1_000_000, 100_000, 900_000)), 1);
        }
        ledger.accept(List.of(amounts(7, OCTOBER.minusYears(1), 200_000, 1_500_000, 0, 0)), 3);
        ledger.accept(List.of(amounts(7, OCTOBER.minusMonths(1), 150_000, 1_600_000, 0, 0)), 3);
        ledger.accept(List.of(amounts(9, OCTOBER.minusYears(1), 100_000, 1_000_000, 0, 0)), 3);
    }

    @Test
    void statesTheImputedPartApart() {
        var province = get(TestActors.province(), MONTH);
        is(province, "$.received", 6);
        is(province, "$.expected", 9);
        is(province, "$.missing", 3);
        is(province, "$.waiting", 0);
        is(province, "$.responsePercent", "66.67");
        is(province, "$.imputedFirms", 2);
        is(province, "$.imputed", "3.3"); // 2.0 × 1.1 and 1.0 × 1.1
        is(province, "$.hidden", 0);
        is(province, "$.items[0].method", "LAST_YEAR_GROWTH");
        is(province, "$.items[0].value", "2.2");
        is(province, "$.items[0].factor", "110.00");
        is(province, "$.items[0].peers.code", "26");
        is(get(TestActors.province(), "/api/figures/GROSS_OUTPUT?period=2025-10&certify=false"), "$.value", "6.60");
    }

    @Test
    void carriesAYearToDateForward() {
        var cumulative = get(TestActors.county("632801"), MONTH.replace("2025-10", "2025-C10&region=632801"));
        is(cumulative, "$.items[0].method", "CARRIED_FORWARD");
        is(cumulative, "$.items[0].carried", "16");
        is(cumulative, "$.items[0].value", "18.2"); // 16.0 + 2.0 × 1.1
        is(cumulative, "$.imputed", "18.2");
    }

    @Test
    void tellsAFirmsAmountToWhoseScopePermits() {
        var county = get(TestActors.county("632801"), MONTH);
        is(county, "$.hidden", 1);
        county.extractingPath("$.items.length()").isEqualTo(2);
        is(county, "$.withheld", true); // the part less what is seen would tell the ninth firm
        county.doesNotHavePath("$.imputed");
        is(get(TestActors.county("632801"), MONTH + "&region=632801"), "$.imputed", "2.2");
        var firm = get(TestActors.enterprise(new EnterpriseId(7)), MONTH);
        firm.extractingPath("$.items.length()").isEqualTo(0);
        firm.doesNotHavePath("$.imputed");
    }

    @Test
    void offersNothingWhereThereIsNoMethod() {
        for (var question :
                List.of("VALUE_ADDED/imputation?period=2025-10", "GROSS_OUTPUT/imputation?period=2025-R10")) {
            is(get(TestActors.province(), "/api/figures/" + question), "$.offered", false);
        }
    }

    @Test
    void goesWhenTheLateFilingArrives() {
        filed(9, OCTOBER.minusMonths(8)); // of another month: changes nothing
        is(get(TestActors.province(), MONTH + "&region=630102"), "$.imputedFirms", 1);
        filed(9, OCTOBER);
        var after = get(TestActors.province(), MONTH + "&region=630102");
        is(after, "$.imputedFirms", 0);
        is(after, "$.waiting", 1);
        is(after, "$.imputed", "0");
        jdbc.update("delete from reporting.filing where enterprise = 9");
    }

    private static Filing amounts(long id, LocalDate month, long own, long total, long base, long baseTotal) {
        return new Filing(id, month, 1, "{%d,%d,%d,%d,0,0,0,0,0,0,0,0,0,0,0,0}".formatted(own, total, base, baseTotal));
    }

    private void filed(long id, LocalDate month) {
        jdbc.update(
                "insert into reporting.filing (enterprise, form, month, revision, edition, region, park, industry, body_hash,"
                        + " values, reasons, findings, filed_at, person, post, receipt)"
                        + " values (?, 'B204-1', ?, 1, 1, 632801, 0, 2613, '', '{}', '{}', '[]',"
                        + " '2025-11-04T08:00:00+08:00', 1, 1, 'R')",
                id,
                month);
    }

    private AbstractJsonContentAssert<?> get(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(TestActors.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return assertThat(answer).bodyJson();
    }

    private static void is(AbstractJsonContentAssert<?> answer, String path, Object expected) {
        answer.extractingPath(path).isEqualTo(expected);
    }
}
