package guatu.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.figures.Figure;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.figures.MemberPage;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Five enterprises, worked out by hand (amounts in 千元).
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=small-province")
@Import(PostgresConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallProvinceTest {

    private static final FigureScope QINGHAI = FigureScope.of(RegionCode.of("630000"));
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    private static final LocalDate OCTOBER_2024 = LocalDate.of(2024, 10, 1);
    private static final LocalDate DECEMBER_2024 = LocalDate.of(2024, 12, 1);

    @Autowired
    Figures figures;

    @Autowired
    Rollup rollup;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private final KnownTime[] beforeTheRevision = {KnownTime.NOW};

    @BeforeAll
    void plant() {
        var jdbc = new JdbcTemplate(owner);
        Codebook.plant(jdbc);
        var ledger = new Ledger(jdbc, events, new TransactionTemplate(transactions));
        ledger.enterprise(1, 632801, 200, 2613, "2020-01-01");
        ledger.enterprise(2, 632801, 0, 2613, "2020-01-01");
        ledger.enterprise(3, 632802, 200, 2623, "2020-01-01");
        ledger.enterprise(4, 630102, 101, 3216, "2020-01-01");
        ledger.enterprise(5, 632801, 0, 2612, "2020-01-01");
        for (long id : new long[] {1, 2, 4, 5}) {
            ledger.enter(id, "2021-01-01");
        }
        ledger.enter(3, "2025-02-01");
        ledger.leave(5, "2025-03-31");
        ledger.accept(
                List.of(
                        filing(1, OCTOBER_2024, 900_000, 0),
                        filing(2, OCTOBER_2024, 490_000, 0),
                        filing(4, OCTOBER_2024, 2_500_000, 0),
                        filing(5, OCTOBER_2024, 100_000, 0)),
                3);
        ledger.accept(
                List.of(
                        filing(1, DECEMBER_2024, 1_000_000, 0),
                        filing(2, DECEMBER_2024, 999_999, 0),
                        filing(3, DECEMBER_2024, 10_000_000, 0),
                        filing(4, DECEMBER_2024, 10_000_001, 0)),
                3);
        ledger.accept(List.of(filing(1, OCTOBER, 1_000_000, 900_000), filing(2, OCTOBER, 500_000, 500_000)), 1);
        ledger.accept(List.of(filing(3, OCTOBER, 250_000, 200_000)), 2);
        ledger.accept(List.of(filing(4, OCTOBER, 2_000_000, 2_500_000)), 3);
        beforeTheRevision[0] = ledger.now();
        ledger.accept(
                List.of(new Filing(
                        1, OCTOBER, 2, filing(1, OCTOBER, 1_000_005, 900_000).values())),
                1);
    }

    @Test
    void addsWhatCountsAndGrowsOnTheComparableBase() {
        var figure = ask("GROSS_OUTPUT", QINGHAI, "2025-C10");
        assertThat(figure.state()).isEqualTo(State.COMPUTED);
        assertThat(amount(figure)).isEqualTo("37.50005");
        assertThat(figure.base().orElseThrow().amount()).isEqualByComparingTo("41");
        assertThat(figure.growth().orElseThrow().percent()).isEqualByComparingTo("-8.54");
        assertThat(figure.coverage().received()).isEqualTo(4);
        assertThat(figure.coverage().expected()).isEqualTo(4);
        assertThat(figure.coverage().byLevel())
                .containsEntry(1, 2)
                .containsEntry(2, 1)
                .containsEntry(3, 1);
        assertThat(figure.ruleVersion()).isEqualTo("GROSS_OUTPUT v1");
    }

    @Test
    void addsByPlaceParkAndClass() {
        assertThat(amount(ask("GROSS_OUTPUT", FigureScope.of(RegionCode.of("632800")), "2025-C10")))
                .isEqualTo("17.50005");
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(ParkCode.of("P02")), "2025-C10")))
                .isEqualTo("12.50005");
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(IndustryCode.of("26")), "2025-C10")))
                .isEqualTo("17.50005");
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(IndustryCode.of("2613")), "2025-C10")))
                .isEqualTo("15.00005");
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(IndustryCode.of("C")), "2025-C10")))
                .isEqualTo("37.50005");
    }

    @Test
    void knowsWhatWasKnownBefore() {
        var query = query("GROSS_OUTPUT", QINGHAI, "2025-C10").knownAt(beforeTheRevision[0]);
        assertThat(amount(as(TestActors.province(), query))).isEqualTo("37.5");
    }

    @Test
    void countsOnlyWhatTheProvinceAcceptedWhenAsked() {
        var query =
                new FigureQuery(new IndicatorCode("GROSS_OUTPUT"), QINGHAI, Period.of("2025-C10"), KnownTime.NOW, true);
        assertThat(amount(as(TestActors.province(), query))).isEqualTo("20");
    }

    @Test
    void addsValueByTheRateOfTheClassRoundedOnceAFiling() {
        var figure = ask("VALUE_ADDED", QINGHAI, "2025-C10");
        assertThat(amount(figure)).isEqualTo("9.12502");
        assertThat(figure.base().orElseThrow().amount()).isEqualByComparingTo("9.7");
        var share = ask("VALUE_ADDED_PARK_SHARE", QINGHAI, "2025-C10");
        assertThat(amount(share)).isEqualTo("83.56");
        assertThat(share.parts())
                .extracting(part -> part.quantity().amount().toPlainString())
                .containsExactly("7.62502", "9.12502");
        assertThat(amount(ask("VALUE_ADDED", QINGHAI.in(IndustryCode.of("261")), "2025-C10")))
                .isEqualTo("4.50002");
    }

    @Test
    void dividesAClassBetweenClustersToTheLastUnit() {
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(ClusterCode.of("SALT_LAKE")), "2025-C10")))
                .isEqualTo("11.50003");
        assertThat(amount(ask("GROSS_OUTPUT", QINGHAI.in(ClusterCode.of("NEW_MATERIALS")), "2025-C10")))
                .isEqualTo("4.50002");
        assertThat(ask("GROSS_OUTPUT", QINGHAI.in(ClusterCode.of("BIG_DATA")), "2025-C10")
                        .state())
                .isEqualTo(State.NOT_COLLECTED);
    }

    @Test
    void holdsYearlyThresholdsAgainstFullYearsOnly() {
        assertThat(amount(ask("ENTERPRISES_OVER_1BN", QINGHAI, "2024"))).isEqualTo("3");
        assertThat(amount(ask("ENTERPRISES_OVER_10BN", QINGHAI, "2024"))).isEqualTo("1");
        assertThat(ask("ENTERPRISES_OVER_1BN", QINGHAI, "2025").state()).isEqualTo(State.NO_FILINGS);
        var rolling = ask("ENTERPRISES_OVER_1BN", QINGHAI, "2025-C10");
        assertThat(rolling.query().period()).isEqualTo(Period.of("2025-R10"));
        assertThat(amount(rolling)).isEqualTo("4");
        assertThat(amount(ask("CLUSTERS_OVER_100BN", QINGHAI, "2024"))).isEqualTo("0");
    }

    @Test
    void countsTheRosterAtThePeriodsEnd() {
        assertThat(amount(ask("ENTERPRISES", QINGHAI, "2024"))).isEqualTo("4");
        assertThat(amount(ask("ENTERPRISES", QINGHAI, "2025-02"))).isEqualTo("5");
        assertThat(amount(ask("ENTERPRISES", QINGHAI, "2025-C10"))).isEqualTo("4");
        assertThat(amount(ask("ENTERPRISES", FigureScope.of(RegionCode.of("632801")), "2025-C10")))
                .isEqualTo("2");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(ask("RD_INTENSITY", QINGHAI, "2024").state()).isEqualTo(State.NOT_COLLECTED);
        assertThat(ask("GROSS_OUTPUT", QINGHAI, "2025-02").state()).isEqualTo(State.NO_FILINGS);
        assertThat(ask("GROSS_OUTPUT", QINGHAI, "2024-R10").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void givesTheCountyTheSameTotalAsTheProvince() {
        var query = query("GROSS_OUTPUT", QINGHAI, "2025-C10");
        assertThat(as(TestActors.county("632802"), query).value())
                .isEqualTo(as(TestActors.province(), query).value());
    }

    @Test
    void withholdsWhatStandsOnTooFewOutsideTheScope() {
        var xining = query("GROSS_OUTPUT", FigureScope.of(RegionCode.of("630100")), "2025-C10");
        assertThat(as(TestActors.county("632801"), xining).state()).isEqualTo(State.SUPPRESSED);
        assertThat(as(TestActors.county("632801"), xining).value()).isEmpty();
        assertThat(as(TestActors.prefecture("630100"), xining).computed()).isTrue();
        var rows = Acting.as(
                TestActors.county("632801"),
                () -> figures.across(
                        xining,
                        List.of(FigureScope.of(RegionCode.of("630100")), FigureScope.of(RegionCode.of("632800")))));
        assertThat(rows).extracting(Figure::state).containsExactly(State.SUPPRESSED, State.SUPPRESSED);
    }

    @Test
    void opensDownToTheEnterprisesInSight() {
        var query = query("GROSS_OUTPUT", QINGHAI, "2025-C10");
        var members = Acting.as(TestActors.county("632801"), () -> figures.members(query, MemberPage.first(10)));
        assertThat(members.total()).isEqualTo(2);
        assertThat(members.hidden()).isEqualTo(2);
        var first = members.items().getFirst();
        assertThat(first.value().amount()).isEqualByComparingTo("10.00005");
        assertThat(first.contribution().orElseThrow().amount()).isEqualByComparingTo("1.00005");
        assertThat(first.revision()).isEqualTo(2);
        assertThat(first.evidence()).endsWith("/B204-1/2025-10/2");
    }

    @Test
    void bridgesTheYearsToTheLastUnit() {
        var query = query("GROSS_OUTPUT", QINGHAI, "2025-C10");
        var bridge =
                Acting.as(TestActors.province(), () -> figures.bridge(query)).orElseThrow();
        assertThat(bridge.publishedLastYear().amount()).isEqualByComparingTo("39.9");
        assertThat(bridge.same().amount().amount()).isEqualByComparingTo("-3.99995");
        assertThat(bridge.revised().amount().amount()).isEqualByComparingTo("0.1");
        assertThat(bridge.entered().amount().amount()).isEqualByComparingTo("2.5");
        assertThat(bridge.left().amount().amount()).isEqualByComparingTo("-1");
        assertThat(bridge.now().amount()).isEqualByComparingTo("37.50005");
        assertThat(bridge.comparableBase().amount()).isEqualByComparingTo("41");
    }

    @Test
    void keepsTheSumsEqualToTheFacts() {
        assertThat(rollup.differences(10)).isEmpty();
    }

    private Figure ask(String indicator, FigureScope scope, String period) {
        return as(TestActors.province(), query(indicator, scope, period));
    }

    private Figure as(Actor actor, FigureQuery query) {
        return Acting.as(actor, () -> figures.figure(query));
    }

    private static FigureQuery query(String indicator, FigureScope scope, String period) {
        return new FigureQuery(new IndicatorCode(indicator), scope, Period.of(period), KnownTime.NOW, false);
    }

    private static String amount(Figure figure) {
        return figure.value().orElseThrow().amount().toPlainString();
    }

    private static Filing filing(long enterprise, LocalDate month, long cumulative, long base) {
        var values = "{%d,%d,%d,%d,0,0,0,0,0,0,0,0,0,0,0,0}".formatted(cumulative / 10, cumulative, base / 10, base);
        return new Filing(enterprise, month, 1, values);
    }
}
