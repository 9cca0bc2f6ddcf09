package guatu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.app.demo.DemoFirm.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoProvinceTest {

    static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final DemoProvince PROVINCE = draw(DemoProvince.SEED);
    private static final long YI = 100_000;

    static DemoProvince draw(long seed) {
        return DemoProvince.draw(PACK, Extent.PROVINCE, seed, Windows::of, Windows.NOW);
    }

    @Test
    void drawsTheSameProvinceFromTheSameSeed() {
        assertThat(fingerprint(draw(DemoProvince.SEED))).isEqualTo(fingerprint(PROVINCE));
        assertThat(fingerprint(draw(64))).isNotEqualTo(fingerprint(PROVINCE));
    }

    @Test
    void marksEveryEnterpriseAsADemonstration() {
        assertThat(PROVINCE.firms()).hasSizeBetween(800, 900).allSatisfy(firm -> {
            assertThat(firm.name()).startsWith("演示");
            assertThat(firm.code().value()).startsWith("91630000DEM");
            assertThat(firm.code().innerCheckHolds()).isTrue();
        });
        assertThat(PROVINCE.firms()).extracting(DemoFirm::code).doesNotHaveDuplicates();
        assertThat(PROVINCE.firms()).extracting(DemoFirm::name).doesNotHaveDuplicates();
    }

    @Test
    void standsWhereThePublishedRosterStood() {
        assertThat(PROVINCE.stock(LocalDate.of(2021, 12, 31))).isEqualTo(633);
        assertThat(PROVINCE.stock(LocalDate.of(2022, 2, 28))).isEqualTo(634);
        assertThat(PROVINCE.stock(LocalDate.of(2025, 10, 31))).isEqualTo(742);
    }

    @Test
    void keepsTheStockIdentityInEveryMonth() {
        var previous = PROVINCE.stock(LocalDate.of(2020, 12, 31));
        for (var month = YearMonth.of(2021, 1); !month.isAfter(YearMonth.of(2025, 10)); month = month.plusMonths(1)) {
            var of = month;
            long entries = PROVINCE.firms().stream()
                    .filter(firm -> YearMonth.from(firm.entry().day()).equals(of))
                    .count();
            long exits = PROVINCE.firms().stream()
                    .flatMap(firm -> firm.exit().stream())
                    .map(Exit::day)
                    .filter(day -> YearMonth.from(day).equals(of))
                    .count();
            assertThat(PROVINCE.stock(month.atEndOfMonth())).isEqualTo(previous + entries - exits);
            previous += entries - exits;
        }
    }

    @Test
    void producesWhatTheOutlineSays() {
        assertThat(output(2021, 12)).isBetween(2840 * YI, 2930 * YI);
        assertThat(output(2022, 12)).isBetween(3350 * YI, 3430 * YI);
        assertThat(output(2023, 12)).isBetween(3530 * YI, 3590 * YI);
        assertThat(output(2024, 12)).isBetween(4050 * YI, 4140 * YI);
        assertThat(output(2025, 10)).isBetween(3650 * YI, 3950 * YI);
        assertThat(park(2023, 100)).isBetween(1400 * YI, 1480 * YI);
        assertThat(park(2024, 200)).isBetween(950 * YI, 1010 * YI);
        assertThat(park(2024, 300)).isBetween(380 * YI, 420 * YI);
    }

    @Test
    void hasALongTailOfSizes() {
        var outputs = accepted(YearMonth.of(2024, 12)).values().stream()
                .map(filing -> filing.amounts().get(1))
                .toList();
        assertThat(outputs).filteredOn(output -> output >= 10 * YI).hasSizeBetween(37, 42);
        assertThat(outputs).filteredOn(output -> output > 100 * YI).hasSizeBetween(5, 6);
        var in2022 = accepted(YearMonth.of(2022, 12)).values();
        assertThat(in2022)
                .filteredOn(filing -> filing.amounts().get(1) > 100 * YI)
                .hasSize(4);
    }

    @Test
    void fewerFilingsWaitAsTheMonthsPass() {
        var october = PROVINCE.filings(YearMonth.of(2025, 10));
        assertThat(october).hasSizeBetween(600, 720);
        var states = october.stream()
                .collect(Collectors.groupingBy(
                        filing -> filing.steps().isEmpty()
                                ? "WAITING"
                                : filing.steps().getLast().accepted() + ""
                                        + filing.steps().getLast().level(),
                        Collectors.counting()));
        assertThat(states).containsOnlyKeys("WAITING", "false1", "true1", "true2", "true3");
        assertThat(october).allSatisfy(filing -> assertThat(filing.filedAt()).isBefore(Windows.NOW));
        var september = PROVINCE.filings(YearMonth.of(2025, 9));
        assertThat(september).filteredOn(filing -> filing.revision() == 2).hasSizeBetween(15, 60);
        assertThat(accepted(YearMonth.of(2025, 9)).values())
                .allSatisfy(
                        filing -> assertThat(filing.steps().getLast().level()).isEqualTo(3));
    }

    @Test
    void passesEveryCheckThatBlocks() {
        Map<YearMonth, Map<Integer, DemoFiling>> accepted = new HashMap<>();
        for (var month : PROVINCE.extent().filed()) {
            accepted.put(month, accepted(month));
            PROVINCE.filings(month).forEach(filing -> new HardChecks(PROVINCE, accepted).check(filing));
        }
    }

    @Test
    void listsThePlantedErrorsCompletely() throws IOException {
        var planted = PROVINCE.planted();
        Files.writeString(Path.of("target/planted.csv"), Planted.csv(planted));
        assertThat(PACK.resolve("demo/planted.csv"))
                .as("compare with target/planted.csv")
                .hasContent(Planted.csv(planted));
        assertThat(planted.stream().collect(Collectors.groupingBy(Planted::kind, Collectors.counting())))
                .containsOnlyKeys(Planted.Kind.values());
        for (var error : planted) {
            var filing = accepted(error.month()).values().stream()
                    .filter(each -> each.firm().code().equals(error.code()))
                    .toList();
            assertThat(filing)
                    .singleElement()
                    .satisfies(
                            each -> assertThat(each.amounts().get(error.item().place(0)))
                                    .isEqualTo(error.filed()));
            assertThat(error.truth()).isNotEqualTo(error.filed());
        }
    }

    @Test
    void growsToTheSizeOfTheBench() {
        var small = DemoProvince.draw(PACK, Extent.bench(2000), DemoProvince.SEED, Windows::of, Windows.NOW);
        assertThat(small.extent().filed()).hasSize(22);
        assertThat(small.stock(LocalDate.of(2024, 12, 31))).isBetween(1850L, 2150L);
    }

    static Map<Integer, DemoFiling> accepted(YearMonth month) {
        return PROVINCE.filings(month).stream()
                .collect(Collectors.toMap(
                        filing -> filing.firm().number(), filing -> filing, (first, last) -> last, LinkedHashMap::new));
    }

    private static long output(int year, int month) {
        return accepted(YearMonth.of(year, month)).values().stream()
                .mapToLong(filing -> filing.amounts().get(1))
                .sum();
    }

    private static long park(int year, int slot) {
        var december = YearMonth.of(year, 12);
        return accepted(december).values().stream()
                .filter(filing -> filing.firm().at(december.atEndOfMonth()).park() / 100 * 100 == slot)
                .mapToLong(filing -> filing.amounts().get(1))
                .sum();
    }

    private static String fingerprint(DemoProvince province) {
        var months = List.of(YearMonth.of(2021, 2), YearMonth.of(2023, 7), YearMonth.of(2025, 10));
        return province.firms() + "" + months.stream().map(province::filings).toList() + province.planted();
    }
}
