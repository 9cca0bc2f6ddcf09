package guatu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.journal.KnownTimes;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.kernel.Paging;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
@RecordApplicationEvents
class RegisterTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static final Interval ANY = new Interval(0, 999_999);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired
    CatalogPack pack;

    @Autowired
    Enterprises enterprises;

    @Autowired
    EnterpriseLists lists;

    @Autowired
    EnterprisePages pages;

    @Autowired
    Memberships memberships;

    @Autowired
    Roster roster;

    @Autowired
    KnownTimes knownTimes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void load() {
        as(Actor.MACHINE, () -> pack.load(CatalogPackTest.PACK));
    }

    @Test
    void registersAnEnterpriseWithItsFirstMembership() {
        var id = registered("青海演示盐湖化工有限公司", "632801", "2623");
        var membership = Acting.as(TestActors.county("632801"), () -> memberships.at(id, NEW_YEAR));
        assertThat(membership.region()).isEqualTo(632801);
        assertThat(membership.industry()).isEqualTo(2623);
        assertThat(membership.validTo()).isEqualTo(Dated.FOREVER);
        assertThat(membership.knownTo()).isEmpty();
    }

    @Test
    void refusesWithAllThatIsWrong() {
        var bad = new NewEnterprise(
                code(),
                "\uD800" + "长".repeat(5000),
                RegionCode.of("632800"),
                Optional.of(ParkCode.of("P99")),
                IndustryCode.of("26"),
                LocalDate.of(2026, 1, 1),
                true);
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> enterprises.register(bad)))
                .isInstanceOfSatisfying(
                        EnterpriseRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.at())
                                .containsExactly("nameZh", "nameZh", "since", "region", "park", "industry"));
        assertThat(search(TestActors.province(), "长长长")).isEmpty();
    }

    @Test
    void refusesACreditCodeThatIsThereEvenOutOfSight() {
        var code = code();
        as(TestActors.province(), () -> enterprises.register(enterprise(code, "甲", "630102", "3240")));
        assertThatThrownBy(() -> Acting.as(
                        TestActors.province(), () -> enterprises.register(enterprise(code, "乙", "632801", "3240"))))
                .isInstanceOf(EnterpriseExists.class);
    }

    @Test
    void onlyAPostThatKeepsTheRegisterMayChangeIt() {
        for (var actor : List.of(TestActors.county("632801"), TestActors.leader(), TestActors.auditor())) {
            assertThatThrownBy(() ->
                            Acting.as(actor, () -> enterprises.register(enterprise(code(), "丙", "632801", "2623"))))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void aCountySeesItsOwnEnterprisesAndNoOthersTwiceInARow() {
        var mine = registered("格尔木演示钾肥厂", "632801", "2623");
        var other = registered("城东演示铝材厂", "630102", "3252");
        var mineCode = Acting.as(Actor.MACHINE, () -> enterprises.get(mine).creditCode());
        var otherCode = Acting.as(Actor.MACHINE, () -> enterprises.get(other).creditCode());
        as(
                Actor.MACHINE,
                () -> roster.recordAll(List.of(
                        new RosterEvent(mine, NEW_YEAR, RosterReason.GROWN, "入库审批表"),
                        new RosterEvent(other, NEW_YEAR, RosterReason.GROWN, "入库审批表"))));
        var county = TestActors.county("632801");
        for (int turn = 0; turn < 2; turn++) {
            assertThat(Acting.as(county, () -> enterprises.get(mineCode)).id()).isEqualTo(mine);
            assertThatThrownBy(() -> Acting.as(county, () -> enterprises.get(otherCode)))
                    .isInstanceOf(EnterpriseNotFound.class)
                    .hasMessageContaining("in sight");
            assertThatThrownBy(() -> Acting.as(county, () -> enterprises.get(other)))
                    .isInstanceOf(EnterpriseNotFound.class);
            assertThatThrownBy(() -> Acting.as(county, () -> pages.open(otherCode)))
                    .isInstanceOf(EnterpriseNotFound.class);
            assertThatThrownBy(() -> Acting.as(county, () -> memberships.at(other, NEW_YEAR)))
                    .isInstanceOf(MembershipMissing.class);
            assertThat(Acting.as(county, () -> memberships.history(other))).isEmpty();
            assertThat(Acting.as(county, () -> roster.events(other))).isEmpty();
            assertThat(Acting.as(county, () -> roster.on(other, NEW_YEAR))).isFalse();
            assertThat(Acting.as(
                            county,
                            () -> roster.stock(new Interval(630102, 630102), ANY, ANY, NEW_YEAR, KnownTime.NOW)))
                    .isZero();
            assertThat(search(county, otherCode.value())).isEmpty();
            assertThat(search(county, "城东演示")).isEmpty();
            assertThat(search(county, "")).contains(mineCode).doesNotContain(otherCode);
            var exported = new ArrayList<CreditCode>();
            as(
                    county,
                    () -> lists.export(
                            EnterpriseSearch.all(),
                            rows -> rows.map(EnterpriseRow::creditCode).forEach(exported::add)));
            assertThat(exported).contains(mineCode).doesNotContain(otherCode);
        }
        assertThat(search(TestActors.auditor(), "")).isEmpty();
        assertThat(search(TestActors.enterprise(mine), "")).containsExactly(mineCode);
    }

    @Test
    void nobodySignedInSeesNothing() {
        registered("德令哈演示纯碱厂", "632802", "2612");
        assertThat(lists.search(EnterpriseSearch.all(), new Paging(0, 10)).total())
                .isZero();
    }

    @Test
    void findsByNamePinyinInitialsAndCode() {
        var id = registered("青海（演示）碳酸锂ABC有限公司", "632857", "2613");
        var code = Acting.as(Actor.MACHINE, () -> enterprises.get(id).creditCode());
        for (var text : List.of(
                "碳酸锂",
                "(演示)碳",
                "（演示）",
                "qhystsl",
                "TSLABC",
                "abc有限",
                code.value().substring(0, 15).toLowerCase(Locale.ROOT),
                code.value())) {
            assertThat(search(TestActors.province(), text)).as(text).contains(code);
        }
        assertThat(search(TestActors.province(), "碳酸%")).isEmpty();
        assertThat(search(TestActors.province(), "' or 1=1 --")).isEmpty();
        assertThat(Pinyin.initials("青海盐湖工业股份有限公司")).isEqualTo("QHYHGYGFYXGS");
    }

    @Test
    void filtersByPlacesOfAnyLevelParkIndustryAndRosterAndSorts() {
        var golmud = registered("过滤甲", "632801", "2623");
        var delingha = registered("过滤乙", "632802", "2612");
        as(Actor.MACHINE, () -> roster.record(new RosterEvent(golmud, NEW_YEAR, RosterReason.CARRIED_OVER, "期初")));
        assertThat(names("过滤", "632800", "", "", "all", "-name")).containsExactly("过滤乙", "过滤甲");
        assertThat(names("过滤", "632800", "", "", "all", "creditCode")).containsExactly("过滤甲", "过滤乙");
        assertThat(names("过滤", "632801", "", "", "all", "")).containsExactly("过滤甲");
        assertThat(names("过滤", "", "", "262", "all", "")).containsExactly("过滤甲");
        assertThat(names("过滤", "", "", "C", "on", "")).containsExactly("过滤甲");
        assertThat(names("过滤", "", "", "C", "off", "")).containsExactly("过滤乙");
        as(
                Actor.MACHINE,
                () -> memberships.correct(
                        delingha,
                        RegionCode.of("632802"),
                        Optional.of(ParkCode.of("P02-2")),
                        IndustryCode.of("2612"),
                        NEW_YEAR,
                        "入园"));
        assertThat(names("过滤", "", "P02", "", "all", "")).containsExactly("过滤乙");
        assertThat(names("过滤", "", "P01", "", "all", "")).isEmpty();
    }

    @Test
    void aMoveClosesWhatWasKnownAndOpensWhatIsKnownNow() {
        var id = registered("迁移演示厂", "630102", "3240");
        var before = Acting.as(Actor.MACHINE, () -> knownTimes.latest());
        var moved = LocalDate.of(2025, 3, 1);
        as(
                TestActors.province(),
                () -> memberships.correct(
                        id, RegionCode.of("632801"), Optional.empty(), IndustryCode.of("3240"), moved, "迁址"));
        assertThat(at(id, moved.minusDays(1)).region()).isEqualTo(630102);
        assertThat(at(id, moved).region()).isEqualTo(632801);
        assertThat(Acting.as(Actor.MACHINE, () -> enterprises.get(id).region())).isEqualTo(632801);
        assertThat(events.stream(MembershipCorrected.class))
                .singleElement()
                .satisfies(event -> assertThat(event.knownTime()).isGreaterThan(before));
        var history = Acting.as(Actor.MACHINE, () -> memberships.history(id));
        assertThat(history)
                .hasSize(3)
                .filteredOn(row -> row.knownTo().isPresent())
                .singleElement()
                .satisfies(row -> assertThat(row.validTo()).isEqualTo(Dated.FOREVER));
        // the same again changes nothing
        as(
                TestActors.province(),
                () -> memberships.correct(
                        id, RegionCode.of("632801"), Optional.empty(), IndustryCode.of("3240"), moved, "迁址"));
        assertThat(Acting.as(Actor.MACHINE, () -> memberships.history(id))).hasSize(3);
    }

    @Test
    void aStretchOfThePastCanBeCorrectedAlone() {
        var id = registered("改行演示厂", "630102", "3240");
        var from = LocalDate.of(2022, 5, 1);
        var to = LocalDate.of(2023, 5, 1);
        as(
                TestActors.province(),
                () -> memberships.correct(new Move(
                        id, RegionCode.of("630102"), Optional.empty(), IndustryCode.of("3252"), from, to, "行业填错")));
        assertThat(at(id, from.minusDays(1)).industry()).isEqualTo(3240);
        assertThat(at(id, from).industry()).isEqualTo(3252);
        assertThat(at(id, to).industry()).isEqualTo(3240);
        assertThat(Acting.as(Actor.MACHINE, () -> enterprises.get(id).industry()))
                .isEqualTo(3240);
        assertThatThrownBy(() -> Acting.as(TestActors.province(), () -> {
                    memberships.correct(new Move(
                            id, RegionCode.of("630102"), Optional.empty(), IndustryCode.of("3252"), to, from, " "));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        EnterpriseRefused.class,
                        refused -> assertThat(refused.findings()).hasSize(2));
    }

    @Test
    void theDatabaseItselfRefusesWhatTheServiceWouldNotDo() {
        var id = registered("直改演示厂", "632823", "0610");
        for (var sql : List.of(
                "update catalog.membership set region = 630102 where enterprise = " + id,
                "delete from catalog.membership where enterprise = " + id,
                "update catalog.roster_event set day = '2020-01-01' where enterprise = " + id,
                "delete from catalog.enterprise where id = " + id)) {
            assertThatThrownBy(() -> Acting.as(
                            Actor.MACHINE,
                            () -> transactions.execute(status -> jdbc.sql(sql).update())))
                    .as(sql)
                    .hasRootCauseMessage(
                            "ERROR: permission denied for table " + sql.replaceAll(".*catalog\\.(\\w+).*", "$1"));
        }
        int changed = Acting.as(
                TestActors.county("630102"),
                () -> Optional.ofNullable(transactions.execute(
                                status -> jdbc.sql("update catalog.enterprise set name_zh = '夺' where id = " + id)
                                        .update()))
                        .orElse(-1));
        assertThat(changed).isZero();
    }

    private Membership at(EnterpriseId id, LocalDate day) {
        return Acting.as(Actor.MACHINE, () -> memberships.at(id, day));
    }

    private List<CreditCode> search(Actor actor, String text) {
        var all = EnterpriseSearch.all();
        var search = new EnterpriseSearch(text, all.region(), all.park(), all.industry(), all.roster(), all.sorting());
        var page = Acting.as(actor, () -> lists.search(search, new Paging(0, 500)));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(EnterpriseRow::creditCode).toList();
    }

    private List<String> names(String text, String region, String park, String industry, String on, String sort) {
        var search = new EnterpriseSearch(
                text,
                Optional.of(region).filter(code -> !code.isEmpty()).map(RegionCode::of),
                Optional.of(park).filter(code -> !code.isEmpty()).map(ParkCode::of),
                Optional.of(industry).filter(code -> !code.isEmpty()).map(IndustryCode::of),
                EnterpriseSearch.OnRoster.of(on),
                Sorting.of(sort, EnterpriseSearch.KEYS));
        return Acting.as(TestActors.province(), () -> lists.search(search, new Paging(0, 10))).items().stream()
                .map(EnterpriseRow::nameZh)
                .toList();
    }

    private EnterpriseId registered(String name, String region, String industry) {
        return Acting.as(
                TestActors.province(),
                () -> enterprises
                        .register(enterprise(code(), name, region, industry))
                        .id());
    }

    static NewEnterprise enterprise(CreditCode code, String name, String region, String industry) {
        return new NewEnterprise(
                code,
                name,
                RegionCode.of(region),
                Optional.empty(),
                IndustryCode.of(industry),
                LocalDate.of(2021, 1, 1),
                true);
    }

    static CreditCode code() {
        return CreditCode.complete("91630000DM%07d".formatted(NUMBERS.getAndIncrement()));
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
