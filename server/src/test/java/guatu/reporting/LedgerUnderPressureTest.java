package guatu.reporting;

import static guatu.reporting.Desk.FORM;
import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Memberships;
import guatu.journal.Who;
import guatu.kernel.IndustryCode;
import guatu.kernel.Period;
import guatu.kernel.Refusal;
import guatu.kernel.RegionCode;
import guatu.reporting.Desk.Firm;
import guatu.rollup.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// Many hands at one filing, and what a month's end, a correction and a move do to the ledger. However they fall, one
/// fact counts per firm and month, it is the one that was accepted last, and the sums follow it.
@SpringBootTest(classes = guatu.Guatu.class, properties = "guatu.test=pressure")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
class LedgerUnderPressureTest {

    private static final int ROUNDS = 6;
    private static final int HANDS = 4;
    private static final Period.Month AUGUST = Period.Month.of(2025, 8);
    private static final String REASON = "统计检查发现漏报一条产线的产量";

    @Autowired
    Desk desk;

    @Autowired
    Filings filings;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Periods periods;

    @Autowired
    Memberships memberships;

    @Autowired
    Rollup rollup;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void ofManyAcceptancesAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var firm = filed();
            var outcomes = atOnce(clerks(GOLMUD).stream()
                    .<Callable<FilingState>>map(clerk ->
                            () -> Acting.as(clerk, () -> acceptances.accept(firm.october(), 1)))
                    .toList());
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof FilingState)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof FilingStateConflict)
                    .hasSize(HANDS - 1);
            assertThat(desk.openFacts(firm)).containsExactly("2025-10 r1 L1 632801 9000");
            assertThat(desk.count("fact", firm)).isEqualTo(1);
            assertThat(desk.count("step", firm)).isEqualTo(1);
        }
        assertThat(rollup.differences(5)).isEmpty();
    }

    @Test
    void theSameAcceptanceTwiceAtOnceIsOneAcceptance() throws Exception {
        var firm = filed();
        var clerk = TestActors.county(GOLMUD);
        Callable<FilingState> accept = () -> Acting.as(clerk, () -> acceptances.accept(firm.october(), 1));
        assertThat(atOnce(List.of(accept, accept, accept))).containsOnly(FilingState.ACCEPTED_COUNTY);
        assertThat(desk.count("step", firm)).isEqualTo(1);
        assertThat(desk.count("fact", firm)).isEqualTo(1);
    }

    @Test
    void ofManySubmissionsOfOneRevisionExactlyOneIsTaken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var firm = desk.firm(GOLMUD);
            var tries = new ArrayList<Callable<Submission>>();
            for (int hand = 0; hand < HANDS; hand++) {
                var values = typed("01.month=" + (1000 + hand));
                tries.add(
                        () -> Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, sent(values), Map.of())));
            }
            var outcomes = atOnce(tries);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Submission)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof RevisionConflict)
                    .hasSize(HANDS - 1);
            assertThat(desk.count("filing", firm)).isEqualTo(1);
        }
    }

    @Test
    void theSameSubmissionManyTimesAtOnceHasOneReceipt() throws Exception {
        var firm = desk.firm(GOLMUD);
        Callable<String> submit = () -> Acting.as(
                firm.post(),
                () -> filings.submit(firm.october(), 1, sent(typed()), Map.of()).receipt());
        var receipts = atOnce(List.of(submit, submit, submit, submit));
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(desk.count("filing", firm)).isEqualTo(1);
    }

    @Test
    void anAcceptanceAndAReturnAtOnceLeaveWhatTheLastStepSays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var firm = filed();
            var clerks = clerks(GOLMUD);
            atOnce(List.of(
                    () -> Acting.as(clerks.get(0), () -> acceptances.accept(firm.october(), 1)),
                    () -> Acting.as(clerks.get(1), () -> acceptances.giveBack(firm.october(), 1, REASON))));
            var last = desk.see(
                    db -> db.sql("select kind from reporting.step where enterprise = :id order by no desc limit 1")
                            .param("id", firm.id().value())
                            .query(String.class)
                            .single());
            assertThat(desk.openFacts(firm)).hasSize(last.equals("ACCEPTED") ? 1 : 0);
        }
        assertThat(rollup.differences(5)).isEmpty();
    }

    @Test
    void anAcceptanceAndAMoveAtOnceLeaveTheFactWhereTheFirmBelongs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var firm = filed();
            atOnce(List.of(
                    () -> Acting.as(TestActors.county(GOLMUD), () -> acceptances.accept(firm.october(), 1)),
                    () -> move(firm, "632821", LocalDate.of(2025, 10, 15))));
            assertThat(desk.openFacts(firm)).allMatch(fact -> fact.contains(" 632821 "));
        }
        assertThat(rollup.differences(5)).isEmpty();
    }

    @Test
    void aMoveTakesTheFactsOfItsTimeAlongAndLeavesTheRest() {
        var firm = desk.firm(GOLMUD);
        var july = Period.Month.of(2025, 7);
        file(
                firm,
                july,
                1,
                typed("01.cumulative=8000", "03.cumulative=7820", "04.cumulative=600", "05.cumulative=97.5"));
        accept(firm, july, 1);
        file(firm, AUGUST, 1, typed());
        accept(firm, AUGUST, 1);
        move(firm, "632821", LocalDate.of(2025, 8, 31));
        assertThat(desk.openFacts(firm)).containsExactly("2025-07 r1 L3 632801 8000", "2025-08 r1 L3 632821 9000");
        var moved = desk.see(db ->
                db.sql("""
                        select count(*) from reporting.fact closed join reporting.fact opened
                          on opened.enterprise = closed.enterprise and opened.month = closed.month
                         and opened.known_from = closed.known_to and opened.known_to is null
                         and opened.revision = closed.revision and opened.level = closed.level
                         and opened.values = closed.values and opened.region <> closed.region
                         where closed.enterprise = :id""").param("id", firm.id().value()).query(Long.class).single());
        assertThat(moved).isEqualTo(1);
        assertThat(rollup.differences(5)).isEmpty();
    }

    @Test
    void aFirmOfAParkThatReportsDirectlyIsAcceptedByThePark() {
        var firm = desk.firm("632857", Optional.of("P02-3"), Map.of());
        Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, sent(typed()), Map.of()));
        assertThatThrownBy(() -> Acting.as(TestActors.county("632857"), () -> acceptances.accept(firm.october(), 1)))
                .isInstanceOf(NotResponsible.class);
        assertThatThrownBy(() -> Acting.as(TestActors.park("P01"), () -> acceptances.accept(firm.october(), 1)))
                .isInstanceOf(FilingNotFound.class);
        assertThat(Acting.<FilingState, RuntimeException>as(
                        TestActors.park("P02"), () -> acceptances.accept(firm.october(), 1)))
                .isEqualTo(FilingState.ACCEPTED_COUNTY);
        assertThat(desk.openFacts(firm)).singleElement().asString().contains(" L1 632857 ");
        assertThat(Acting.<FilingState, RuntimeException>as(
                        TestActors.prefecture("632800"), () -> acceptances.accept(firm.october(), 1)))
                .isEqualTo(FilingState.ACCEPTED_PREFECTURE);
    }

    @Test
    void aClosedMonthOpensOnlyForWhomACorrectionWindowIs() {
        var june = Period.Month.of(2025, 6);
        var firm = desk.firm(GOLMUD);
        var other = desk.firm(GOLMUD);
        var givenBack = desk.firm(GOLMUD);
        file(firm, june, 1, typed());
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> periods.close(FORM, june)))
                .isInstanceOf(ClosingRefused.class);
        accept(firm, june, 1);
        file(givenBack, june, 1, typed());
        Acting.as(TestActors.county(GOLMUD), () -> acceptances.giveBack(givenBack.in(june), 1, REASON));
        Acting.as(TestActors.province(), () -> periods.close(FORM, june));
        var changed = typed("01.month=1001", "01.cumulative=9001");
        assertThatThrownBy(() -> file(firm, june, 2, changed)).isInstanceOf(FilingClosed.class);
        assertThatThrownBy(() -> file(other, june, 1, typed())).isInstanceOf(FilingClosed.class);
        assertThatThrownBy(() -> file(givenBack, june, 2, changed)).isInstanceOf(FilingClosed.class);
        assertThatThrownBy(() -> Acting.as(
                        TestActors.province(),
                        () -> periods.openCorrection(
                                FORM, june, List.of(firm.code()), Instant.parse("2025-12-01T00:00:00Z"), "无")))
                .isInstanceOf(CorrectionRefused.class);
        Acting.as(
                TestActors.province(),
                () -> periods.openCorrection(
                        FORM, june, List.of(firm.code()), Instant.parse("2025-12-01T00:00:00Z"), REASON));
        assertThatThrownBy(() -> file(other, june, 1, typed())).isInstanceOf(FilingClosed.class);
        assertThatThrownBy(
                        () -> Acting.as(firm.post(), () -> filings.submit(firm.in(june), 2, sent(changed), Map.of())))
                .as("a correction gives its reason")
                .isInstanceOf(FilingRefused.class);
        Acting.as(firm.post(), () -> filings.submit(firm.in(june), 2, sent(changed), Map.of("CORRECTION", REASON)));
        assertThat(desk.openFacts(firm)).containsExactly("2025-06 r1 L3 632801 9000");
        accept(firm, june, 2);
        assertThat(desk.openFacts(firm)).containsExactly("2025-06 r2 L3 632801 9001");
        assertThat(rollup.differences(5)).isEmpty();
    }

    @Test
    void aMonthIsNotClosedWhileFirmsMayStillFile() {
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> periods.close(FORM, Desk.OCTOBER)))
                .isInstanceOfSatisfying(
                        ClosingRefused.class,
                        refused ->
                                assertThat(refused.findings()).extracting("at").contains("month"));
    }

    private Firm filed() {
        var firm = desk.firm(GOLMUD);
        Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, sent(typed()), Map.of()));
        return firm;
    }

    /// As a request brings it, in which an amount may be left out.
    private static Map<String, @Nullable String> sent(Map<String, String> values) {
        return new HashMap<>(values);
    }

    private void file(Firm firm, Period.Month month, int revision, Map<String, String> values) {
        Acting.as(firm.post(), () -> filings.submit(firm.in(month), revision, sent(values), Map.of()));
    }

    private void accept(Firm firm, Period.Month month, int revision) {
        for (var office : List.of(TestActors.county(GOLMUD), TestActors.prefecture("632800"), TestActors.province())) {
            Acting.as(office, () -> acceptances.accept(firm.in(month), revision));
        }
    }

    private boolean move(Firm firm, String county, LocalDate day) {
        return Acting.as(Actor.MACHINE, () -> {
            memberships.correct(firm.id(), RegionCode.of(county), Optional.empty(), IndustryCode.of("2613"), day, "迁址");
            return true;
        });
    }

    /// Several posts of one county's office, each with a person of its own.
    private static List<Actor> clerks(String county) {
        var office = TestActors.county(county);
        var clerks = new ArrayList<Actor>();
        for (int hand = 0; hand < HANDS; hand++) {
            clerks.add(new Actor(
                    new Who(7_000 + hand, 7_000 + hand, "127.0.0.1"),
                    office.postCode() + hand,
                    office.titleZh(),
                    office.titleEn(),
                    office.role(),
                    office.scope()));
        }
        return clerks;
    }

    /// Lets all begin together; gives what came of each, or why it was refused.
    private static <T> List<Object> atOnce(List<? extends Callable<? extends T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        var outcomes = new ArrayList<Object>();
        try (var hands = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<? extends T>>();
            for (var task : tasks) {
                running.add(hands.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            for (var one : running) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof Refusal refusal)) {
                        throw failed;
                    }
                    outcomes.add(refusal);
                }
            }
        }
        return outcomes;
    }
}
