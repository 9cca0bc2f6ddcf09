package guatu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.journal.KnownTimes;
import guatu.rollup.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A small province through the bulk doors of the rooms, in a real PostgreSQL.
@OverTheDemo
class DemoLoaderTest {

    @Autowired
    DemoHouse house;

    @Autowired
    DemoLoader loader;

    @Autowired
    DemoSource source;

    @Autowired
    Rollup rollup;

    @Autowired
    KnownTimes knownTimes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void loadsWhatWasDrawnAndLoadsItOnce() {
        var province = source.draw(DemoHouse.PACK, house.extent(), DemoProvince.SEED);
        long filings = province.extent().filed().stream()
                .mapToLong(month -> province.filings(month).size())
                .sum();
        assertThat(count("select count(*) from reporting.filing where form = 'B204-1'"))
                .isEqualTo(filings);
        assertThat(count("select count(*) from catalog.enterprise where demo"))
                .isEqualTo(province.firms().size());
        assertThat(count("select count(*) from reporting.closing where form = 'B204-1'"))
                .isEqualTo(house.extent().filed().size() - 1);
        var said = new ArrayList<String>();
        loader.load(DemoHouse.PACK, house.extent(), said::add);
        assertThat(said).isEmpty();
        assertThat(count("select count(*) from reporting.filing where form = 'B204-1'"))
                .isEqualTo(filings);
    }

    @Test
    void keepsTheSumsEqualToTheFacts() {
        assertThat(count("select count(*) from rollup.cell")).isPositive();
        assertThat(rollup.differences(10)).isEmpty();
    }

    @Test
    void keepsTheRosterAsItStoodOnAnyDay() {
        var province = source.draw(DemoHouse.PACK, house.extent(), DemoProvince.SEED);
        for (var day : List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 6, 30), LocalDate.of(2025, 10, 31))) {
            var known = known(day.atTime(23, 0).atZone(DemoLoader.ZONE).toInstant());
            assertThat(count("""
                            select coalesce(sum(case when entry then 1 else -1 end), 0)
                              from catalog.roster_event
                             where day <= '%s' and known_from <= %d
                            """.formatted(day, known))).isEqualTo(province.stock(day));
        }
    }

    @Test
    void knowsOnAnyDayOfThePastWhatCountedThen() {
        var province = source.draw(DemoHouse.PACK, house.extent(), DemoProvince.SEED);
        var month = YearMonth.of(2024, 5);
        var opens = month.plusMonths(1).atDay(1).atStartOfDay(DemoLoader.ZONE).toInstant();
        for (int hours = 24; hours < 24 * 20; hours += 7) {
            var instant = opens.plusSeconds(hours * 3600L);
            assertThat(count("""
                            select coalesce(sum(values[2]), 0)
                              from reporting.fact
                             where form = 'B204-1' and month = '%s' and known_from <= %d and (known_to is null or known_to > %2$d)
                            """.formatted(month.atDay(1), known(instant))))
                    .isEqualTo(counting(province.filings(month), instant));
        }
    }

    @Test
    void leavesOctoberInTheMiddleOfItsWay() {
        assertThat(count("select count(*) from reporting.fact where month = '2025-10-01' and known_to is null"))
                .isPositive();
        assertThat(count("""
                        select count(*)
                          from reporting.filing
                         where month = '2025-10-01'
                           and not exists (select from reporting.step where step.enterprise = filing.enterprise
                                                                        and step.month = filing.month)
                        """)).isPositive();
    }

    /// The year to date of all filings that counted at an instant, by their steps.
    private static long counting(List<DemoFiling> filings, Instant at) {
        var counted = new HashMap<Integer, Long>();
        for (var filing : filings) {
            filing.steps().stream()
                    .filter(step -> !step.at().isAfter(at))
                    .reduce((first, last) -> last)
                    .ifPresent(step -> {
                        if (step.accepted()) {
                            counted.put(filing.firm().number(), filing.amounts().get(1));
                        } else {
                            counted.remove(filing.firm().number());
                        }
                    });
        }
        return counted.values().stream().mapToLong(amount -> amount).sum();
    }

    private long known(Instant at) {
        return knownTimes.at(at).value();
    }

    private long count(String sql) {
        Long count = Acting.as(
                Actor.MACHINE,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
        return count == null ? 0 : count;
    }
}
