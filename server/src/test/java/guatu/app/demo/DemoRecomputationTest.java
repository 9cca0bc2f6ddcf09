package guatu.app.demo;

import static guatu.rollup.Recomputation.Source.FILINGS;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import guatu.kernel.RegionCode;
import guatu.rollup.Recomputation;
import guatu.rollup.Recomputation.Group;
import guatu.rollup.Recomputation.View;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every total of the demo province that can be asked for (region × park × industry × period, level and growth) equals
/// an independent recomputation in DuckDB, now, for what the province accepted, and as known at two earlier times. The
/// recomputation reads what was filed, what offices did, and the register: not the ledger, nor any sum.
@OverTheDemo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoRecomputationTest {

    /// Figures asked for one by one over HTTP; with `-Dguatu.test.http=…` more or fewer.
    private static final int SINGLE = Integer.getInteger("guatu.test.http", 1_000);

    /// Of what the province accepted and of the two earlier times one period in three is compared, another third for
    /// each
    /// indicator; `-Dguatu.test.everything=true` compares all.
    private static final boolean EVERYTHING = Boolean.getBoolean("guatu.test.everything");
    private static final int ONE_IN = 5;

    private static final List<String> PARTINGS =
            List.of("region", "county", "park", "industry", "park,industry", "county,industry");
    private static final Set<String> PERIODS = Set.of("2025-C10", "2025-10", "2025-Q3", "2025-R10", "2024");
    private static final Set<String> OF_THE_PAST = Set.of("2025-C10", "2025-C02", "2024");
    private static final String FIRST = "2023-02";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Figures figures;

    @Autowired
    KnownTimes times;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    private final List<View> views = new ArrayList<>();
    private final List<Recomputation> recomputations = new ArrayList<>();

    @BeforeAll
    void recompute(@TempDir Path folder) throws SQLException, IOException {
        views.add(new View("now", KnownTime.NOW, 1));
        views.add(new View("province", KnownTime.NOW, 3));
        views.add(new View("spring", known(LocalDate.of(2025, 4, 14)), 1));
        views.add(new View("last autumn", known(LocalDate.of(2024, 9, 13)), 1));
        recomputations.add(Recomputation.of(owner, folder, views, 2, FILINGS));
    }

    @AfterAll
    void close() throws SQLException {
        recomputations.getFirst().close();
    }

    @Test
    @Order(1)
    void everyTotalEqualsTheRecomputation(TestReporter report) throws SQLException {
        assertThat(recomputed().size()).isGreaterThan(100_000);
        report.publishEntry("figures recomputed", Long.toString(recomputed().size()));
        report.publishEntry("figures compared", Long.toString(recomputed().size(DemoRecomputationTest::compared)));
        assertThat(recomputed().differences(figures, views, DemoRecomputationTest::compared, 20))
                .isEmpty();
    }

    /// What the ledger serves now: classes of three and four digits.
    @Test
    @Order(2)
    void everyTotalOfFinerClassesEqualsTheRecomputation(@TempDir Path folder) throws SQLException, IOException {
        try (var finer = Recomputation.of(owner, folder, List.of(views.getFirst()), 4, FILINGS)) {
            assertThat(finer.differences(figures, views, group -> PERIODS.contains(group.period()), 20))
                    .isEmpty();
        }
    }

    @Test
    @Order(3)
    void figuresOverHttpEqualTheRecomputation(TestReporter report) throws SQLException {
        var http = new FiguresOverHttp(mvc);
        var differences = new ArrayList<String>();
        int compared = 0;
        long every = Math.max(1, recomputed().size() / SINGLE);
        long no = 0;
        for (var group : recomputed().groups()) {
            for (var one : recomputed().expected(group).entrySet()) {
                if (no++ % every == 0) {
                    http.figure(view(group), group, one.getKey(), one.getValue())
                            .ifPresent(differences::add);
                    compared++;
                }
            }
        }
        report.publishEntry("compared over HTTP", Integer.toString(compared));
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(Math.min(SINGLE, 1_000));
    }

    @Test
    @Order(4)
    void breakdownsOverHttpEqualTheRecomputation(TestReporter report) throws SQLException {
        var http = new FiguresOverHttp(mvc);
        var differences = new ArrayList<String>();
        int compared = 0;
        for (var group : recomputed().groups()) {
            if ((group.view().equals("now") ? PERIODS : OF_THE_PAST).contains(group.period())) {
                var expected = recomputed().expected(group);
                for (var by : PARTINGS) {
                    if (asked(group, by)) {
                        compared += http.breakdown(view(group), group, by, expected, differences);
                    }
                }
            }
        }
        report.publishEntry("compared over HTTP", Integer.toString(compared));
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(20_000);
    }

    /// The share of parks has no parts by park; two dimensions of the whole province are asked for now only.
    private static boolean asked(Group group, String by) {
        return !(by.contains("park") && group.indicator().equals("VALUE_ADDED_PARK_SHARE"))
                && !(by.contains("park") && group.indicator().equals("CLUSTERS_OVER_100BN"))
                && !(by.contains("industry") && group.indicator().equals("CLUSTERS_OVER_100BN"))
                && !(by.contains("county") && group.indicator().equals("CLUSTERS_OVER_100BN"))
                && (group.view().equals("now") || !by.contains(","));
    }

    @Test
    @Order(5)
    void seriesOverHttpEqualTheRecomputation(TestReporter report) throws SQLException {
        var http = new FiguresOverHttp(mvc);
        var differences = new ArrayList<String>();
        int compared = 0;
        var span = "from=%s&to=2025-10".formatted(FIRST);
        for (var view : views) {
            for (var region : List.of("630000", "632800", "630100", "632801")) {
                var scope = FigureScope.of(RegionCode.of(region));
                for (var indicator : List.of("GROSS_OUTPUT", "SALES_RATE", "VALUE_ADDED", "POWER_USE")) {
                    var expected = recomputed().expected(view.name(), indicator, scope);
                    for (var kind : List.of("cumulative", "month", "quarter", "year")) {
                        compared += http.series(view, indicator, scope, kind, span, expected, differences);
                    }
                }
            }
        }
        report.publishEntry("compared over HTTP", Integer.toString(compared));
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(3_000);
    }

    /// Each defect is planted where the house would have it, in one enterprise's data: in what it keeps, in its ledger,
    /// in what it was told. The comparison names the figure, and the county.
    @Order(6)
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a sum off by one | rollup.cell | now GROSS_OUTPUT 2025-C10 | update rollup.cell set values[2] = values[2] + 1 where month = '2025-10-01' and region = COUNTY and filings > 0
            a fact in another county | reporting.fact | spring GROSS_OUTPUT 2025-C02 | update reporting.fact set region = 632801 where month = '2025-02-01' and enterprise = FIRM
            a fact that counts twice | reporting.fact | spring GROSS_OUTPUT 2025-C02 | insert into reporting.fact select enterprise, form, detail, month, revision, level, known_from + 1, 9000000, region, industry, park, values from reporting.fact where month = '2025-02-01' and enterprise = FIRM and known_to is null
            a wrong base | reporting.fact | spring GROSS_OUTPUT 2025-C02 | update reporting.fact set values[4] = coalesce(values[4], 0) + 1 where month = '2025-02-01' and enterprise = FIRM
            a return that was overlooked | reporting.fact | province GROSS_OUTPUT 2025-C10 | update reporting.fact set level = 3 where month = '2025-10-01' and known_to is null and level < 3
            a move that the facts did not follow | catalog.membership | now GROSS_OUTPUT 2025-C10 | update catalog.membership set region = 632801 where enterprise = FIRM and known_to is null
            an entry that was lost | catalog.roster_event | now ENTERPRISES 2025-10 | update catalog.roster_event set known_to = (select max(seq) from journal.known) where enterprise = FIRM
            """)
    void findsAPlantedDefect(String defect, String table, String named, String planting, @TempDir Path folder)
            throws SQLException, IOException {
        var jdbc = new JdbcTemplate(owner);
        long firm = firm(jdbc);
        var county = String.valueOf(
                jdbc.queryForObject("select region from catalog.enterprise where id = " + firm, Integer.class));
        jdbc.execute("create table public.kept as table " + table);
        try {
            nothingIsRemembered(jdbc);
            assertThat(jdbc.update(planting.replace("FIRM", Long.toString(firm)).replace("COUNTY", county)))
                    .as(defect)
                    .isPositive();
            assertThat(found(defect, folder, named)).as(defect).isNotEmpty();
        } finally {
            jdbc.execute("delete from " + table);
            jdbc.execute("insert into " + table + " select * from public.kept");
            jdbc.execute("drop table public.kept");
            nothingIsRemembered(jdbc);
        }
        assertThat(found("", folder, named)).isEmpty();
    }

    /// What was told wrongly is only seen beside a dump of what it should be: a dump of the present for a move, which
    /// the
    /// ledger should have followed; the dump of before for all else.
    private List<String> found(String defect, Path folder, String named) throws SQLException, IOException {
        Predicate<Group> there = group -> "%s %s %s"
                .formatted(group.view(), group.indicator(), group.period())
                .equals(named);
        if (!defect.startsWith("a move")) {
            return recomputed().differences(figures, views, there, 5);
        }
        try (var now = Recomputation.of(owner, folder, views, 2, FILINGS)) {
            return now.differences(figures, views, there, 5);
        }
    }

    /// An enterprise of Xining that counts since long before the spring, and still does.
    private static long firm(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select min(enterprise) from reporting.fact
                 where month = '2025-10-01' and known_to is null and region between 630100 and 630199
                   and enterprise in (select enterprise from reporting.fact where month = '2025-02-01' and known_to is null)
                """, Long.class));
    }

    /// Figures are remembered until something new is known; the roster likewise.
    private static void nothingIsRemembered(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into journal.known (seq, at, what) select max(seq) + 1, max(at), 'planted' from journal.known");
    }

    private static boolean compared(Group group) {
        return EVERYTHING
                || group.view().equals("now")
                || (group.view() + group.indicator() + group.period()).chars().sum() % ONE_IN == 0;
    }

    private Recomputation recomputed() {
        return recomputations.getFirst();
    }

    private View view(Group group) {
        return views.stream()
                .filter(view -> view.name().equals(group.view()))
                .findFirst()
                .orElseThrow();
    }

    private KnownTime known(LocalDate day) {
        return times.at(day.atTime(23, 0).atZone(DemoLoader.ZONE).toInstant());
    }
}
