package guatu.reporting;

import static guatu.reporting.Desk.FORM;
import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.kernel.Finding;
import guatu.kernel.Period;
import guatu.reporting.BulkFiling.BulkStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = guatu.Guatu.class)
@Import({PostgresConfiguration.class, Desk.class})
class BulkFilingsTest {

    /// Later than the register of the test, earlier than its clock would ever reach; each load its own
    /// instants.
    private static final AtomicLong SECONDS = new AtomicLong(PostgresConfiguration.NOW.getEpochSecond() + 10);

    @Autowired
    BulkFilings bulk;

    @Autowired
    Desk desk;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void theLedgerKnowsEachFilingAsIfItHadBeenFiledHere() {
        var firm = desk.firm(GOLMUD);
        var t = instants(8);
        load(List.of(
                row(
                        firm,
                        2,
                        1,
                        0,
                        1900,
                        List.of(BulkStep.accepted(1, t[0]), BulkStep.accepted(2, t[1]), BulkStep.accepted(3, t[2]))),
                row(
                        firm,
                        3,
                        1,
                        1000,
                        2900,
                        List.of(BulkStep.accepted(1, t[3]), BulkStep.returned(2, "用电量有误请核对", t[4]))),
                row(
                        firm,
                        3,
                        2,
                        1001,
                        2901,
                        List.of(BulkStep.accepted(1, t[5]), BulkStep.accepted(2, t[5]), BulkStep.accepted(3, t[5]))),
                row(firm, 4, 1, 1000, 3901, List.of()),
                row(firm, 5, 1, 1000, 4901, List.of(BulkStep.returned(1, "产值有误请核对", t[6])))));
        assertThat(desk.openFacts(firm)).containsExactly("2025-02 r1 L3 632801 1900", "2025-03 r2 L3 632801 2901");
        List<String> facts = desk.see(db ->
                db.sql("""
                        select to_char(month, 'MM') || ' r' || revision || ' L' || level || ' '
                               || dense_rank() over (order by known_from)
                               || case when known_to is null then '' else ' closed' end
                          from reporting.pub_fact where enterprise = :id order by known_from""").param("id", firm.id().value()).query(String.class).list());
        assertThat(facts)
                .containsExactly(
                        "02 r1 L1 1 closed", "02 r1 L2 2 closed", "02 r1 L3 3", "03 r1 L1 4 closed", "03 r2 L3 5");
        assertThat(desk.count("filing", firm)).isEqualTo(5);
        assertThat(desk.count("step", firm)).isEqualTo(9);
    }

    @Test
    void aRevisionThatIsReturnedFromAboveGivesWayToTheLastAccepted() {
        var firm = desk.firm(GOLMUD);
        var t = instants(4);
        load(List.of(
                row(firm, 2, 1, 0, 1900, List.of(BulkStep.accepted(1, t[0]))),
                row(firm, 2, 2, 0, 1950, List.of(BulkStep.accepted(1, t[1]), BulkStep.returned(2, "产值有误请核对", t[2])))));
        assertThat(desk.openFacts(firm)).containsExactly("2025-02 r1 L1 632801 1900");
        assertThat(desk.count("fact", firm)).isEqualTo(3);
    }

    @Test
    void everyCheckThatBlocksSpeaksOfItsRowAndNothingIsWritten() {
        var firm = desk.firm(GOLMUD);
        var stranger = new Desk.Firm(new guatu.kernel.EnterpriseId(987654), firm.code(), firm.post());
        var rows = List.of(
                row(firm, 2, 1, 0, 1900, List.of()),
                row(stranger, 3, 1, 1000, 2900, List.of()),
                row(firm, 3, 1, 1000, 2901, List.of()),
                amounts(firm, 4, new long[] {1000, 3901, M, M, 500, 900, M, M, 600, 700, M, M, -1, 5, M, M}),
                amounts(firm, 5, new long[] {1000, 900, M, M, M, M, M, M, M, M, M, M, 1, M, M, M}),
                row(firm, 6, 2, 1000, 5901, List.of()),
                row(firm, 1, 1, 1000, 5901, List.of()));
        assertThatThrownBy(() -> load(rows))
                .isInstanceOfSatisfying(
                        BulkRefused.class,
                        refused -> assertThat(refused.findings().stream().map(BulkFilingsTest::shown))
                                .contains(
                                        "E01 row 2: creditCode",
                                        "E04 row 3: 01.cumulative",
                                        "E06 row 4: 04.month",
                                        "E02 row 4: 05.month",
                                        "E03 row 5: 01.cumulative",
                                        "missing-value row 5: 05.cumulative",
                                        "E01 row 6: revision",
                                        "E01 row 7: month"));
        assertThat(desk.count("filing", firm)).isZero();
    }

    @Test
    void aBaseMustBeWhatWasAcceptedLastYearOrTheEntryFile() {
        var firm = desk.firm(
                GOLMUD, java.util.Optional.empty(), java.util.Map.of("01", java.util.Collections.nCopies(12, 900L)));
        assertThatThrownBy(() -> load(List.of(
                        amounts(firm, 3, new long[] {1000, 2900, 901, 2700, M, M, M, M, M, M, M, M, 10, 20, M, M}))))
                .isInstanceOfSatisfying(
                        BulkRefused.class,
                        refused -> assertThat(refused.findings().stream().map(BulkFilingsTest::shown))
                                .containsExactly("E08 row 1: 01.base"));
        assertThat(load(List.of(
                        amounts(firm, 3, new long[] {1000, 2900, 900, 2700, M, M, M, M, M, M, M, M, 10, 20, M, M}))))
                .isEqualTo(1);
    }

    @Test
    void stepsOutOfOrderAndInstantsLoadedTwiceAreRefused() {
        var firm = desk.firm(GOLMUD);
        var other = desk.firm(GOLMUD);
        var t = instants(1)[0];
        assertThatThrownBy(() -> load(List.of(row(firm, 2, 1, 0, 1900, List.of(BulkStep.accepted(2, t))))))
                .isInstanceOf(BulkRefused.class);
        assertThat(load(List.of(row(firm, 2, 1, 0, 1900, List.of(BulkStep.accepted(1, t))))))
                .isEqualTo(1);
        assertThatThrownBy(() -> load(List.of(row(other, 2, 1, 0, 1900, List.of(BulkStep.accepted(1, t))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.count("filing", other)).isZero();
    }

    @Test
    void noOfficialLoads() {
        assertThatThrownBy(() -> Acting.as(
                        TestActors.province(),
                        () -> bulk.load(List.<BulkFiling>of().iterator())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void loadsAHundredThousandValuesASecond() {
        var firms = new ArrayList<Desk.Firm>();
        for (int i = 0; i < 40; i++) {
            firms.add(desk.firm(GOLMUD));
        }
        var t = instants(40);
        var rows = new ArrayList<BulkFiling>();
        for (int month = 2; month <= 10; month++) {
            for (var firm : firms) {
                rows.add(row(
                        firm,
                        month,
                        1,
                        month == 2 ? 0 : 1000,
                        900 + 1000L * (month - 1),
                        List.of(
                                BulkStep.accepted(1, t[3 * month]),
                                BulkStep.accepted(2, t[3 * month + 1]),
                                BulkStep.accepted(3, t[3 * month + 2]))));
            }
        }
        long began = System.nanoTime();
        assertThat(load(rows)).isEqualTo(360);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("bulk: %d values in %d ms%n", 360 * 16, millis);
    }

    private static final long M = Amounts.MISSING;

    private long load(List<BulkFiling> rows) {
        return Acting.as(Actor.MACHINE, () -> bulk.load(rows.iterator()));
    }

    private static String shown(Finding finding) {
        return finding.ruleId() + " " + finding.at();
    }

    private static BulkFiling row(
            Desk.Firm firm, int month, int revision, long output, long total, List<BulkStep> steps) {
        long single = month == 2 ? M : output;
        return new BulkFiling(
                firm.id(),
                FORM,
                Period.Month.of(2025, month),
                revision,
                Amounts.of(single, total, M, M, single, total, M, M, M, M, M, M, single, total, M, M),
                filed(month),
                steps);
    }

    private static BulkFiling amounts(Desk.Firm firm, int month, long[] amounts) {
        return new BulkFiling(
                firm.id(), FORM, Period.Month.of(2025, month), 1, Amounts.of(amounts), filed(month), List.of());
    }

    private static Instant filed(int month) {
        return Period.Month.of(2025, month)
                .end()
                .plusDays(5)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
    }

    private static Instant[] instants(int count) {
        var instants = new Instant[count];
        for (int i = 0; i < count; i++) {
            instants[i] = Instant.ofEpochSecond(SECONDS.incrementAndGet());
        }
        return instants;
    }
}
