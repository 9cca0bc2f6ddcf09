package guatu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.KnownTimes;
import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The roster as entries and exits: stock = the stock before + entries − exits (settled.md 8).
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class RosterTest {

    private static final Interval ANY = new Interval(0, 999_999);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired
    CatalogPack pack;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Memberships memberships;

    @Autowired
    Roster roster;

    @Autowired
    KnownTimes knownTimes;

    @BeforeEach
    void load() {
        as(Actor.MACHINE, () -> pack.load(CatalogPackTest.PACK));
    }

    @Test
    void theStockOfADayIsTheStockBeforePlusEntriesMinusExits() {
        var county = new Interval(632821, 632821);
        var ids = new ArrayList<EnterpriseId>();
        for (int i = 0; i < 6; i++) {
            ids.add(registered("乌兰演示" + i, "632821", "1030"));
        }
        as(
                Actor.MACHINE,
                () -> roster.recordAll(ids.stream()
                        .map(id -> new RosterEvent(
                                id,
                                NEW_YEAR.plusMonths(ids.indexOf(id)),
                                RosterReason.GROWN,
                                "审批表",
                                Map.of("01", List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L))))
                        .toList()));
        as(
                Actor.MACHINE,
                () -> roster.record(
                        new RosterEvent(ids.get(0), LocalDate.of(2024, 9, 1), RosterReason.BANKRUPT, "裁定书")));
        as(
                Actor.MACHINE,
                () -> roster.record(new RosterEvent(ids.get(0), LocalDate.of(2025, 2, 1), RosterReason.GROWN, "重整")));
        var known = Acting.as(Actor.MACHINE, () -> knownTimes.latest());
        for (var day = NEW_YEAR; day.isBefore(LocalDate.of(2025, 6, 1)); day = day.plusMonths(1)) {
            var at = day;
            long change =
                    Acting.as(Actor.MACHINE, () -> roster.events(county, at.plusDays(1), at.plusMonths(1))).stream()
                            .mapToLong(event -> event.entry() ? 1 : -1)
                            .sum();
            assertThat(stock(county, at.plusMonths(1), KnownTime.NOW))
                    .isEqualTo(stock(county, at, KnownTime.NOW) + change);
        }
        var yearEnd = LocalDate.of(2024, 12, 31);
        assertThat(stock(county, yearEnd, KnownTime.NOW)).isEqualTo(5);
        as(
                Actor.MACHINE,
                () -> roster.record(
                        new RosterEvent(ids.get(1), LocalDate.of(2024, 11, 1), RosterReason.DEREGISTERED, "注销通知书")));
        assertThat(stock(county, yearEnd, KnownTime.NOW)).isEqualTo(4);
        assertThat(stock(county, yearEnd, known)).as("as it was known before").isEqualTo(5);
        as(Actor.MACHINE, () -> roster.withdraw(ids.get(1), LocalDate.of(2024, 11, 1), false, "误报"));
        assertThat(stock(county, yearEnd, KnownTime.NOW)).isEqualTo(5);
        assertThat(Acting.as(Actor.MACHINE, () -> roster.on(ids.get(0), yearEnd)))
                .isFalse();
        assertThat(Acting.as(Actor.MACHINE, () -> roster.on(ids.get(0), LocalDate.of(2025, 2, 1))))
                .isTrue();
        // a firm that moves takes its place on the roster with it
        as(
                Actor.MACHINE,
                () -> memberships.correct(
                        ids.get(2),
                        RegionCode.of("632822"),
                        Optional.empty(),
                        IndustryCode.of("1030"),
                        LocalDate.of(2024, 12, 1),
                        "迁址"));
        assertThat(stock(county, yearEnd, KnownTime.NOW)).isEqualTo(4);
        assertThat(Acting.as(
                        TestActors.county("632821"),
                        () -> roster.stock(county, ANY, ANY, LocalDate.of(2024, 11, 30), KnownTime.NOW)))
                .as("the county it left still counts it for its time")
                .isEqualTo(5);
    }

    @Test
    void entriesAndExitsAlternate() {
        var id = registered("库内演示厂", "632823", "0610");
        as(Actor.MACHINE, () -> roster.record(new RosterEvent(id, NEW_YEAR, RosterReason.NEW_PRODUCTION, "投产")));
        for (var wrong : List.of(
                new RosterEvent(id, NEW_YEAR.plusDays(1), RosterReason.GROWN, "再次"),
                new RosterEvent(id, NEW_YEAR, RosterReason.LONG_STOP, "同日"),
                new RosterEvent(id, NEW_YEAR.minusDays(1), RosterReason.MERGED, "先退"))) {
            assertThatThrownBy(() -> as(Actor.MACHINE, () -> roster.record(wrong)))
                    .isInstanceOf(RosterConflict.class);
        }
    }

    private long stock(Interval county, LocalDate day, KnownTime known) {
        return Acting.as(Actor.MACHINE, () -> roster.stock(county, ANY, ANY, day, known));
    }

    private EnterpriseId registered(String name, String region, String industry) {
        return Acting.as(
                TestActors.province(),
                () -> enterprises
                        .register(RegisterTest.enterprise(RegisterTest.code(), name, region, industry))
                        .id());
    }

    private static void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
