package guatu.wall;

import guatu.TestForms;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import guatu.figures.FactsChanged;
import guatu.kernel.CreditCode;
import guatu.kernel.KnownTime;
import guatu.plan.PlanPack;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Three firms, worked out by hand, on the real codes and the real plan.
///
/// X in Xining (ETDZ) and H in Golmud (Qaidam) carry the province: January to October was 0.80, 0.80 and 0.86 of the
/// full
/// years 2022, 2023, 2024, so the share is 0.82 and the path to date 5000 × 0.82 = 4100. They made 2400 and 1536 in
/// January to October 2025 (亿元), 2300 and 500 to September. S, in Golmud, is small: 2000 万元 over twelve months.
@TestComponent
class HandMadeProvince {

    private static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    private static final String[] INDICATORS = {
        "GROSS_OUTPUT 亿元 2 FLOW",
        "VALUE_ADDED 亿元 2 FLOW",
        "ENTERPRISES 户 0 STOCK",
        "VALUE_ADDED_PARK_SHARE % 2 RATIO",
        "ENTERPRISES_OVER_1BN 户 0 COUNT",
        "ENTERPRISES_OVER_10BN 户 0 COUNT",
        "CLUSTERS_OVER_100BN 个 0 COUNT",
        "INDUSTRIAL_INVESTMENT 亿元 2 FLOW",
        "RD_INTENSITY % 2 RATIO",
        "HIGH_TECH_SHARE % 2 RATIO",
        "STRATEGIC_SHARE % 2 RATIO",
        "ENERGY_INTENSITY_DECLINE % 2 RATIO",
        "PROJECTS_ATTRACTED_1BN 个/年 0 COUNT",
        "PROJECTS_ATTRACTED_10BN 个/年 0 COUNT",
        "PROJECTS_UNDER_WAY 项/年 0 COUNT",
        "UPGRADES_UNDER_WAY 项/年 0 COUNT",
        "INVESTMENT_DOUBLING 倍 2 RATIO",
        "PROJECTS_PRODUCING 个/年 0 COUNT",
        "HIGH_TECH_ENTERPRISES 户 0 STOCK",
        "TECHNOLOGY_ENTERPRISES 户 0 STOCK",
        "INNOVATION_PLATFORMS 个 0 COUNT",
        "ENERGY_QUOTA_INDUSTRY_SHARE % 2 RATIO"
    };

    private final CatalogPack catalog;
    private final PlanPack plan;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate owner;

    HandMadeProvince(
            CatalogPack catalog,
            PlanPack plan,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            @FlywayDataSource DataSource owner) {
        this.catalog = catalog;
        this.plan = plan;
        this.events = events;
        this.transaction = transaction;
        this.owner = new JdbcTemplate(owner);
    }

    /// The known time before October of 2025 was accepted.
    KnownTime plant() {
        Acting.as(Actor.MACHINE, () -> {
            catalog.load(PACK);
            plan.load(PACK);
            return true;
        });
        indicators();
        form();
        firm(1, "演示企业甲", 630103, 102, 3825);
        firm(2, "演示企业乙", 632801, 201, 2623);
        firm(3, "演示企业丙", 632801, 0, 2613);
        for (int year = 2022; year <= 2024; year++) {
            accept(1, year, 10, year == 2024 ? 172_000_000 : 160_000_000);
            accept(1, year, 12, 200_000_000);
            accept(2, year, 10, year == 2024 ? 86_000_000 : 80_000_000);
            accept(2, year, 12, 100_000_000);
        }
        accept(1, 2024, 9, 150_000_000);
        accept(2, 2024, 9, 75_000_000);
        accept(3, 2024, 9, 15_000);
        accept(3, 2024, 10, 17_200);
        accept(3, 2024, 12, 20_000);
        accept(3, 2025, 9, 15_000);
        accept(1, 2025, 9, 230_000_000);
        accept(2, 2025, 9, 50_000_000);
        var before = new KnownTime(last());
        accept(1, 2025, 10, 240_000_000);
        accept(2, 2025, 10, 153_600_000);
        return before;
    }

    void closeSeptember() {
        owner.update("insert into reporting.closing (form, month, closed_at, post"
                + (hasColumn("closing", "person") ? ", person" : "")
                + ") values ('B204-1', '2025-09-01', '2025-10-25T18:00:00+08:00', 1"
                + (hasColumn("closing", "person") ? ", 1" : "") + ")");
    }

    private boolean hasColumn(String table, String column) {
        return !owner.queryForList(
                        "select 1 from information_schema.columns where table_schema = 'reporting' and table_name = ?"
                                + " and column_name = ?",
                        table,
                        column)
                .isEmpty();
    }

    private void indicators() {
        int place = 100;
        for (var line : INDICATORS) {
            var words = line.split(" ", -1);
            owner.update(
                    "insert into figures.indicator values (?, ?, ?, ?, ?, ?, ?, 'd', 'd', 's', '', ?, 'r', 'r', ?)"
                            + " on conflict do nothing",
                    words[0],
                    place++,
                    words[0],
                    words[0],
                    words[1],
                    Integer.parseInt(words[2]),
                    words[3],
                    words[0] + " v1",
                    TestForms.measure(words[0]));
        }
    }

    private void form() {
        TestForms.b204(owner);
        owner.update(
                "insert into reporting.filing_window (form, month, opens_at, firm_until, county_until, prefecture_until,"
                        + " province_until, source) values ('B204-1', '2025-10-01', '2025-11-01T00:00:00+08:00',"
                        + " '2025-11-04T18:00:00+08:00', '2025-11-06T18:00:00+08:00', '2025-11-08T18:00:00+08:00',"
                        + " '2025-11-10T18:00:00+08:00', 'test')");
    }

    private void firm(long id, String name, int region, int park, int industry) {
        long known = next("firm");
        owner.update(
                "insert into catalog.enterprise (id, credit_code, name_zh, initials, region, park, industry, demo)"
                        + " values (?, ?, ?, 'ysqy', ?, ?, ?, true)",
                id,
                CreditCode.complete("91630000MA7%06d".formatted(id)).value(),
                name,
                region,
                park,
                industry);
        owner.update(
                "insert into catalog.membership (enterprise, region, park, industry, valid_from, known_from, reason)"
                        + " values (?, ?, ?, ?, '2020-01-01', ?, 'test')",
                id,
                region,
                park,
                industry,
                known);
        owner.update(
                "insert into catalog.roster_event (enterprise, day, entry, reason, document, known_from)"
                        + " values (?, '2021-01-01', true, 'test', 'test', ?)",
                id,
                known);
    }

    /// Output of January to a month, 千元.
    private void accept(long firm, int year, int month, long output) {
        long known = next("accepted");
        owner.update(
                "insert into reporting.fact (enterprise, form, month, revision, level, known_from, region, industry, park,"
                        + " values) select id, 'B204-1', ?, 1, 3, ?, region, industry, park, array_fill(0::bigint, array[1])"
                        + " || ?::bigint || array_fill(0::bigint, array[14]) from catalog.enterprise where id = ?",
                LocalDate.of(year, month, 1),
                known,
                output,
                firm);
        Acting.as(Actor.MACHINE, () -> {
            transaction.executeWithoutResult(status -> events.publishEvent(new FactsChanged(new KnownTime(known))));
            return true;
        });
    }

    private long next(String what) {
        long known = last() + 1;
        owner.update(
                "insert into journal.known (seq, at, what) values (?, '2025-11-01T00:00:00+08:00'::timestamptz"
                        + " + ? * interval '1 second', ?)",
                known,
                known,
                what);
        return known;
    }

    private long last() {
        return owner.queryForList("select coalesce(max(seq), 0) from journal.known", Long.class)
                .getFirst();
    }
}
