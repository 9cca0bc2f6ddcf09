package guatu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guatu.PostgresConfiguration;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class CatalogPackTest {

    static final Path PACK = Path.of("../plans/qinghai-2022-2025");

    @Autowired
    CatalogPack pack;

    @Autowired
    Regions regions;

    @Autowired
    Industries industries;

    @Autowired
    Parks parks;

    @Autowired
    Clusters clusters;

    @Autowired
    Parameters parameters;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path copy;

    @BeforeEach
    void load() {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(PACK);
            return true;
        });
    }

    @Test
    void thePackOfQinghaiHasNoMistakes() {
        assertThat(pack.check(PACK)).isEmpty();
    }

    @Test
    void loadingTheSamePackAgainChangesNothing() {
        var before = contents();
        load();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "630106, 630106",
        "630122, 630106", // 湟中县, before it was made a district
        "湟中县, 630106",
        "湟中区, 630106",
        "632321, 632301",
        "632857, 632857",
        "632825, 632857", // the map makers' code of the same place
        "大柴旦, 632857",
        "大柴旦行政委员会, 632857",
        "西宁, 630100",
        "海南州, 632500",
        "海南藏族自治州, 632500",
        "格尔木, 632801",
        "冷湖行政委员会, 632803",
        "' ６３２８０１ ', 632801"
    })
    void findsAPlaceByWhateverItIsCalled(String met, String code) {
        assertThat(regions.find(met)).map(Region::code).contains(RegionCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({"海南省", "海南", "460000", "河南省", "玉树", "630199", "''"})
    void guessesNoPlace(String met) {
        assertThat(regions.find(met)).isEmpty();
    }

    @Test
    void knowsUnderWhichCodeAPlaceStoodOnADay() {
        var huangzhong = RegionCode.of("630106");
        assertThat(regions.codeOn(huangzhong, LocalDate.of(2018, 1, 1))).isEqualTo(RegionCode.of("630122"));
        assertThat(regions.codeOn(huangzhong, LocalDate.of(2025, 1, 1))).isEqualTo(huangzhong);
        assertThat(regions.codeOn(RegionCode.of("632825"), LocalDate.of(2025, 1, 1)))
                .isEqualTo(RegionCode.of("632857"));
        assertThat(regions.get(RegionCode.of("630122")).slots())
                .isEqualTo(regions.get(huangzhong).slots());
    }

    @Test
    void holdsTheTreeInSlots() {
        var haixi = regions.get(RegionCode.of("632800"));
        assertThat(regions.list()).hasSize(54);
        assertThat(regions.children(haixi.code()))
                .hasSize(7)
                .allMatch(county -> haixi.slots().contains(county.slots()));
        assertThat(regions.children(regions.province().code())).hasSize(8);
        assertThat(regions.ofSlot(632801).nameZh()).isEqualTo("格尔木市");
        assertThat(parks.ofSlot(103)).map(Park::code).contains(ParkCode.of("P01-3"));
        assertThat(parks.ofSlot(0)).isEmpty();
        assertThat(parks.children(ParkCode.of("P02"))).hasSize(4);
        assertThat(industries.list(2)).hasSize(41);
        assertThat(industries.list(4)).hasSize(666);
        assertThat(industries.ofSlot(610).code()).isEqualTo(IndustryCode.of("0610"));
        assertThat(industries.get(IndustryCode.of("C")).slots().contains(2623)).isTrue();
    }

    @Test
    void splitsAClassBetweenClusters() {
        assertThat(clusters.shares(LocalDate.of(2025, 6, 1)))
                .filteredOn(share -> share.industry().value().equals("3985"))
                .extracting(share -> share.cluster().value(), ClusterShare::sharePpm)
                .containsExactlyInAnyOrder(tuple("NEW_ENERGY", 700_000), tuple("NEW_MATERIALS", 300_000));
    }

    @Test
    void leavesAClassWithoutAValueAddedRate() {
        assertThat(industries.valueAddedRates())
                .noneMatch(rate -> rate.industry().value().equals("276"));
        assertThat(industries.valueAddedRates())
                .filteredOn(rate -> rate.industry().value().equals("262"))
                .hasSize(5)
                .allMatch(rate -> rate.source().contains("演示"));
    }

    @Test
    void aMissingParameterIsADefect() {
        assertThat(parameters.get("ROSTER_THRESHOLD", LocalDate.of(2025, 1, 1)).value())
                .isEqualByComparingTo("2000");
        assertThatThrownBy(() -> parameters.get("ROSTER_THRESHOLD", LocalDate.of(2005, 1, 1)))
                .isInstanceOf(ParameterMissing.class)
                .hasMessageContaining("parameters.csv");
    }

    /// mechanisms.md c0.1: 20 working days from Monday 2025-09-22, stopped from 09-24 to 09-26.
    @Test
    void addsTheWorkingDaysOfAStopToADeadline() {
        var qinghai = RegionCode.of("630000");
        var start = LocalDate.of(2025, 9, 22);
        int stopped = workingDays.between(LocalDate.of(2025, 9, 23), LocalDate.of(2025, 9, 26), qinghai);
        assertThat(stopped).isEqualTo(3);
        var without = workingDays.plus(start, 20, qinghai);
        assertThat(without).isEqualTo(LocalDate.of(2025, 10, 24));
        assertThat(workingDays.plus(start, 20 + stopped, qinghai))
                .isEqualTo(workingDays.plus(without, stopped, qinghai))
                .isEqualTo(LocalDate.of(2025, 10, 29));
        assertThat(workingDays.isWorkday(LocalDate.of(2025, 9, 28), RegionCode.of("632801")))
                .isTrue();
        assertThat(workingDays.isWorkday(LocalDate.of(2025, 10, 8), RegionCode.of("632801")))
                .isFalse();
        assertThat(workingDays.between(without, start, qinghai)).isEqualTo(-20);
    }

    @Test
    void aTransactionThatRollsBackLeavesTheOldTables() {
        transactions.execute(status -> {
            var threshold = parameters.get("ROSTER_THRESHOLD", LocalDate.of(2025, 1, 1));
            parameters.replace(List.of(new Parameter(
                    threshold.code(),
                    threshold.value().add(threshold.value()),
                    threshold.unit(),
                    threshold.validFrom(),
                    threshold.validTo(),
                    threshold.nameZh(),
                    threshold.nameEn(),
                    threshold.tag(),
                    threshold.source())));
            assertThat(parameters
                            .get("ROSTER_THRESHOLD", LocalDate.of(2025, 1, 1))
                            .value())
                    .isEqualByComparingTo("4000");
            status.setRollbackOnly();
            return true;
        });
        assertThat(parameters.get("ROSTER_THRESHOLD", LocalDate.of(2025, 1, 1)).value())
                .isEqualByComparingTo("2000");
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "regions|632801,632801,632801|632801,632900,632900|pack-slots|a county outside of its prefecture",
                "regions|632802,632802,632802|632802,632801,632801|pack-overlap|two counties with one slot",
                "regions|632802,632802,632802|632801,632802,632802|pack-duplicate|a code twice",
                "region-codes|630122,630106|630122,630199|pack-unknown-code|a former code of no place",
                "region-codes|1949-10-01,2019-11-01|2020-10-01,2019-11-01|pack-day-order|an end before the beginning",
                "region-aliases|格尔木,632801|格尔木,632899|pack-unknown-code|an alias of no place",
                "industries|0610,4,B,061,610,610|0610,4,B,099,610,610|pack-unknown-code|a class below none",
                "parks|P01-1,P01,101,101|P1-1,P01,101,101|pack-unreadable|a park code of another form",
                "cluster-shares|NEW_ENERGY,3985,0.7|NEW_ENERGY,3985,0.8|pack-share-sum|shares of more than the whole",
                "cluster-shares|NEW_ENERGY,3985,0.7|NEW_ENERGY,3999,0.7|pack-unknown-code|a share of no class",
                "value-added-rates|061,2021,|061,2022,|pack-duplicate|a rate twice",
                "value-added-rates|262,2021,|26,2021,|pack-unknown-code|a rate of another level",
                "parameters|ROSTER_THRESHOLD,2000,|ROSTER_THRESHOLD,zwei,|pack-number|a word in a number",
                "parameters|E07_HIGH,|E07_LOW,|pack-overlap|one parameter twice at a time",
                "calendar|2021-01-01,|2021-13-01,|pack-day|a day that is none",
                "calendar|2021-01-01,630000,false,元旦|2021-01-01,630000,false,元旦,x|pack-table|a cell too many"
            })
    void pointsAtEveryMistake(String file, String good, String bad, String rule, String mistake) throws IOException {
        copyPack();
        var path = copy.resolve("codes").resolve(file + ".csv");
        var text = Files.readString(path);
        assertThat(text).contains(good);
        int line = (int) text.substring(0, text.indexOf(good))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        Files.writeString(path, text.replaceFirst(Pattern.quote(good), bad));
        assertThat(pack.check(copy))
                .as(mistake)
                .anySatisfy(finding -> {
                    assertThat(finding.ruleId()).isEqualTo(rule);
                    assertThat(finding.at()).matches("codes/" + file + "\\.csv:\\d+");
                    assertThat(finding.advice()).isNotBlank();
                })
                .extracting(Finding::at)
                .contains("codes/" + file + ".csv:" + (ofTwoRows(rule) ? lineOf(pack.check(copy), rule) : line));
        assertThatThrownBy(() -> pack.load(copy)).isInstanceOf(CodesRefused.class);
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsMissingOrNotText() throws IOException {
        copyPack();
        Files.delete(copy.resolve("codes/parks.csv"));
        Files.write(copy.resolve("codes/clusters.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(pack.check(copy))
                .extracting(Finding::at, Finding::met)
                .contains(
                        tuple("codes/parks.csv", "no such file"),
                        tuple("codes/clusters.csv", "bytes that are not UTF-8"));
    }

    /// Where two rows are at odds, the finding stands at the later of them.
    private static boolean ofTwoRows(String rule) {
        return List.of("pack-overlap", "pack-duplicate", "pack-share-sum").contains(rule);
    }

    private static String lineOf(List<Finding> findings, String rule) {
        var at = findings.stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow()
                .at();
        return at.substring(at.lastIndexOf(':') + 1);
    }

    private void copyPack() throws IOException {
        Files.createDirectories(copy.resolve("codes"));
        try (var files = Files.list(PACK.resolve("codes"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("codes").resolve(file.getFileName()));
            }
        }
    }

    private List<String> contents() {
        return jdbc.sql("""
                select r::text from catalog.region as r union all select r::text from catalog.region_code as r
                union all select r::text from catalog.industry as r union all select r::text from catalog.park as r
                union all select r::text from catalog.cluster_share as r
                union all select r::text from catalog.value_added_rate as r
                union all select r::text from catalog.parameter as r
                union all select r::text from catalog.calendar_day as r order by 1""").query(String.class).list();
    }
}
