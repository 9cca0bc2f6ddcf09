package guatu.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.catalog.CatalogPack;
import guatu.catalog.Parameters;
import guatu.independence.Signal.Kind;
import guatu.journal.JournalTraffic;
import guatu.kernel.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Honest months and planted ones, by a seed (`-Dguatu.test.seed`): how often honest work gives a signal, and whether
/// what was planted is found. Traffic goes through the journal's own door.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, JournalTraffic.class})
class SignalsTest {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final long SEED = Long.getLong("guatu.test.seed", 20251105);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack codes;

    @Autowired
    IndependencePack networks;

    @Autowired
    Independence independence;

    @Autowired
    Parameters parameters;

    @Autowired
    JournalTraffic traffic;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            networks.load(PACK);
            return true;
        });
    }

    @Test
    void honestTrafficGivesFewSignalsAndPlantedTrafficIsFound() throws IOException {
        int shared = 0;
        int guided = 0;
        int months = 0;
        for (int year = 2021; year <= 2022; year++) {
            for (int number = 1; number <= 12; number++) {
                var month = Period.Month.of(year, number);
                traffic.write(new Crowd(SEED + months++, month).honest());
                var signals = report(month);
                shared += count(signals, Kind.SHARED_DEVICE) + count(signals, Kind.SHARED_ADDRESS);
                guided += count(signals, Kind.EDIT_AFTER_LOOK);
            }
        }
        note(
                "traffic",
                "%d honest months of %d firms and %d offices: %d shared-device or shared-address signals in %d device-months; %d edit-after-look signals in %d office-months"
                        .formatted(
                                months,
                                Crowd.FIRMS,
                                Crowd.OFFICES,
                                shared,
                                months * Crowd.FIRMS,
                                guided,
                                months * Crowd.OFFICES));
        assertThat(shared).isZero();
        assertThat(guided).as("of %d", months * Crowd.OFFICES).isLessThanOrEqualTo(months * Crowd.OFFICES / 50);

        for (int i = 0; i < 10; i++) {
            var month = Period.Month.of(2023, i + 1);
            var crowd = new Crowd(SEED + 1000 + i, month);
            traffic.write(crowd.honest());
            traffic.write(crowd.oneDesk(4));
            traffic.write(crowd.guided(6));
            var signals = report(month);
            assertThat(signals)
                    .filteredOn(one -> one.kind() == Kind.SHARED_DEVICE)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.subject()).isEqualTo("one-desk");
                        assertThat(one.firms()).hasSize(4);
                        assertThat(one.entries()).hasSize(4);
                    });
            assertThat(signals)
                    .filteredOn(one -> one.kind() == Kind.EDIT_AFTER_LOOK)
                    .anySatisfy(one -> {
                        assertThat(one.subject()).isEqualTo("post-" + 1008);
                        assertThat(one.count()).isEqualTo(6);
                    });
            var rows = Acting.as(TestActors.auditor(), () -> independence.rows(month, Kind.SHARED_DEVICE, "one-desk"));
            assertThat(rows).hasSize(4).allMatch(row -> row.device().equals("one-desk"));
        }
    }

    /// What follows a return is the lawful road; and a park's shared exit is no one desk.
    @Test
    void theLawfulRoadIsNoSignal() {
        var month = Period.Month.of(2024, 3);
        var deeds = new ArrayList<JournalTraffic.Deed>();
        var crowd = new Crowd(SEED, month);
        for (var deed : crowd.guided(8)) {
            deeds.add(deed);
            if (deed.action().equals(Trace.READ)) {
                deeds.add(new JournalTraffic.Deed(
                        deed.at().plusSeconds(30), deed.who(), Trace.RETURNED, deed.key() + "/3"));
            }
        }
        deeds.sort(java.util.Comparator.comparing(JournalTraffic.Deed::at));
        traffic.write(deeds);
        traffic.write(crowd.oneDesk(9).stream()
                .map(deed -> new JournalTraffic.Deed(
                        deed.at(),
                        new guatu.journal.Who(deed.who().person(), deed.who().post(), "10.66.1.2", "park-hall"),
                        deed.action(),
                        deed.key()))
                .toList());
        assertThat(report(month)).isEmpty();
    }

    @Test
    void heapsAndDigitsAreFoundWherePlantedAndSeldomElsewhere() throws IOException {
        var limits = Acting.as(Actor.MACHINE, () -> new Bounds(parameters).on(TODAY));
        Map<Integer, String[]> names = new HashMap<>();
        int heaps = 0;
        int digits = 0;
        int crowds = 200;
        int foundHeaps = 0;
        int foundDigits = 0;
        for (int i = 0; i < crowds; i++) {
            var crowd = new Crowd(SEED + i, Period.Month.of(2025, 10));
            var honest = crowd.amounts(600);
            heaps += AmountSignals.aboveTargets(honest, limits, names, Map.of()).isEmpty() ? 0 : 1;
            digits += AmountSignals.digits(honest, limits, names, Map.of()).isEmpty() ? 0 : 1;
            foundHeaps += AmountSignals.aboveTargets(crowd.lifted(honest, 10), limits, names, Map.of()).stream()
                            .anyMatch(one -> one.subject().contains("10%"))
                    ? 1
                    : 0;
            foundDigits += AmountSignals.digits(crowd.rounded(honest, 2), limits, names, Map.of()).stream()
                            .anyMatch(one -> one.subject().contains("…00"))
                    ? 1
                    : 0;
        }
        note(
                "crowds",
                "%d honest crowds of 600 firms in two counties: %d with a heap, %d with digits; planted: %d heaps and %d digit habits of %d found"
                        .formatted(crowds, heaps, digits, foundHeaps, foundDigits, crowds));
        // three groups and two targets, three groups of eleven digit tests: at one in a thousand each
        assertThat(heaps).isLessThanOrEqualTo(5);
        assertThat(digits).isLessThanOrEqualTo(5);
        assertThat(foundHeaps).isGreaterThan(crowds * 9 / 10);
        assertThat(foundDigits).isGreaterThan(crowds * 9 / 10);
    }

    @Test
    void binomialTailsAreExact() {
        assertThat(Tail.atLeast(10, 10, 1, 2))
                .isEqualByComparingTo(new BigDecimal("0.000976563")); // 1/1024, rounded up
        assertThat(Tail.atLeast(8, 10, 1, 2)).isEqualByComparingTo(new BigDecimal("0.0546875")); // 56/1024
        assertThat(Tail.atLeast(1, 2, 1, 10)).isEqualByComparingTo(new BigDecimal("0.19")); // 1 − 0.81
        assertThat(Tail.atLeast(0, 5, 1, 10)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void onlyTheAuditorAndTheProvincesLeaderReadItAndThatGoesOnRecord() {
        var month = Period.Month.of(2024, 5);
        for (var reader : List.of(TestActors.auditor(), TestActors.leader())) {
            assertThat(mvc.get().uri("/api/independence?month=2024-05").with(TestActors.as(reader)))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.kinds[*].kind")
                    .asArray()
                    .hasSize(5);
        }
        for (var other : List.of(TestActors.province(), TestActors.county("632801"), TestActors.systemAdmin())) {
            assertThat(mvc.get().uri("/api/independence?month=2024-05").with(TestActors.as(other)))
                    .hasStatus(403);
            assertThatThrownBy(() -> Acting.as(other, () -> independence.report(month)))
                    .isInstanceOf(NotPermitted.class);
        }
        long read = Acting.as(
                Actor.MACHINE,
                () -> transactions.execute(status -> jdbc.sql(
                                "select count(*) from journal.entry where subject = 'independence' and key = '2024-05' and action = 'READ'")
                        .query(Long.class)
                        .single()));
        assertThat(read).isGreaterThanOrEqualTo(2);
    }

    private List<Signal> report(Period.Month month) {
        return Acting.as(TestActors.auditor(), () -> independence.report(month)).signals();
    }

    private static int count(List<Signal> signals, Kind kind) {
        return (int) signals.stream().filter(signal -> signal.kind() == kind).count();
    }

    /// What docs/independence.md prints.
    private static void note(String name, String text) throws IOException {
        Files.createDirectories(Path.of("target/independence"));
        Files.writeString(Path.of("target/independence", name + ".txt"), text + "\n");
    }
}
